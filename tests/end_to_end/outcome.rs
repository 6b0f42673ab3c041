//! The results of the tests: one table of tests by engine and place, with the seconds that each took.

use crate::{
    browser::Engine,
    cases::{CASES, Case},
    page::NOT_STARTED,
    stage::{Place, Stage},
};
use std::{
    fmt::Write,
    panic::{self, AssertUnwindSafe},
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

/// The tests that ran.
static RUN: Mutex<Vec<Run>> = Mutex::new(Vec::new());

/// A test that ran.
struct Run {
    stage: Stage,
    area: &'static str,
    name: &'static str,
    passed: bool,
    /// The time that it took beside the others, which share the processor.
    time: Duration,
}

/// The start of the message about a command that a driver refused.
const DRIVER_FAILED: &str = "the browser refused: ";

/// The most times that a test runs.
const TRIES: usize = 3;

/// Runs a test and notes its result. If the driver failed, which says nothing about the page, the test runs again in
/// another browser: a fault of the page fails it in every browser.
pub fn note(stage: Stage, case: &'static Case, run: impl Fn()) {
    let start = Instant::now();
    let mut outcome = panic::catch_unwind(AssertUnwindSafe(&run));
    for _ in 1..TRIES {
        match &outcome {
            Err(failure) if failure.downcast_ref::<String>().is_some_and(|words| is_of_the_driver(stage, words)) => {
                eprintln!("{stage}: the driver failed at {}: once more", case.name);
                outcome = panic::catch_unwind(AssertUnwindSafe(&run));
            }
            _ => break,
        }
    }
    let run = Run { stage, area: case.area, name: case.name, passed: outcome.is_ok(), time: start.elapsed() };
    RUN.lock().unwrap_or_else(PoisonError::into_inner).push(run);
    if let Err(cause) = outcome {
        panic::resume_unwind(cause);
    }
}

/// Returns `true` if a failure says nothing about the page. The test browser of `WebKit` stops answering now and then
/// while a page loads.
fn is_of_the_driver(stage: Stage, words: &str) -> bool {
    words.starts_with(DRIVER_FAILED) || stage.engine == Engine::WebKit && words.contains(NOT_STARTED)
}

/// The table, as Markdown.
pub fn table() -> String {
    let run = RUN.lock().unwrap_or_else(PoisonError::into_inner);
    let stages: Vec<Stage> = Stage::all().collect();
    let mut reasons: Vec<&str> = Vec::new();
    let mut table = heading(&stages);
    for case in CASES {
        write!(table, "| {}: {} |", case.area, case.name.replace('_', " ")).expect("a text takes all");
        for &stage in &stages {
            let of_case = |run: &&Run| run.stage == stage && run.area == case.area && run.name == case.name;
            let cell = match (run.iter().find(of_case), case.obstacle(stage)) {
                (Some(Run { passed: true, time, .. }), _) => format!("✓ {:.1}", time.as_secs_f64()),
                (Some(_), _) => "failed".to_owned(),
                (None, Some(reason)) => format!("[{}]", number(&mut reasons, reason)),
                (None, None) => String::new(),
            };
            write!(table, " {cell} |").expect("a text takes all");
        }
        table.push('\n');
    }
    for (place, reason) in reasons.iter().enumerate() {
        write!(table, "\n[{}]: {reason}", place + 1).expect("a text takes all");
    }
    table + "\n"
}

/// The number of a reason: the one it has, or the next.
fn number<'a>(reasons: &mut Vec<&'a str>, reason: &'a str) -> usize {
    let place = reasons.iter().position(|known| *known == reason);
    place.unwrap_or_else(|| {
        reasons.push(reason);
        reasons.len() - 1
    }) + 1
}

fn heading(stages: &[Stage]) -> String {
    let names = stages.iter().map(|stage| {
        if stage.place == Place::Host { format!(" {} host |", stage.engine) } else { format!(" {} |", stage.place) }
    });
    format!("\n| test |{}\n|---|{}\n", names.collect::<String>(), ":-:|".repeat(stages.len()))
}
