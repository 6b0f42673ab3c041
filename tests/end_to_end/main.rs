//! The release page in browsers, from the outside: what a person does with it, and what it shows them.
//!
//! Run by `cargo xtask test`, which names the page, the browsers, their drivers and the accessibility checker. Every test
//! runs on each stage that it can run on: `cases.rs` lists them with what they need. Names are matched as in any other
//! test of Rust's: `firefox`, `file::`, `undoing` or `webkit::copy::undoing`.

#[path = "../browser/mod.rs"]
mod browser;
mod cases;
mod eyes;
mod hands;
mod outcome;
mod page;
mod printed;
mod printed_grid;
mod recent;
mod row;
mod sheet;
mod stage;
mod words;

mod accessible;
mod asking;
mod attention;
mod checking;
mod clipboard;
mod crash;
mod damage;
mod diagram;
mod drawer;
mod everyone;
mod exports;
mod files;
mod first_picture;
mod harm;
mod keyboard;
mod link;
mod long_names;
mod long_tables;
mod looking;
mod map;
mod matrix;
mod network;
mod offline;
mod paper;
mod pasting;
mod places;
mod ports;
mod printing;
mod tabs;
mod topology;
mod translated;
mod undoing;
mod without;

use libtest_mimic::{Arguments, Trial};
use stage::Stage;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let trials = Stage::all().flat_map(|stage| cases::CASES.iter().filter_map(move |case| trial(stage, case)));
    let conclusion = libtest_mimic::run(&arguments, trials.collect());
    browser::close_all();
    if conclusion.num_passed + conclusion.num_failed > 0 {
        println!("{}", outcome::table());
    }
    conclusion.exit_code()
}

/// The test on this stage, if it can run there.
fn trial(stage: Stage, case: &'static cases::Case) -> Option<Trial> {
    if case.obstacle(stage).is_some() {
        return None;
    }
    let name = format!("{}::{}::{}::{}", stage.engine, stage.place, case.area, case.name).to_lowercase();
    let run = move || {
        outcome::note(stage, case, || (case.run)(stage));
        Ok(())
    };
    Some(Trial::test(name, run))
}
