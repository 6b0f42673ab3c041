//! The prerendered page: the default plan's page as HTML, which is shown until the program draws the page anew.

use crate::{Outcome, project};
use std::process::Command;

/// The attribute of the mount element in `index.html` that requests the prerendered page. It remains until the program
/// has started.
pub const MARK: &str = "data-prerendered";

/// Runs `xtask/prerender`, which prints the HTML.
pub fn render() -> Outcome<String> {
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--package", "prerender"]).current_dir(project::root());
    let output = cargo.output().map_err(|error| format!("Cargo can't be started ({error})."))?;
    if !output.status.success() {
        return Err(format!("The page was not prerendered: {}", String::from_utf8_lossy(&output.stderr)));
    }
    String::from_utf8(output.stdout).map_err(|_| "The prerendered page is not UTF-8.".to_owned())
}
