//! `cargo xtask deny`: what the project depends on has no known fault, a licence that fits, and is there once.
//!
//! `.cargo/deny.toml` says what is allowed, and ignores by name what can't be helped.

use crate::{Outcome, machine, toolbox::Toolbox, tools};
use std::process::Command;

/// Checks all of it. Known faults are looked up in a database on the network: where it is out of reach, that is said.
pub fn deny() -> Outcome {
    let toolbox = tools::for_denying()?;
    let deny = |arguments: &[&str]| {
        let mut cargo: Command = toolbox.command("cargo");
        cargo.arg("deny").args(arguments);
        cargo
    };
    machine::run(&mut deny(&["check", "bans", "licenses", "sources"]), "Checking the dependencies")?;
    if can_look_up(&toolbox) {
        return machine::run(&mut deny(&["check", "advisories"]), "Looking for known faults in the dependencies");
    }
    println!("skipped: the database of known faults can't be fetched here, so that advisories were not looked up");
    Ok(())
}

/// Whether the database of known faults could be fetched. The tool itself says so in words only.
fn can_look_up(toolbox: &Toolbox) -> bool {
    let mut git = toolbox.command("git");
    git.args(["ls-remote", "--exit-code", "https://github.com/RustSec/advisory-db", "HEAD"]);
    git.env("GIT_TERMINAL_PROMPT", "0");
    machine::output(&mut git).is_some()
}
