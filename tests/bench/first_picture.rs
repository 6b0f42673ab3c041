//! The time until the default plan's table is painted on a slow phone, with the prerendered page that the build puts
//! into the file and without it.
//!
//! The browser's developer tools slow both down: a mobile network of 1.6 Mbit/s, and a quarter of the processor's
//! speed. The two pages are loaded in turn in one browser; the median of several runs is printed.

#[path = "../browser/mod.rs"]
#[allow(dead_code, unused_imports, clippy::doc_markdown, clippy::manual_assert)]
mod browser;

use browser::{Engine, Options, Server, Session};
use serde_json::json;
use std::fs;

const RUNS: usize = 5;

/// The prerendered page may take this part of the time that the program takes.
const LIMIT: f64 = 0.5;

/// Notes when two frames have passed since the table had a row in sight.
const WATCH: &str = "
    const painted = () => document.querySelector('table[aria-label=Rules] tr.flow')
        ?.checkVisibility({ visibilityProperty: true });
    const look = () => requestAnimationFrame(painted() ? () => requestAnimationFrame(note) : look);
    const note = () => { window.first_picture = performance.now() };
    look();
";

/// Calls back with that time when the page's program has started too.
const TIME: &str = "const [done] = arguments;
    const look = () => {
        const runs = document.getElementById('app')?.__yew_subtree_id !== undefined;
        if (runs && window.first_picture) setTimeout(() => done(window.first_picture), 100);
        else setTimeout(look, 50);
    };
    look();";

fn main() {
    let built = fs::read_to_string(browser::page_file()).expect("the page is read");
    let servers = [Server::serving(built.clone()), Server::serving(without_prerendered_page(&built))];
    let session = slow_session();
    let mut times = [const { Vec::new() }; 2];
    for _ in 0..RUNS {
        for (server, times) in servers.iter().zip(&mut times) {
            session.go_to(&server.origin());
            times.push(session.run_to_callback(TIME, &[]).as_f64().expect("milliseconds"));
        }
    }
    let [with, without] = times.map(|mut times| {
        times.sort_by(f64::total_cmp);
        times[RUNS / 2]
    });
    println!(
        "first picture at 1.6 Mbit/s and a quarter of the processor: the table is painted after {with:.0} ms, without \
         the prerendered page after {without:.0} ms: {:.2} times (limit: {LIMIT} times)",
        with / without
    );
}

/// The page with an empty mount element, as a Yew page usually is.
fn without_prerendered_page(page: &str) -> String {
    let mark = page.find(" data-prerendered=\"\"").expect("the mount element");
    let start = mark + page[mark..].find('>').expect("its end") + 1;
    // The guard's script is the first thing after it.
    let end = start + page[start..].find("<script>").expect("a script");
    format!("{}</div>\n{}", &page[..start], &page[end..])
}

fn slow_session() -> Session {
    let session = Session::start(Engine::Chromium, Options::default());
    let network = json!({
        "offline": false,
        "latency": 150,
        // Bytes in a second.
        "downloadThroughput": 1_600_000 / 8,
        "uploadThroughput": 750_000 / 8,
    });
    session.devtools("Network.enable", &json!({}));
    session.devtools("Network.setCacheDisabled", &json!({ "cacheDisabled": true }));
    session.devtools("Network.emulateNetworkConditions", &network);
    session.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": 4 }));
    session.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": WATCH }));
    session
}
