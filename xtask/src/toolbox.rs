//! The environment that the build's programs run in.
//!
//! A plain `trunk build --release` builds the same page; what is set here keeps this machine's paths out of it and tells
//! it of which commit it is.

use crate::{Outcome, machine, project};
use std::{
    env,
    ffi::{OsStr, OsString},
    fs,
    path::PathBuf,
    process::Command,
};

/// Where Cargo takes flags from for the page alone, and not for what is built to build it.
const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// The tools that were made sure of, ready to be called.
pub struct Toolbox {
    path: OsString,
    flags: String,
}

impl Toolbox {
    /// A toolbox with these folders before the PATH.
    pub fn new(folders: impl Iterator<Item = PathBuf>) -> Outcome<Self> {
        let usual = env::var_os("PATH").unwrap_or_default();
        let path = env::join_paths(folders.chain(env::split_paths(&usual)))
            .map_err(|error| format!("A tool's folder can't stand in the PATH ({error})."))?;
        Ok(Self { path, flags: flags() })
    }

    /// A command that finds the tools, run in the project's root.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(project::root()).env("PATH", &self.path);
        command.env(FLAGS, &self.flags);
        command
    }

    /// Trunk, with the arguments that a release build has in every one of its commands.
    pub fn trunk(&self, does: &str) -> Command {
        let mut trunk = self.command("trunk");
        trunk.args([does, "--release"]);
        trunk.env("PORT_MATRIX_COMMIT", project::commit());
        // A failing build is told by its own messages, not by where in Trunk it was noticed.
        trunk.env("RUST_BACKTRACE", "0");
        // Trunk takes only `true` where the rest of the world takes anything.
        if env::var_os("NO_COLOR").is_some() {
            trunk.env("NO_COLOR", "true");
        }
        trunk
    }
}

/// Keeps this machine's paths out of the page: the same sources then give the same bytes everywhere.
fn flags() -> String {
    let mut flags: Vec<String> = env::var(FLAGS).into_iter().collect();
    let library = machine::sysroot().map(|sysroot| (sysroot.join("lib/rustlib/src/rust"), "/rustc"));
    let packages = registries().into_iter().map(|registry| (registry, ""));
    for (from, to) in packages.chain(library) {
        let flag = format!("--remap-path-prefix={}={to}", from.display());
        // Flags are told apart by blanks: a path with one can't be named.
        if !flag.contains(' ') {
            flags.push(flag);
        }
    }
    flags.join(" ")
}

/// The folders that Cargo unpacks packages into, one for each registry.
fn registries() -> Vec<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let sources = home.map(|home| home.join("registry/src"));
    let folders = sources.and_then(|sources| fs::read_dir(sources).ok());
    let folders = folders.into_iter().flatten().flatten();
    let mut folders: Vec<PathBuf> = folders.map(|entry| entry.path()).collect();
    folders.sort();
    folders
}
