//! The programs of this machine, and functions to run them.

use crate::Outcome;
use std::{
    env,
    ffi::OsStr,
    path::PathBuf,
    process::{Command, Stdio},
};

/// The first of the programs that is found on the PATH.
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

/// Runs a command with visible output. `what` is the purpose that the error message names.
pub fn run(command: &mut Command, what: &str) -> Outcome {
    let status = command.status().map_err(|error| not_started(command, what, &error))?;
    if status.success() { Ok(()) } else { Err(format!("{what} failed ({status}); what is above says why.")) }
}

/// Runs a command with visible output; returns `true` if it succeeds.
pub fn succeeds(command: &mut Command) -> bool {
    command.status().is_ok_and(|status| status.success())
}

/// Replaces this process by a command, so that a signal to this process reaches it.
#[cfg(unix)]
pub fn become_or_run(command: &mut Command, what: &str) -> Outcome {
    use std::os::unix::process::CommandExt;

    let error = command.exec();
    Err(not_started(command, what, &error))
}

/// Runs a command: this system can't replace the process.
#[cfg(not(unix))]
pub fn become_or_run(command: &mut Command, what: &str) -> Outcome {
    run(command, what)
}

fn not_started(command: &Command, what: &str, error: &std::io::Error) -> String {
    let program = command.get_program().to_string_lossy();
    format!("{what} failed: {program} can't be started ({error}).")
}

/// The output of a command; `None` if it fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

/// The user's cache folder.
pub fn cache() -> Outcome<PathBuf> {
    let home = env::home_dir().ok_or("HOME is not set, so there is no place to keep tools in.")?;
    let named = env::var_os("XDG_CACHE_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
    let usual = if cfg!(target_os = "macos") { home.join("Library/Caches") } else { home.join(".cache") };
    Ok(named.unwrap_or(usual).join("port-matrix"))
}

/// Announces an installation: the package, the reason, and the command.
pub fn announce(what: &str, why: &str, command: &Command) {
    eprintln!("\nInstalling {what}, {why}:\n  {}\n", line(command));
}

/// A command as typed in a shell.
pub fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(OsStr::to_string_lossy).collect();
    words.join(" ")
}
