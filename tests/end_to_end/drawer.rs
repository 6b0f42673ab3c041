//! The drawer that tells why a row is there.

use crate::{browser::eventually, hands::ESCAPE, page::Page, sheet::Sheet, stage::Stage};
use serde_json::json;

/// A row of two reasons in each density.
const PLAN: &str = "#v=1&roles=all-in-one&on=icap";
const ROW: &str = "all-in-one>internet>tcp/80";

fn drawer(page: &Page) -> String {
    page.seen(".drawer").concat()
}

/// The value of the button that has the focus.
fn focused(page: &Page) -> String {
    page.run("return document.activeElement.value ?? ''").as_str().unwrap_or_default().to_owned()
}

pub fn a_row_tells_why_it_is_there_and_what_does_not_work_without_it(stage: Stage) {
    let page = Page::open(stage, PLAN);
    assert_eq!(drawer(&page), "");
    let rows = page.rows();
    page.ask_why(ROW);
    eventually(|| page.seen(".reasons > li").len(), &2);
    let words = drawer(&page);
    let expected = [
        "Rule ",
        "TCP 80",
        "All in One",
        "Internet",
        "S14 Fetching web content over HTTP",
        "Without it, this does not work: Fetching web content over HTTP.",
        "Always needed",
        "S14 Pre-fetching over HTTP for ICAP",
        "Without it, ICAP does not work: Pre-fetching over HTTP for ICAP.",
        "Needed for ICAP",
        "Basis inferred: ",
        "Source: §1 n2 (Scanning Server).",
        "Source: §3 n1 (All in One).",
        "R9: The All in One table does not repeat this connection.",
    ];
    for part in expected {
        assert!(words.contains(part), "{part} is not in {words}");
    }
    assert_eq!(page.rows(), rows, "the table stays as it was");
    page.ask_why(ROW);
    eventually(|| drawer(&page), &"");
}

pub fn escape_and_close_close_it_and_the_focus_goes_back(stage: Stage) {
    let page = Page::open(stage, PLAN);
    page.rows();
    let closes: [fn(&Page); 2] = [|page| page.session().press(&[ESCAPE]), |page| page.press("Close")];
    for close in closes {
        page.focus(&format!("[value='{ROW}']"));
        page.press_keys(" ");
        eventually(|| drawer(&page).is_empty(), &false);
        let expanded = page.run("return document.activeElement.ariaExpanded");
        assert_eq!((focused(&page).as_str(), expanded), (ROW, json!("true")), "the focus stays");
        page.run("document.querySelector('[name=close]').focus()");
        close(&page);
        eventually(|| drawer(&page), &"");
        eventually(|| focused(&page), &ROW);
    }
}

pub fn it_follows_the_plan_and_closes_with_its_row(stage: Stage) {
    let page = Page::open(stage, "#v=1&on=icap");
    page.rows();
    let row = "scanning>internet>tcp/80";
    page.ask_why(row);
    eventually(|| page.seen(".reasons > li").len(), &2);
    page.pick("ICAP");
    eventually(|| page.seen(".reasons > li").len(), &1);
    page.pick("Scanning Server");
    eventually(|| drawer(&page), &"");
}

/// The action of the rule from the Policy Server to the Scanning Server on paper.
fn action_on_paper(page: &Page) -> String {
    let rules = Sheet::of(page).rules;
    let row = rules.iter().find(|row| row.text("From") == "Policy Server" && row.text("To") == "Scanning Server");
    row.expect("a rule").text("action").to_owned()
}

pub fn an_opening_between_what_exists_is_kept_unless_somebody_says_otherwise(stage: Stage) {
    let page = Page::open(stage, "");
    assert_eq!(action_on_paper(&page), "add");
    for (group, action) in [("scanning", "add"), ("policy", "keep")] {
        page.go_to("plan");
        page.check(&format!("{group}/exists"));
        eventually(|| action_on_paper(&page), &action);
    }
    page.go_to("rules");
    let kept = || page.seen("tr.flow .keep").len();
    let before = kept();
    assert!(before > 0, "the table says so too");
    page.ask_why("policy>scanning>tcp/5222+tcp/5224+tcp/8000+tcp/8001");
    eventually(|| page.seen(".drawer .reasons").len(), &1);
    page.pick("add");
    eventually(kept, &(before - 1));
    assert_eq!(action_on_paper(&page), "add");
    page.press("Undo");
    eventually(|| action_on_paper(&page), &"keep");
}

/// Puts elements around the texts, as a browser does that translates a page.
const TRANSLATE: &str = "
    for (const cell of document.querySelectorAll('.flow td, .flow button, .flow button > span')) {
        for (const text of [...cell.childNodes].filter(node => node.nodeType === Node.TEXT_NODE)) {
            const around = document.createElement('font');
            text.replaceWith(around);
            around.append(text);
        }
    }
";

pub fn a_row_tells_why_on_a_page_that_was_translated(stage: Stage) {
    let page = Page::open(stage, "");
    let rows = page.rows();
    page.run(TRANSLATE);
    page.ask_why("scanning>internet>tcp/80");
    eventually(|| page.seen(".reasons > li").len(), &1);
    let expanded = page.run("return [...document.querySelectorAll('.rules [aria-expanded=true]')].map(it => it.value)");
    assert_eq!(expanded, json!(["scanning>internet>tcp/80"]));
    assert_eq!(page.rows(), rows);
}
