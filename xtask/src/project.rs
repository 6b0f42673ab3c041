//! Paths and versions of this project.

use crate::{Outcome, machine};
use std::{path::PathBuf, process::Command};

/// The project's root folder.
pub fn root() -> PathBuf {
    // Cargo sets the current path at run time; the path at compile time is wrong once the sources are moved.
    let here =
        std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.parent().map_or(here.clone(), PathBuf::from)
}

/// The path of the one file that a build produces.
pub fn page() -> PathBuf {
    root().join("dist/index.html")
}

/// The commit that the page was built from, with a marker for uncommitted changes; empty outside of git.
pub fn commit() -> String {
    let git = |arguments: &[&str]| machine::output(Command::new("git").args(arguments).current_dir(root()));
    let commit = git(&["rev-parse", "--short=12", "HEAD"]).unwrap_or_default();
    if !commit.is_empty() && is_changed() { commit + " with changes" } else { commit }
}

/// Returns `true` if any source of the page differs from the last commit.
pub fn is_changed() -> bool {
    let mut status = Command::new("git");
    status.args(["status", "--porcelain", "--", ".", ":!tests"]).current_dir(root());
    machine::output(&mut status).is_none_or(|changed| !changed.is_empty())
}

/// The version of a package that `Cargo.lock` pins.
pub fn locked_version(package: &str) -> Outcome<String> {
    let path = root().join("Cargo.lock");
    let lock =
        std::fs::read_to_string(&path).map_err(|error| format!("{} can't be read ({error}).", path.display()))?;
    version_in(&lock, package).map(str::to_owned).ok_or_else(|| format!("Cargo.lock names no package {package}."))
}

fn version_in<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let entry = lock.split(&format!("\nname = \"{package}\"\n")).nth(1)?;
    entry.strip_prefix("version = \"")?.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::version_in;

    #[test]
    fn a_version_is_found_by_the_whole_name() {
        let lock = "[[package]]\nname = \"yew-macro\"\nversion = \"0.1.0\"\n\n\
                    [[package]]\nname = \"yew\"\nversion = \"0.2.0\"\n";
        assert_eq!(version_in(lock, "yew"), Some("0.2.0"));
        assert_eq!(version_in(lock, "ye"), None);
    }
}
