//! The time of matching the rules of large plans as wasm in a browser.
#![cfg(target_arch = "wasm32")]

mod document;
mod plans;

use document::DOCUMENT;
use port_matrix::{link, matrix::resolve, plan::check, state::Derived};
use std::hint::black_box;
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// The turns of each measurement: the clock counts whole milliseconds.
const TURNS: u32 = 20;

#[wasm_bindgen_test]
fn large_plans() {
    for groups in [10, 100, 1_000] {
        let draft = link::read(&DOCUMENT, &plans::large(groups)).draft;
        let plan = check(&DOCUMENT, &draft).0;
        let rows = resolve(&DOCUMENT, &plan).flows.len();
        let resolved = time(|| drop(black_box(resolve(&DOCUMENT, black_box(&plan)))));
        let reported = time(|| drop(black_box(Derived::from_draft(&DOCUMENT, black_box(&draft)))));
        console_log!(
            "in the browser, {groups} groups: {rows} rows, resolve {resolved:.2} ms, whole report {reported:.2} ms"
        );
    }
}

/// The least of several measurements, in milliseconds for each turn.
fn time(turn: impl Fn()) -> f64 {
    let measure = |_| {
        let start = js_sys::Date::now();
        (0..TURNS).for_each(|_| turn());
        (js_sys::Date::now() - start) / f64::from(TURNS)
    };
    (0..5).map(measure).fold(f64::INFINITY, f64::min)
}
