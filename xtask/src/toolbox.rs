//! The environment in which the build's programs run.
//!
//! A plain `trunk build --release` builds the same page; the settings here keep this machine's paths out of it and
//! pass the commit to it.

use crate::{Outcome, project, rust};
use std::{
    env,
    ffi::{OsStr, OsString},
    fs,
    path::PathBuf,
    process::Command,
};

/// The variable with Cargo's flags for the page only, without the build scripts. Cargo adds them to the flags of
/// `.cargo/config.toml`, which the page needs too.
const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// The tools that were found or installed, ready to run.
pub struct Toolbox {
    path: OsString,
    flags: String,
}

impl Toolbox {
    /// Creates a toolbox with these folders prepended to the PATH.
    pub fn new(folders: impl Iterator<Item = PathBuf>) -> Outcome<Self> {
        let usual = env::var_os("PATH").unwrap_or_default();
        let path = env::join_paths(folders.chain(env::split_paths(&usual)))
            .map_err(|error| format!("A tool's folder can't stand in the PATH ({error})."))?;
        Ok(Self { path, flags: flags() })
    }

    /// A command that finds the tools, to run in the project's root folder.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(project::root()).env("PATH", &self.path);
        command.env(FLAGS, &self.flags);
        command
    }

    /// A Trunk command with the arguments that all release builds share.
    pub fn trunk(&self, does: &str) -> Command {
        let mut trunk = self.command("trunk");
        trunk.args([does, "--release"]);
        trunk.env("PORT_MATRIX_COMMIT", project::commit());
        // A failing build is explained by its own messages; a backtrace of Trunk would not help.
        trunk.env("RUST_BACKTRACE", "0");
        // Trunk accepts only `true`, unlike other programs, which accept any value.
        if env::var_os("NO_COLOR").is_some() {
            trunk.env("NO_COLOR", "true");
        }
        trunk
    }
}

/// Flags that keep this machine's paths out of the page, so that the same sources produce the same bytes everywhere.
fn flags() -> String {
    let mut flags: Vec<String> = env::var(FLAGS).into_iter().collect();
    let library = rust::sysroot().map(|sysroot| (sysroot.join("lib/rustlib/src/rust"), "/rustc"));
    let packages = registries().into_iter().map(|registry| (registry, ""));
    for (from, to) in packages.chain(library) {
        let flag = format!("--remap-path-prefix={}={to}", from.display());
        // Flags are separated by spaces, so that a path with a space can't be passed.
        if !flag.contains(' ') {
            flags.push(flag);
        }
    }
    flags.join(" ")
}

/// The folders into which Cargo unpacks packages, one for each registry.
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
