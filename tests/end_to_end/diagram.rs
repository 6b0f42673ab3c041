//! The picture of the plan: pointing at it, its accessible names, and saving it.

use crate::{
    browser::{eventually, until},
    page::Page,
    row::texts,
    stage::Stage,
};
use std::fs;

const PLAN: &str = "#v=2&scanning=London&zone=DMZ&scanning=Paris&zone=DMZ&client=&zone=Offices&at=10.1.0.0/16";

fn with_picture(stage: Stage) -> Page {
    let page = Page::open(stage, PLAN);
    page.go_to("map");
    page.pick("Ladder");
    until("the picture is there", || page.seen("svg.map").is_empty() && !page.seen(".saves").is_empty());
    page
}

/// The highlighted parts of the picture by their names.
fn lit(page: &Page) -> Vec<String> {
    texts(&page.run(
        "const lit = [...document.querySelectorAll('.diagram [data-lit]')];
         return lit.map(part => part.getAttribute('data-of')).sort();",
    ))
}

pub fn pointing_at_an_arrow_lights_it(stage: Stage) {
    let page = with_picture(stage);
    page.run("document.querySelector('[data-of=\"client>scanning.2\"]').focus({ preventScroll: true })");
    eventually(|| lit(&page), &["client>scanning.2"]);
    page.run("document.querySelector('[name=print]').focus({ preventScroll: true })");
    eventually(|| lit(&page), &[""; 0]);
}

pub fn pointing_at_a_group_lights_all_that_it_takes_part_in(stage: Stage) {
    let page = with_picture(stage);
    page.run("document.querySelector('[data-of=\"scanning.2\"]').dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))");
    until("parts are lit", || !lit(&page).is_empty());
    let parts = lit(&page);
    assert!(parts.iter().all(|part| part.split('>').any(|end| end == "scanning.2")), "{parts:?}");
    let all =
        texts(&page.run(
            "return [...document.querySelectorAll('.diagram [data-of]')].map(part => part.getAttribute('data-of'))",
        ));
    let of_paris = all.iter().filter(|part| part.split('>').any(|end| end == "scanning.2")).count();
    assert_eq!(parts.len(), of_paris);
    assert!(of_paris > 3 && of_paris < all.len(), "{of_paris} of {}", all.len());
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
        page.rows().iter().map(|row| (row.text("From").to_owned(), row.text("To").to_owned())).collect();
    assert_eq!(told.len(), pairs.len() + 8);
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
    page.go_to("map");
    page.pick("Ladder");
    until("words stand in its place", || page.seen("main .empty").concat().contains("so many groups"));
}
