//! What matching the rules costs: time, and instructions where valgrind is there to count them.

use port_matrix::{
    VSOS_9_2,
    matrix::{Matrix, resolve},
    plan::{Draft, Plan, check},
};
use std::{env, hint::black_box, process::Command, time::Instant};

/// The most that the default plan may take, in microseconds.
const LIMIT: f64 = 20.0;
const RUNS: usize = 9;
const TURNS: u32 = 2_000;

fn main() {
    // Under valgrind this program is its own subject: only the turns differ.
    if let Some(turns) = env::var("RESOLVE_TURNS").ok().and_then(|turns| turns.parse().ok()) {
        return repeat(&default_plan(), turns);
    }
    for (name, plan) in [("the default plan", default_plan()), ("every role and feature", full_plan())] {
        let microseconds = least_time(&plan);
        let flows = run(&plan).flows.len();
        println!("resolve, {name}: {flows} rows, {microseconds:.2} µs (limit for the default: {LIMIT} µs)");
    }
    match (instructions(1), instructions(101)) {
        (Some(one), Some(many)) => {
            let each = (many - one) / 100;
            let rules = VSOS_9_2.rules.len() as u64;
            println!("resolve, the default plan: {each} instructions, {} for each rule of the document", each / rules);
        }
        _ => println!("resolve: no instructions counted, valgrind is not installed"),
    }
}

fn default_plan() -> Plan {
    check(&VSOS_9_2, &Draft::new(&VSOS_9_2)).0
}

fn full_plan() -> Plan {
    let mut draft = Draft::new(&VSOS_9_2);
    draft.roles = VSOS_9_2.roles().collect();
    draft.features = VSOS_9_2.features.ids().collect();
    draft.advised = true;
    check(&VSOS_9_2, &draft).0
}

fn run(plan: &Plan) -> Matrix {
    resolve(black_box(&VSOS_9_2), black_box(plan))
}

fn repeat(plan: &Plan, turns: u32) {
    for _ in 0..turns {
        black_box(run(plan));
    }
}

fn least_time(plan: &Plan) -> f64 {
    let time = |_| {
        let start = Instant::now();
        repeat(plan, TURNS);
        start.elapsed().as_secs_f64() * 1e6 / f64::from(TURNS)
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
