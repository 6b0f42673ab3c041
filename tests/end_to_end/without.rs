//! Browsers that lack features that the page needs, and damaged copies of it.

use crate::{
    browser::{Options, Scratch, eventually, page_file},
    page::Page,
    printed::Printed,
    stage::Stage,
};
use serde_json::json;
use std::fs;

pub fn without_javascript_the_page_says_what_it_needs(stage: Stage) {
    let page = Page::alone(stage, Options::default());
    page.devtools("Emulation.setScriptExecutionDisabled", &json!({ "value": true }));
    page.session().go_to(&page.at(""));
    let printed = Printed::on_a4(&page);
    let words = "Port Matrix works inside your browser and needs JavaScript and WebAssembly. Please turn on JavaScript";
    assert!(printed.has(words), "{}", printed.text());
    page.devtools("Emulation.setScriptExecutionDisabled", &json!({ "value": false }));
}

/// The message of the page if this program runs before it.
fn words_after(stage: Stage, program: &str) -> String {
    let page = Page::alone(stage, Options::default());
    page.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": program }));
    page.session().go_to(&page.at(""));
    eventually(|| page.seen("[role=alert]").len(), &1);
    // The console has the browser's message about the same.
    eventually(|| page.complaints().is_empty(), &false);
    page.seen("[role=alert]").concat()
}

pub fn without_webassembly_the_page_says_what_is_missing(stage: Stage) {
    let words = words_after(stage, "delete globalThis.WebAssembly");
    assert!(words.starts_with("This page needs WebAssembly, which this browser does not have"), "{words}");
}

pub fn without_reference_types_the_page_says_what_is_missing(stage: Stage) {
    let words = words_after(
        stage,
        "WebAssembly.validate = () => false; WebAssembly.instantiate = async () => { throw new Error(); }",
    );
    let expected = "This page needs WebAssembly with reference types, which this browser does not have";
    assert!(words.starts_with(expected), "{words}");
}

pub fn without_a_streaming_compiler_or_inflater_the_page_says_what_is_missing(stage: Stage) {
    for (program, missing) in [
        ("delete WebAssembly.compileStreaming", "WebAssembly that compiles while it is read"),
        ("delete globalThis.DecompressionStream", "DecompressionStream"),
    ] {
        let words = words_after(stage, program);
        let expected = format!("This page needs {missing}, which this browser does not have or has turned off.");
        assert!(words.starts_with(&expected), "{words}");
    }
}

pub fn without_the_newest_reader_of_base64_the_page_starts(stage: Stage) {
    let page = Page::alone(stage, Options::default());
    let source = "delete Uint8Array.fromBase64";
    page.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": source }));
    page.visit("");
    assert_eq!(page.rows().len(), 17);
}

/// The message of a page that can't start.
fn words_of(stage: Stage, content: &str) -> String {
    let folder = Scratch::new();
    let page = Page::before(stage);
    let file = url::Url::from_file_path(folder.write("page.html", content)).expect("an absolute path");
    page.session().go_to(file.as_str());
    eventually(|| page.seen("[role=alert]").len(), &1);
    page.complaints();
    page.seen("[role=alert]").concat()
}

pub fn a_damaged_copy_says_so(stage: Stage) {
    let sound = fs::read_to_string(page_file()).expect("the page is read");
    let start = sound.find("id=\"program\">").expect("the program") + 13;
    let length = sound[start..].find('<').expect("its end");
    let from = |at: usize| &sound[start + at..];
    let other = |at: usize| if from(at).starts_with('A') { "B" } else { "A" };
    for (at, instead, left) in [
        (0, other(0), from(1)),
        (5_000, other(5_000), from(5_001)),
        (length / 2, "\u{2014}", from(length / 2 + 1)),
        (length - 9, "", from(length)),
        (length - 2, other(length - 2), from(length - 1)),
    ] {
        let words = words_of(stage, &format!("{}{instead}{left}", &sound[..start + at]));
        let cause = "(this copy of it is damaged)";
        let expected = format!("This page could not start {cause}. Please reload it, or open a fresh copy.");
        assert_eq!(words, expected, "{instead} at {at} of {length}");
    }
}

pub fn a_copy_that_was_cut_says_so(stage: Stage) {
    let sound = fs::read_to_string(page_file()).expect("the page is read");
    let program = sound.find("id=\"program\">").expect("the program");
    for length in [program - 60, program + 20, program + 50_000] {
        let words = words_of(stage, &sound[..length]);
        assert!(words.starts_with("This page could not start (this copy of it is damaged)."), "{length}: {words}");
    }
}

pub fn a_copy_with_another_script_says_so(stage: Stage) {
    let sound = fs::read_to_string(page_file()).expect("the page is read");
    let altered = sound.replacen("(async", "( async", 1);
    assert_ne!(altered, sound);
    let words = words_of(stage, &altered);
    assert!(words.starts_with("This page could not start (this copy of it was altered)."), "{words}");
}
