//! Runs Lighthouse on the page with a simulated slow phone.

use crate::{Outcome, machine, npm, project, size, tools::TestTools};
use serde_json::Value;
use std::{
    fs,
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    process::Command,
    thread,
};

/// The categories in which Lighthouse scores the page.
const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];

/// The number of runs: the best one shows the cost of the page, the others include what else the machine did.
const RUNS: usize = 3;

const BROWSER_OPTIONS: &str = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run \
                               --disable-background-networking --disable-component-update --disable-sync";

/// Runs Lighthouse against a server that compresses, and prints the scores.
pub fn run_lighthouse(tools: &TestTools) -> Outcome {
    let folder = project::root().join("tests/bench/npm");
    let program = npm::install(&tools.npm, &folder, "lighthouse", "the judge of how pages load")?.join("cli/index.js");
    let address = serve_page()?;
    let report = project::root().join("target/lighthouse.json");
    let mut best: Option<Value> = None;
    for _ in 0..RUNS {
        let mut lighthouse = Command::new("node");
        lighthouse.arg(&program).args([&address, "--quiet", "--output=json", "--output-path"]).arg(&report);
        // The audit requests the host's robots.txt from inside the page, whose policy forbids that.
        lighthouse.args(["--skip-audits=robots-txt", &format!("--chrome-flags={BROWSER_OPTIONS}")]);
        lighthouse.env("CHROME_PATH", &tools.chromium);
        machine::run(&mut lighthouse, "Lighthouse")?;
        let seen = npm::read_json(&report)?;
        if best.as_ref().is_none_or(|best| largest_contentful_paint(&seen) < largest_contentful_paint(best)) {
            best = Some(seen);
        }
    }
    let best = best.unwrap_or_default();
    let scores = CATEGORIES.map(|name| {
        let score = best["categories"][name]["score"].as_f64().unwrap_or_default() * 100.0;
        format!("{name} {score:.0}")
    });
    println!(
        "Lighthouse (the robots.txt audit left out, which the page's policy forbids): {} (limits: performance 97, the \
         others 100); largest contentful paint {:.2} s on a simulated telephone",
        scores.join(", "),
        largest_contentful_paint(&best) / 1e3
    );
    Ok(())
}

/// The largest contentful paint, in milliseconds.
fn largest_contentful_paint(report: &Value) -> f64 {
    report["audits"]["largest-contentful-paint"]["numericValue"].as_f64().unwrap_or(f64::INFINITY)
}

/// Starts a server that sends only the page, gzipped, like static hosts; it ends with the program.
fn serve_page() -> Outcome<String> {
    let page = fs::read(project::page()).and_then(|page| size::gzip(&page));
    let page = page.map_err(|error| format!("The page can't be read ({error})."))?;
    let listener = TcpListener::bind("127.0.0.1:0").map_err(|error| format!("No port is free here ({error})."))?;
    let address = listener.local_addr().map_err(|error| format!("No address ({error})."))?;
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let page = page.clone();
            // A client that disconnected is not an error.
            thread::spawn(move || drop(answer(stream, &page)));
        }
    });
    Ok(format!("http://{address}/"))
}

fn answer(mut stream: TcpStream, page: &[u8]) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let asked = lines.next().transpose()?.unwrap_or_default();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    if !asked.starts_with("GET / ") {
        return stream.write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    }
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n",
        page.len()
    );
    stream.write_all(head.as_bytes())?;
    stream.write_all(page)
}
