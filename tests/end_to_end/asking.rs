//! A question about a single connection: is it needed, and why?

use crate::{
    browser::{eventually, until},
    page::Page,
    stage::Stage,
    words,
};
use port_matrix::state::{Action, AskField};

const PLAN: &str = "#v=2&on=wccp&scanning=London&zone=DMZ&at=10.1.0.0/24&policy=&zone=DMZ&client=&at=172.16.0.0/16";

/// Asks, and waits for the answer that the program gives: the verdict, and the reasons.
fn ask(page: &Page, [from, to, port]: [&str; 3]) -> Vec<String> {
    let mut state = words::state(PLAN);
    for (field, text) in AskField::ALL.iter().zip([from, to, port]) {
        page.type_in(field.id(), text);
        state.update(Action::AskTyped(*field, text.to_owned()));
    }
    let answer = state.answer();
    let mut expected = vec![answer.verdict];
    expected.extend(answer.because);
    eventually(|| page.seen(".answer p"), &expected);
    let rows: Vec<_> = answer.rows.into_iter().map(|(text, _)| text).collect();
    assert_eq!(page.seen(".answer li button"), rows);
    [expected, rows].concat()
}

/// Asks, and looks for words in the answer.
fn answers(page: &Page, question: [&str; 3], expected: &[&str]) {
    let words = ask(page, question).join("\n");
    for part in expected {
        assert!(words.contains(part), "{part} is not in the answer to {question:?}: {words}");
    }
}

pub fn every_kind_of_question_is_answered(stage: Stage) {
    let page = Page::open(stage, PLAN);
    page.press("Ask about one connection");
    until("the question is there", || !page.seen(".question").is_empty());
    answers(&page, ["Client machines", "London", "8080"], &["Needed.", "Without it, HTTP scanning", "Rule "]);
    answers(&page, ["172.16.3.4", "10.1.0.9", "tcp 8443"], &["Needed.", "TCP 8080, 8443"]);
    answers(&page, ["Policy Server", "London", "5222"], &["same zone", "Without it"]);
    answers(&page, ["London", "WCCP router", "udp 2048"], &["Recommended, but left out"]);
    answers(
        &page,
        ["Client machines", "London", "22"],
        &["Not needed. What comes nearest:", "Client machines → London"],
    );
    answers(&page, ["ICAP client", "London", "1344"], &["Not needed.", "S3 ", "ICAP"]);
    answers(&page, ["Mars", "London", "22"], &["“Mars” is no group, zone or address of this plan."]);
    answers(&page, ["Client machines", "London", "99999"], &["“99999” is no port"]);
    answers(&page, ["", "London", "22"], &["Enter both ends."]);
}

pub fn what_is_not_needed_says_what_would_need_it(stage: Stage) {
    let page = Page::open(stage, PLAN);
    page.press("Ask about one connection");
    answers(&page, ["London", "DNS server", "853"], &["Not needed.", "nearest", "TCP 53"]);
    answers(&page, ["London", "Client machines", "80"], &["Not needed."]);
}

pub fn an_answer_leads_to_its_rule(stage: Stage) {
    let page = Page::open(stage, PLAN);
    page.press("Ask about one connection");
    ask(&page, ["Client machines", "London", "8080"]);
    page.session().click("//*[@class='answer']//li/button");
    eventually(|| page.seen(".drawer .reasons > li").is_empty(), &false);
    let words = page.seen(".drawer").concat();
    assert!(words.contains("Client machines") && words.contains("TCP 8080, 8443"), "{words}");
}
