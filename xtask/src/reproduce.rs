//! `cargo xtask reproduce`: the same sources produce the same bytes, in any folder.

use crate::{Outcome, build, machine, project, size, tools};
use std::{fs, path::Path, process::Command};

/// Builds the page here and in a fresh clone of the last commit, and compares the two. Fails if there are uncommitted
/// changes.
pub fn reproduce() -> Outcome {
    let root = project::root();
    if project::is_changed() {
        return Err("There are changes that are not committed: only what is committed can be built twice.".to_owned());
    }
    build::page(&tools::for_building()?)?;
    let clone = std::env::temp_dir().join(format!("port-matrix-again-{}", std::process::id()));
    let outcome = build_in(&clone, &root).and_then(|()| compare(&project::page(), &clone.join("dist/index.html")));
    // A leftover clone does no harm.
    drop(fs::remove_dir_all(&clone));
    outcome
}

fn build_in(clone: &Path, root: &Path) -> Outcome {
    let mut git = Command::new("git");
    git.args(["clone", "--quiet"]).args([root, clone]);
    machine::run(&mut git, "Cloning the project")?;
    let mut cargo = Command::new("cargo");
    cargo.args(["xtask", "build"]).current_dir(clone).env_remove("CARGO_TARGET_DIR");
    machine::run(&mut cargo, "Building the clone")
}

fn compare(one: &Path, other: &Path) -> Outcome {
    let read = |path: &Path| fs::read(path).map_err(|error| format!("{} can't be read ({error}).", path.display()));
    if read(one)? != read(other)? {
        let sizes = [size::of(one)?, size::of(other)?];
        return Err(format!("Two builds of one commit differ: {} and {}.", sizes[0], sizes[1]));
    }
    println!("\nTwo builds of one commit, in two places, gave the same bytes: {}.", size::of(one)?);
    Ok(())
}
