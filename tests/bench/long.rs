//! The cost of long plans in a browser, compared with a page written by hand; and the growth of the page's memory
//! through editing.
//!
//! Times are CPU time of the main thread, the least of several runs.

#[path = "../browser/mod.rs"]
#[allow(dead_code, unused_imports, clippy::doc_markdown, clippy::manual_assert)]
mod browser;
mod meter;
mod plans;

use browser::{Engine, Options, Scratch, Session};
use meter::Meter;
use serde_json::{Value, json};

const RUNS: usize = 7;

/// The groups of plans with about 1,000 and 5,000 rows: six rows for each group, and five more.
const ROWS_1_000: usize = 166;
const ROWS_5_000: usize = 833;

/// The text of every cell of the rules, those too that are lines of text as long as they are far.
const CELLS: &str =
    "const cells = row => row.matches('.far') ? row.textContent.split('\\n').map(line => line.split('\\t'))
        : [[...row.children].map(cell => cell.textContent)];
    return [...document.querySelectorAll('[aria-label=Rules] :is(.flow, .far)')].flatMap(cells);";

/// Presses the element that a selector finds, and calls back when the page shows what follows and is idle.
const PRESS: &str = "const [selector, done] = arguments;
    document.querySelector(selector).click();
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 150)));";

/// A row for each port, so that plans of the same rules have the same number of rows.
const PER_PORT: &str = "[name=density][value='per port']";

const TOGGLE: &str = "const done = arguments[0];
    document.getElementById('icap').click();
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)));";

/// Makes a function for a number of edits, of every kind in turn, each drawn before the next; it waits until the page
/// is idle.
const EDITS: &str = "edits = most => new Promise(done => {
    const type = (name, text) => {
        const field = document.getElementsByName(name)[0];
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    let count = 0;
    const edit = () => {
        if (count === most) return setTimeout(done, 500);
        const turn = count++;
        if (turn % 3 === 0) document.getElementById('icap').click();
        if (turn % 3 === 1) type('http-proxy.port', String(8000 + turn % 999));
        if (turn % 3 === 2) type('filter', turn % 2 ? 'tcp' : '');
        turn % 50 ? Promise.resolve().then(edit) : setTimeout(edit);
    };
    edit();
})";

/// The number of edits before the page's memory is first measured, and the number after that.
const WARM_UP: usize = 1_000;
const MANY: usize = 10_000;

/// The addresses that are pasted into one field.
const PASTED: usize = 5_000;

/// A page with nothing but a field: what it costs is the browser's own work.
const BARE_FIELD: &str = "const field = document.createElement('textarea');
    field.name = 'bare';
    field.rows = 8;
    document.body.append(field);";

/// Replaces the text of a field, tells the page what a browser tells after pasting, leaves the field, and calls back when
/// the page is idle.
const PASTE: &str = "const [name, text, done] = arguments, field = document.getElementsByName(name)[0];
    field.focus();
    field.dispatchEvent(new ClipboardEvent('paste', { bubbles: true }));
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.blur();
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 150)));";

fn main() {
    let page = format!("file://{}", browser::page_file().display());
    toggled(&page);
    places(&page);
    pasted(&page);
    mapped(&page);
    beside_a_plain_table(&page);
    edited(&page, Options { interprets: true, ..Options::default() });
    edited(&page, Options::default());
}

/// A feature toggled in a plan of 1,000 rows.
fn toggled(page: &str) {
    let session = Session::start(Engine::Chromium, Options::default());
    let meter = Meter::on(&session);
    session.go_to(&format!("{page}#{}", plans::large(ROWS_1_000)));
    session.run_to_callback(meter::STARTED, &[json!("tr td")]);
    session.run_to_callback(PRESS, &[json!(PER_PORT)]);
    let rows = session.run(CELLS, &[]).as_array().map_or(0, Vec::len);
    let runs: Vec<_> = (0..RUNS).map(|_| meter.of(|| drop(session.run_to_callback(TOGGLE, &[])))).collect();
    let least = |part: fn(&meter::Cost) -> f64| runs.iter().map(part).fold(f64::INFINITY, f64::min);
    println!(
        "a feature toggled at {rows} rows: {:.1} ms of script (limit: 18), {:.1} ms of style and layout (limit: 5)",
        least(|cost| cost.script),
        least(|cost| cost.style_and_layout)
    );
}

/// A change of place in a plan of 1,000 rows.
fn places(page: &str) {
    let session = Session::start(Engine::Chromium, Options::default());
    let meter = Meter::on(&session);
    session.go_to(&format!("{page}#{}", plans::large(ROWS_1_000)));
    session.run_to_callback(meter::STARTED, &[json!("tr td")]);
    session.run_to_callback(PRESS, &[json!(PER_PORT)]);
    let mut slowest = (0.0, "");
    for place in ["plan", "rules", "map", "hand-over", "check"] {
        let away = if place == "check" { "map" } else { "check" };
        let open = |place: &str| drop(session.run_to_callback(PRESS, &[json!(format!("[name=place][value={place}]"))]));
        let visit = |_| {
            open(away);
            meter.of(|| open(place)).total
        };
        let least = (0..RUNS).map(visit).fold(f64::INFINITY, f64::min);
        if least > slowest.0 {
            slowest = (least, place);
        }
    }
    println!(
        "another place at 1,001 rows: at most {:.1} ms of main-thread CPU, for {} (limit: 50)",
        slowest.0, slowest.1
    );
}

/// Thousands of addresses pasted into the field of one group, and into a field on an empty page.
fn pasted(page: &str) {
    let session = Session::start(Engine::Chromium, Options::default());
    let meter = Meter::on(&session);
    let address = |host: usize| format!("10.{}.{}.{}", host / 62_500, host / 250 % 250, host % 250 + 1);
    let paste = |field: &str, run: usize| {
        let addresses: Vec<String> = (0..PASTED).map(|host| address(2 * host + run)).collect();
        let text = json!(addresses.join("\n"));
        meter.of(|| drop(session.run_to_callback(PASTE, &[json!(field), text.clone()])))
    };
    let runs = |field: &str| (0..RUNS).map(|run| paste(field, run)).collect::<Vec<_>>();
    let least =
        |runs: &[meter::Cost], part: fn(&meter::Cost) -> f64| runs.iter().map(part).fold(f64::INFINITY, f64::min);
    session.go_to("about:blank");
    session.run(BARE_FIELD, &[]);
    let bare = least(&runs("bare"), |cost| cost.total);
    session.go_to(page);
    session.run_to_callback(meter::STARTED, &[json!("tr td")]);
    session.run_to_callback(PRESS, &[json!("[name=place][value=plan]")]);
    let runs = runs("scanning/at");
    println!(
        "{PASTED} addresses pasted: {:.1} ms of main-thread CPU (limit: 100), {:.1} ms of it script; a field on an empty \
         page takes {bare:.1} ms",
        least(&runs, |cost| cost.total),
        least(&runs, |cost| cost.script)
    );
}

/// The map of 30 groups in 10 zones.
fn mapped(page: &str) {
    let session = Session::start(Engine::Chromium, Options::default());
    let meter = Meter::on(&session);
    session.go_to(&format!("{page}#{}", plans::in_zones(30, 5)));
    session.run_to_callback(meter::STARTED, &[json!("tr td")]);
    let open = |place: &str| drop(session.run_to_callback(PRESS, &[json!(format!("[name=place][value={place}]"))]));
    let visit = |_| {
        open("check");
        meter.of(|| open("map")).total
    };
    let least = (0..RUNS).map(visit).fold(f64::INFINITY, f64::min);
    println!("the map of 30 groups in 10 zones: {least:.1} ms of main-thread CPU (limit: 30)");
}

/// The first render of 5,000 rows, merged and then a row for each port, and that of the same cells in a table that a
/// script makes.
fn beside_a_plain_table(page: &str) {
    let session = Session::start(Engine::Chromium, Options::default());
    let meter = Meter::on(&session);
    let ours = format!("{page}#{}", plans::large(ROWS_5_000));
    session.go_to(&ours);
    session.run_to_callback(meter::STARTED, &[json!("tr td")]);
    session.run_to_callback(PRESS, &[json!(PER_PORT)]);
    let cells = session.run(CELLS, &[]);
    let rows = cells.as_array().map_or(0, Vec::len);
    let folder = Scratch::new();
    let plain = format!("file://{}", folder.write("plain.html", plain_page(&cells)).display());
    let mut least = [f64::INFINITY; 2];
    for _ in 0..RUNS {
        for (address, least) in [&ours, &plain].into_iter().zip(&mut least) {
            session.go_to("about:blank");
            session.go_to(address);
            session.run_to_callback(meter::STARTED, &[json!("tr td")]);
            if *address == ours {
                session.run_to_callback(PRESS, &[json!(PER_PORT)]);
            }
            // The browser counts from zero for each document.
            *least = least.min(meter.total());
        }
    }
    let [ours, plain] = least;
    println!(
        "{rows} rows opened: {ours:.0} ms of main-thread CPU, {:.2} times a hand-written page's {plain:.0} ms (limit: \
         0.9)",
        ours / plain
    );
}

/// A page as written by hand: the rows as data, and a script that makes a table of them.
fn plain_page(cells: &Value) -> String {
    format!(
        "<!doctype html><meta charset=utf-8><title>Rules</title>
        <style>td {{ border: 1px solid #ccc; padding: 4px 8px; font: 14px sans-serif }}</style>
        <table id=rules></table>
        <script>
        const rows = {cells};
        const body = document.getElementById('rules').appendChild(document.createElement('tbody'));
        for (const cells of rows) {{
            const row = document.createElement('tr');
            for (const text of cells) {{
                const cell = document.createElement('td');
                cell.textContent = text;
                row.appendChild(cell);
            }}
            body.appendChild(row);
        }}
        </script>"
    )
}

/// Measures the page's memory before and after many edits. Leaks show only if the browser does not compile its scripts
/// to machine code: otherwise the heap grows as long as the browser finds something to compile.
fn edited(page: &str, options: Options) {
    let session = Session::start(Engine::Chromium, options);
    let meter = Meter::on(&session);
    session.go_to(page);
    session.run_to_callback(meter::STARTED, &[json!("tr td")]);
    // Scripts that the driver runs stay in the page's heap, with all that the driver puts around them.
    let run = |script: &str| {
        session.devtools("Runtime.evaluate", &json!({ "expression": script, "awaitPromise": true }));
    };
    run(EDITS);
    let edit = |count: usize| {
        run(&format!("edits({count})"));
        (meter.heap(), session.memory().unwrap_or_default())
    };
    let (before, after) = (edit(WARM_UP), edit(MANY));
    println!(
        "{MANY} edits{}: from {:.3} to {:.3} MB of JavaScript after a collection (limit: no growth), from {} to {} MB in \
         the process",
        if options.interprets { ", with nothing compiled" } else { "" },
        before.0,
        after.0,
        before.1,
        after.1
    );
}
