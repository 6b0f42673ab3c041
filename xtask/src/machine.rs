//! What this machine has, and running programs on it.

use crate::{Outcome, project};
use std::{
    env,
    ffi::OsStr,
    path::PathBuf,
    process::{Command, Stdio},
};

/// The first of the programs that is on the PATH.
pub fn find(names: &[&str]) -> Option<PathBuf> {
    find_in(&env::var_os("PATH")?, names)
}

fn find_in(path: &OsStr, names: &[&str]) -> Option<PathBuf> {
    let folders: Vec<PathBuf> = env::split_paths(path).collect();
    let candidates = names.iter().flat_map(|name| {
        let file = format!("{name}{}", env::consts::EXE_SUFFIX);
        folders.iter().map(move |folder| folder.join(&file))
    });
    candidates.into_iter().find(|candidate| candidate.is_file())
}

/// Runs a command with its output in sight; `what` says in the sentence of a failure what it was for.
pub fn run(command: &mut Command, what: &str) -> Outcome {
    let status = command.status().map_err(|error| not_started(command, what, &error))?;
    if status.success() { Ok(()) } else { Err(format!("{what} failed ({status}); what is above says why.")) }
}

/// Runs a command with its output in sight, and says whether it went well.
pub fn succeeds(command: &mut Command) -> bool {
    command.status().is_ok_and(|status| status.success())
}

/// Runs a command in this program's place, so that what ends this program ends it too.
#[cfg(unix)]
pub fn become_or_run(command: &mut Command, what: &str) -> Outcome {
    use std::os::unix::process::CommandExt;

    let error = command.exec();
    Err(not_started(command, what, &error))
}

/// Runs a command: this system knows no way to let it take this program's place.
#[cfg(not(unix))]
pub fn become_or_run(command: &mut Command, what: &str) -> Outcome {
    run(command, what)
}

fn not_started(command: &Command, what: &str, error: &std::io::Error) -> String {
    let program = command.get_program().to_string_lossy();
    format!("{what} failed: {program} can't be started ({error}).")
}

/// What a command prints, or nothing when it fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

/// Where the project's Rust is installed.
pub fn sysroot() -> Option<PathBuf> {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "sysroot"]).current_dir(project::root());
    output(&mut rustc).map(PathBuf::from)
}

/// The machine that the project's Rust compiles for by itself: `x86_64-unknown-linux-gnu`.
pub fn host() -> Option<String> {
    let mut rustc = Command::new("rustc");
    rustc.arg("-vV").current_dir(project::root());
    output(&mut rustc)?.lines().find_map(|line| line.strip_prefix("host: ")).map(str::to_owned)
}

/// Where this user's programs keep what they can make again.
pub fn cache() -> Outcome<PathBuf> {
    let home = env::home_dir().ok_or("HOME is not set, so there is no place to keep tools in.")?;
    let named = env::var_os("XDG_CACHE_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
    let usual = if cfg!(target_os = "macos") { home.join("Library/Caches") } else { home.join(".cache") };
    Ok(named.unwrap_or(usual).join("port-matrix"))
}

/// Says before it is done what gets installed, why, and how.
pub fn announce(what: &str, why: &str, command: &Command) {
    eprintln!("\nInstalling {what}, {why}:\n  {}\n", line(command));
}

/// A command as one would type it.
pub fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(OsStr::to_string_lossy).collect();
    words.join(" ")
}
