//! The cost of matching the rules: time, instructions if valgrind is installed, and memory.

mod document;
mod plans;

use document::DOCUMENT;
use port_matrix::{
    link,
    matrix::{Matrix, resolve},
    plan::{Draft, Plan, check},
    state::Derived,
};
use std::{env, fs, hint::black_box, process::Command, time::Instant};

/// The most that the default plan may take, in microseconds.
const LIMIT: f64 = 20.0;
const RUNS: usize = 9;
const TURNS: u32 = 2_000;

fn main() {
    // Valgrind runs this program itself, with the number of turns as the only difference.
    if let Some(turns) = env::var("RESOLVE_TURNS").ok().and_then(|turns| turns.parse().ok()) {
        return repeat(&default_plan(), turns);
    }
    if let Some(groups) = env::var("RESOLVE_GROUPS").ok().and_then(|groups| groups.parse().ok()) {
        return println!("{}", peak_memory(groups));
    }
    for (name, plan) in [("the default plan", default_plan()), ("every role and feature", full_plan())] {
        let microseconds = least_time(&plan, TURNS);
        let flows = run(&plan).flows.len();
        println!("resolve, {name}: {flows} rows, {microseconds:.2} µs (limit for the default: {LIMIT} µs)");
    }
    match (instructions(1), instructions(101)) {
        (Some(one), Some(many)) => {
            let each = (many - one) / 100;
            let rules = DOCUMENT.rules.len() as u64;
            println!("resolve, the default plan: {each} instructions, {} for each rule of the document", each / rules);
        }
        _ => println!("resolve: no instructions counted, valgrind is not installed"),
    }
    scale();
    moved_port();
    refusals();
}

/// Measures the time of checking plans of several sizes in which a port is moved.
fn moved_port() {
    let feature = DOCUMENT.features.find("http-proxy").expect("a feature with a port");
    for groups in [975, 1_950, 3_900] {
        let mut draft = link::read(&DOCUMENT, &plans::large(groups)).draft;
        draft.set_port_text(&DOCUMENT, feature, "3128".to_owned());
        let start = Instant::now();
        black_box(check(&DOCUMENT, black_box(&draft)));
        let each =
            start.elapsed().as_secs_f64() * 1e6 / f64::from(u32::try_from(groups).expect("a plan has few groups"));
        println!("check, {groups} groups and one moved port: {each:.1} µs for each group");
    }
}

/// Measures the time of refusing inputs that are too large for a plan: a link of two megabytes, and a plan file of
/// fifty.
fn refusals() {
    let link = "v=2&client=&".repeat(2_000_000 / 12);
    let time = |refuse: &dyn Fn()| {
        let start = Instant::now();
        refuse();
        start.elapsed().as_secs_f64() * 1e6
    };
    let of_link = time(&|| assert!(link::read(&DOCUMENT, black_box(&link)).notices[0].contains("nothing of it")));
    let of_file = time(&|| assert!(link::too_large(black_box(50_000_000)).is_some()));
    println!("refused: a link of 2 MB in {of_link:.0} µs, a plan file of 50 MB in {of_file:.0} µs (limit: 100,000 µs)");
}

/// Measures the time and the memory for plans of several sizes.
fn scale() {
    let mut before: Option<f64> = None;
    for groups in [10, 100, 250, 500, 1_000, 2_000] {
        let plan = check(&DOCUMENT, &link::read(&DOCUMENT, &plans::large(groups)).draft).0;
        let (rows, time) = (run(&plan).flows.len(), least_time(&plan, 20));
        let each = time * 1e3 / f64::from(u32::try_from(rows).expect("a plan has few rows"));
        let growth = before.map(|before| format!(", {:+.0} % for each row", (each / before - 1.0) * 100.0));
        let memory = memory_of(groups).map(|memory| format!(", {memory} KB at most for the whole report"));
        println!(
            "resolve, {groups} groups: {rows} rows, {time:.0} µs, {each:.0} ns for each row{}{}",
            growth.unwrap_or_default(),
            memory.unwrap_or_default()
        );
        before = Some(each);
    }
}

/// The most memory that a run of this program has in use for a report on a plan of this size, in kilobytes.
fn memory_of(groups: usize) -> Option<String> {
    let output = Command::new(env::current_exe().ok()?).env("RESOLVE_GROUPS", groups.to_string()).output().ok()?;
    let kilobytes = String::from_utf8(output.stdout).ok()?.trim().to_owned();
    (!kilobytes.is_empty()).then_some(kilobytes)
}

fn peak_memory(groups: usize) -> String {
    let draft = link::read(&DOCUMENT, &plans::large(groups)).draft;
    black_box(Derived::from_draft(&DOCUMENT, &draft));
    // If the system does not have this file, nothing is printed.
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.map(|peak| peak.trim().trim_end_matches(" kB").to_owned()).unwrap_or_default()
}

fn default_plan() -> Plan {
    check(&DOCUMENT, &Draft::new(&DOCUMENT)).0
}

fn full_plan() -> Plan {
    let mut draft = Draft::new(&DOCUMENT);
    draft.roles = DOCUMENT.roles().collect();
    draft.features = DOCUMENT.features.ids().collect();
    draft.advised = true;
    check(&DOCUMENT, &draft).0
}

fn run(plan: &Plan) -> Matrix {
    resolve(black_box(&DOCUMENT), black_box(plan))
}

fn repeat(plan: &Plan, turns: u32) {
    for _ in 0..turns {
        black_box(run(plan));
    }
}

fn least_time(plan: &Plan, turns: u32) -> f64 {
    let time = |_| {
        let start = Instant::now();
        repeat(plan, turns);
        start.elapsed().as_secs_f64() * 1e6 / f64::from(turns)
    };
    (0..RUNS).map(time).fold(f64::INFINITY, f64::min)
}

/// The instructions of a run of this program with so many turns.
fn instructions(turns: u32) -> Option<u64> {
    let mut valgrind = Command::new("valgrind");
    valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]).arg(env::current_exe().ok()?);
    let output = valgrind.env("RESOLVE_TURNS", turns.to_string()).output().ok()?;
    let said = String::from_utf8_lossy(&output.stderr);
    let collected = said.lines().find_map(|line| line.split("Collected :").nth(1))?;
    collected.trim().parse().ok()
}
