//! The picture of the plan: pointing at it, its accessible names, printing it and saving it.

use crate::{
    browser::{eventually, until},
    page::Page,
    printed::Printed,
    row::texts,
    stage::Stage,
};
use std::fs;

const PLAN: &str = "#v=2&scanning=London&zone=DMZ&scanning=Paris&zone=DMZ&client=&zone=Offices&at=10.1.0.0/16";

fn with_picture(stage: Stage) -> Page {
    let page = Page::open(stage, PLAN);
    page.press("Diagram");
    page.pick("Ladder");
    until("the picture is there", || page.seen(".map").is_empty() && !page.seen(".saves").is_empty());
    page
}

/// The highlighted parts of the picture by their names, and the highlighted rows by their flows.
fn lit(page: &Page) -> (Vec<String>, Vec<String>) {
    let names = |selector: &str, attribute: &str| {
        let script = format!(
            "const lit = [...document.querySelectorAll('{selector}')];
             return lit.map(part => part.getAttribute('{attribute}')).sort();"
        );
        texts(&page.run(&script))
    };
    let mut rows = names("tr[data-lit] [name=fold]", "value");
    rows.sort();
    (names(".diagram [data-lit]", "data-of"), rows)
}

pub fn pointing_at_an_arrow_lights_its_rows_and_the_other_way_round(stage: Stage) {
    let page = with_picture(stage);
    page.run("document.querySelector('[data-of=\"client>scanning.2\"]').focus({ preventScroll: true })");
    let rows = ["client>scanning.2>tcp/8080", "client>scanning.2>tcp/8443"];
    eventually(|| lit(&page), &(vec!["client>scanning.2".to_owned()], rows.map(str::to_owned).to_vec()));
    page.run("document.querySelector('.flow [value=\"scanning>dns>udp/53\"]').focus({ preventScroll: true })");
    let parts = ["dns", "scanning", "scanning>dns"];
    eventually(|| lit(&page).0, &parts.map(str::to_owned).to_vec());
    page.run("document.querySelector('[name=project], [name=filter]').focus({ preventScroll: true })");
    eventually(|| lit(&page), &(Vec::new(), Vec::new()));
}

pub fn pointing_at_a_group_lights_all_that_it_takes_part_in(stage: Stage) {
    let page = with_picture(stage);
    page.run("document.querySelector('[data-of=\"scanning.2\"]').dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))");
    until("rows are lit", || !lit(&page).1.is_empty());
    let (parts, rows) = lit(&page);
    assert!(rows.iter().all(|row| row.split('>').take(2).any(|end| end == "scanning.2")), "{rows:?}");
    let of_paris =
        page.rows().iter().filter(|row| row.text("Source") == "Paris" || row.text("Destination") == "Paris").count();
    assert_eq!(rows.len(), of_paris);
    assert!(
        parts.contains(&"client>scanning.2".to_owned()) && !parts.contains(&"client>scanning".to_owned()),
        "{parts:?}"
    );
}

pub fn the_picture_is_told_in_words(stage: Stage) {
    let page = with_picture(stage);
    let told =
        texts(&page.run("return [...document.querySelectorAll('.diagram [data-of]')].map(part => part.ariaLabel)"));
    for words in
        ["Client machines in Offices, 10.1.0.0/16", "Client machines to Paris: TCP 8080, 8443; through a firewall"]
    {
        assert!(told.iter().any(|part| part == words), "{words} is not in {told:#?}");
    }
    // One part for each group and each connected pair.
    let pairs: std::collections::BTreeSet<_> =
        page.rows().iter().map(|row| (row.text("Source").to_owned(), row.text("Destination").to_owned())).collect();
    assert_eq!(told.len(), pairs.len() + 8);
}

pub fn the_picture_is_on_paper(stage: Stage) {
    let printed = Printed::on_a4(&with_picture(stage));
    assert!(printed.has("from who connects to who listens"), "{}", printed.text());
    assert!(!printed.has("Save as SVG"));
}

pub fn the_picture_is_saved_as_a_file_of_its_own(stage: Stage) {
    let page = with_picture(stage);
    page.press("Save as SVG");
    let file = page.downloaded("port-matrix.svg");
    let text = fs::read_to_string(&file).expect("the file is read");
    assert!(text.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""), "{}", &text[..200]);
    // A browser reads it as a picture, without an error.
    page.session().go_to(url::Url::from_file_path(&file).expect("an absolute path").as_ref());
    let (errors, groups) = (
        page.run("return document.querySelectorAll('parsererror').length"),
        page.run("return document.querySelectorAll('g').length"),
    );
    assert_eq!(errors, 0);
    assert!(groups.as_u64().is_some_and(|groups| groups > 15), "{groups}");
}

pub fn a_picture_of_too_many_groups_is_declined_in_words(stage: Stage) {
    let groups = (0..41).fold(String::new(), |groups, number| groups + &format!("&client=Clients+{number}"));
    let page = Page::open(stage, &format!("#v=2{groups}"));
    page.press("Diagram");
    page.pick("Ladder");
    until("words stand in its place", || page.seen(".picture p").concat().contains("so many groups"));
}
