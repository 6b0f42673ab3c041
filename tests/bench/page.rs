//! The cost of the page in a browser, compared with a bare Yew page that is built in the same way.
//!
//! Times are CPU time of the main thread, the least of several runs, the two pages in turn. Times depend on the
//! addresses that a browser gets for as long as it runs, and on the machine's other work: so the pages are compared
//! within one browser, and the median of several browsers is printed.

#[path = "../browser/mod.rs"]
#[allow(dead_code, unused_imports, clippy::doc_markdown, clippy::manual_assert)]
mod browser;
mod meter;
mod plans;

use browser::{Engine, Options, Session};
use meter::Meter;
use serde_json::json;
use std::env;

const BROWSERS: usize = 9;
const RUNS: usize = 25;

/// Picks a feature and calls back when the matrix is on the screen.
const TOGGLE: &str = "const done = arguments[0];
    document.getElementById('icap').click();
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 20)));";

/// Presses the element that a selector finds, and calls back when the page shows what follows.
const PRESS: &str = "const [selector, done] = arguments;
    document.querySelector(selector).click();
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)));";

/// Picks a feature, and returns the milliseconds until the frame that shows it was made.
const PICK: &str = "const done = arguments[0], start = performance.now();
    document.getElementById('icap').click();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));";

/// Types a letter, likewise.
const TYPE: &str = "const done = arguments[0], start = performance.now();
    const field = document.getElementById('scanning.2/at');
    field.value += '1';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));";

fn main() {
    let bare = env::var("PORT_MATRIX_BARE").expect("run this benchmark with `cargo xtask bench`");
    let page = browser::page_file();
    let addresses = [format!("file://{bare}"), format!("file://{}", page.display())];
    let mut loads: Vec<_> = (0..BROWSERS).map(|_| loaded(&addresses)).collect();
    let ratio = |[bare, page]: [f64; 2]| page / bare;
    loads.sort_by(|one, other| ratio(*one).total_cmp(&ratio(*other)));
    let middle @ [bare, page] = loads[BROWSERS / 2];
    println!(
        "load: {page:.1} ms of main-thread CPU, {:.2} times a bare page's {bare:.1} ms (limit: 2.4 times); \
         {BROWSERS} browsers say {:.2} to {:.2}",
        ratio(middle),
        ratio(loads[0]),
        ratio(loads[BROWSERS - 1])
    );

    let session = Session::start(Engine::Chromium, Options::default());
    let meter = Meter::on(&session);
    session.go_to(&addresses[1]);
    session.run_to_callback(meter::STARTED, &[json!("#app button")]);
    let toggles = (0..RUNS).map(|_| meter.of(|| drop(session.run_to_callback(TOGGLE, &[]))).total);
    println!(
        "a feature toggled, to the matrix on the screen: {:.1} ms of main-thread CPU (limit: 12 ms)",
        toggles.fold(f64::INFINITY, f64::min)
    );

    println!("heap after a collection: {:.2} MB of JavaScript (limit: 1.2)", meter.heap());
    drop(session);
    for groups in [10, 100, 1_000] {
        large(&addresses[1], groups);
    }
}

/// Loads a bare page and this one in turn in a new browser, and returns the least time of each.
fn loaded(addresses: &[String; 2]) -> [f64; 2] {
    let session = Session::start(Engine::Chromium, Options::default());
    let meter = Meter::on(&session);
    let mut least = [f64::INFINITY; 2];
    for _ in 0..RUNS {
        for (address, least) in addresses.iter().zip(&mut least) {
            session.go_to(address);
            session.run_to_callback(meter::STARTED, &[json!("#app button")]);
            // The browser counts from zero for each document.
            *least = least.min(meter.total());
        }
    }
    least
}

/// Measures the cost of a plan of so many groups: to open, to edit, and in memory.
fn large(page: &str, groups: usize) {
    let session = Session::start(Engine::Chromium, Options::default());
    let meter = Meter::on(&session);
    session.go_to(&format!("{page}#{}", plans::large(groups)));
    session.run_to_callback(meter::STARTED, &[json!("#app button")]);
    let opened = meter.total();
    let press = |selector: &str| drop(session.run_to_callback(PRESS, &[json!(selector)]));
    press("[name=density][value='per port']");
    let rows = session.run("return document.querySelectorAll('.flow').length", &[]);
    let least = |script: &str| {
        let edits = (0..7).map(|_| session.run_to_callback(script, &[]).as_f64().unwrap_or(f64::INFINITY));
        edits.fold(f64::INFINITY, f64::min)
    };
    let picked = least(PICK);
    press("[name=place][value=plan]");
    let typed = least(TYPE);
    println!(
        "{groups} groups: {rows} rows, opened in {opened:.0} ms of main-thread CPU; to the next frame: {picked:.0} ms \
         after a feature, {typed:.0} ms after a letter in an address; {} MB in memory at most",
        session.peak_memory().unwrap_or_default()
    );
}
