//! The first picture: the default plan's page as the build renders it, until the program draws the page anew.

use crate::{Outcome, project};
use std::process::Command;

/// The attribute of the mount element in `index.html` that requests the picture. It remains until the program has
/// started.
pub const MARK: &str = "data-prerendered";

/// The page's HTML, as `xtask/prerender` prints it.
pub fn render() -> Outcome<String> {
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--package", "prerender"]).current_dir(project::root());
    let output = cargo.output().map_err(|error| format!("Cargo can't be started ({error})."))?;
    if !output.status.success() {
        return Err(format!("The first picture was not rendered: {}", String::from_utf8_lossy(&output.stderr)));
    }
    String::from_utf8(output.stdout).map_err(|_| "The first picture is not UTF-8.".to_owned())
}
