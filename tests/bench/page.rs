//! What the page costs in a browser, next to a bare Yew page that is packed in the same way.
//!
//! Times are CPU time of the main thread, the least of several runs, the two pages in turn.

#[path = "../browser/mod.rs"]
#[allow(dead_code, unused_imports, clippy::doc_markdown, clippy::manual_assert)]
mod browser;

use browser::{Options, Session};
use serde_json::{Value, json};
use std::env;

const RUNS: usize = 30;

/// Calls back when the page has started and come to rest.
const STARTED: &str = "const done = arguments[0];
    const rest = () => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 150)));
    const look = () => document.querySelector('#app button') ? rest() : setTimeout(look, 5);
    look();";

/// Picks a feature and calls back when the matrix is on the screen.
const TOGGLE: &str = "const done = arguments[0];
    document.getElementById('icap').click();
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 20)));";

fn main() {
    let bare = env::var("PORT_MATRIX_BARE").expect("run this benchmark with `cargo xtask bench`");
    let page = browser::page_file();
    let addresses = [format!("file://{bare}"), format!("file://{}", page.display())];
    let session = Session::start(Options::default());
    session.devtools("Performance.enable", &json!({ "timeDomain": "threadTicks" }));

    let mut least = [f64::INFINITY; 2];
    for _ in 0..RUNS {
        for (address, least) in addresses.iter().zip(&mut least) {
            session.go_to(address);
            session.run_to_callback(STARTED, &[]);
            // The browser counts from zero for each document.
            let cost = metric(&session, "TaskDuration") * 1e3;
            *least = least.min(cost);
        }
    }
    let [bare, page] = least;
    println!(
        "load: {page:.1} ms of main-thread CPU, {:.2} times a bare page's {bare:.1} ms (limit: 2 times)",
        page / bare
    );

    let toggles = (0..RUNS).map(|_| {
        cpu_of(&session, || {
            session.run_to_callback(TOGGLE, &[]);
        })
    });
    println!(
        "a feature toggled, to the matrix on the screen: {:.1} ms of main-thread CPU (limit: 16 ms)",
        toggles.fold(f64::INFINITY, f64::min)
    );

    session.devtools("HeapProfiler.collectGarbage", &json!({}));
    println!("heap after a collection: {:.2} MB of JavaScript", metric(&session, "JSHeapUsedSize") / 1e6);
}

/// The main thread's CPU time for something, in milliseconds.
fn cpu_of(session: &Session, what: impl FnOnce()) -> f64 {
    let before = metric(session, "TaskDuration");
    what();
    (metric(session, "TaskDuration") - before) * 1e3
}

fn metric(session: &Session, name: &str) -> f64 {
    let metrics = session.devtools("Performance.getMetrics", &json!({}));
    let metrics = metrics["metrics"].as_array().cloned().unwrap_or_default();
    let metric = metrics.iter().find(|metric| metric["name"] == name);
    metric
        .and_then(|metric| metric["value"].as_f64())
        .unwrap_or_else(|| panic!("no metric {name} in {}", Value::from(metrics.clone())))
}
