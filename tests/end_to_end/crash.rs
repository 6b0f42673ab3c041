//! The program stops in the middle of its work: the page says so, and the plan is not lost.

use crate::{
    browser::{Scratch, eventually, until},
    page::Page,
    stage::Stage,
    words::opened,
};
use port_matrix::state::Origin;
use serde_json::Value;
use std::fs;

/// A plan that is not the default one.
const PLAN: &str = "#v=1&roles=policy&on=snmp&project=Harbour";

/// The page with a plan of one change more than its link had, stopped where it makes the next new element, as it would
/// be in a browser that refuses one.
fn stopped(stage: Stage) -> Page {
    let page = Page::open(stage, PLAN);
    page.run(
        "const { insertBefore } = Node.prototype;
        Node.prototype.insertBefore = () => {
            Node.prototype.insertBefore = insertBefore;
            throw new Error('refused');
        };",
    );
    page.pick("Scanning Server");
    until("the page says that it stopped", || !page.seen("#stopped").is_empty());
    assert!(!page.complaints().is_empty(), "the console has it in the browser's words");
    let cause = page.seen("#stopped p").pop().unwrap_or_default();
    assert!(cause.starts_with("The fault in the program's own words: "), "{cause}");
    assert!(cause.contains("failed to ") && cause.contains(".rs, line "), "{cause}");
    page
}

/// The plan has what the link had, and the change that the page stopped at.
fn has_the_plan(page: &Page) {
    page.works();
    let chosen: Vec<String> = page.choices().into_iter().filter(|(_, on)| *on).map(|(label, _)| label).collect();
    for label in ["Scanning Server", "Policy Server", "SNMP monitoring"] {
        assert!(chosen.iter().any(|choice| choice == label), "{label} in {chosen:?}");
    }
    assert!(page.link().contains("project=Harbour"));
    assert_eq!(page.seen("#stopped"), [""; 0]);
}

pub fn a_page_that_stopped_says_so_and_reloads_with_the_plan(stage: Stage) {
    let page = stopped(stage);
    let words = page.seen("#stopped").concat();
    assert!(words.starts_with("A fault in this page stopped it"), "{words}");
    assert_eq!(page.run("return document.getElementById('app').inert"), true);
    page.press("Reload");
    until("the page starts again", || page.seen("#stopped").is_empty());
    has_the_plan(&page);
}

pub fn the_plan_of_a_page_that_stopped_is_saved_and_opens(stage: Stage) {
    let page = stopped(stage);
    page.press("Save my plan");
    let file = page.downloaded(".json");
    let plan: Value = serde_json::from_str(&fs::read_to_string(&file).expect("the file is read")).expect("JSON");
    assert_eq!(plan["format"], "port-matrix-plan");
    page.press("New plan");
    until("the page starts again", || page.seen("#stopped").is_empty());
    page.works();
    assert_eq!(page.rows().len(), 17, "the default plan");
    page.choose_file("plan-file", &file);
    let name = file.file_name().expect("a name").to_string_lossy().into_owned();
    eventually(|| page.origin(), &opened(&Origin::File(name.clone())));
    has_the_plan(&page);
}

pub fn the_link_of_a_page_that_stopped_is_copied_or_shown(stage: Stage) {
    let page = stopped(stage);
    page.run("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    page.press("Copy my plan");
    until("the link is shown", || page.seen("#stopped").concat().contains("This is the link: "));
    let words = page.seen("#stopped p").swap_remove(0);
    let link = words.split("link: ").nth(1).expect("a link").to_owned();
    assert!(!link.contains("file:"), "{link}");
    page.visit(&link[link.find('#').expect("a link with a plan")..]);
    has_the_plan(&page);
}

pub fn a_page_that_was_saved_after_it_stopped_starts(stage: Stage) {
    let page = stopped(stage);
    let saved = page.run("return '<!doctype html>' + document.documentElement.outerHTML");
    let folder = Scratch::new();
    let file = folder.write("saved.html", saved.as_str().expect("a text"));
    page.visit_file(&file, "");
    has_the_plan(&page);
    assert_eq!(page.run("return document.getElementById('app').inert"), false);
}
