//! The Rust toolchain of this project, as `rust-toolchain.toml` pins it.

use crate::{machine, project};
use std::{path::PathBuf, process::Command};

/// The folder in which the project's Rust is installed.
pub fn sysroot() -> Option<PathBuf> {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "sysroot"]).current_dir(project::root());
    machine::output(&mut rustc).map(PathBuf::from)
}

/// The default target of the project's Rust: `x86_64-unknown-linux-gnu`.
pub fn host() -> Option<String> {
    let mut rustc = Command::new("rustc");
    rustc.arg("-vV").current_dir(project::root());
    machine::output(&mut rustc)?.lines().find_map(|line| line.strip_prefix("host: ")).map(str::to_owned)
}
