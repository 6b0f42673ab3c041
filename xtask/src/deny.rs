//! `cargo xtask deny`: checks the dependencies for known vulnerabilities, licences and duplicates.
//!
//! `.cargo/deny.toml` contains the rules, and the exceptions by name.

use crate::{Outcome, machine, toolbox::Toolbox, tools};
use std::process::Command;

/// Runs all checks. Known vulnerabilities are looked up in a database on the network; if it can't be reached, a
/// message says so.
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

/// Returns `true` if the vulnerability database could be fetched. The tool reports this only in its messages.
fn can_look_up(toolbox: &Toolbox) -> bool {
    let mut git = toolbox.command("git");
    git.args(["ls-remote", "--exit-code", "https://github.com/RustSec/advisory-db", "HEAD"]);
    git.env("GIT_TERMINAL_PROMPT", "0");
    machine::output(&mut git).is_some()
}
