//! A program that runs beside the tests and ends with them, however they end.

use std::{
    ffi::OsStr,
    fs::File,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

/// A running program, with all that it starts; dropping it ends them.
pub struct Companion {
    process: Child,
    log: PathBuf,
}

impl Companion {
    /// A program as it is to be started.
    pub fn command(program: &Path) -> Command {
        #[cfg(unix)]
        {
            use std::os::unix::process::CommandExt;

            // A shell in a process group of its own, which ends the group when its input ends. That is when the tests
            // are over, also if they were killed.
            let mut shell = Command::new("sh");
            shell.args(["-c", r#""$0" "$@" & read -r end; kill 0"#]).arg(program).process_group(0);
            shell
        }
        #[cfg(not(unix))]
        Command::new(program)
    }

    /// Starts it, with this folder for what it prints.
    pub fn start(mut command: Command, folder: &Path) -> Self {
        let program = command.get_args().nth(2).map(OsStr::to_os_string).unwrap_or_default();
        let name = Path::new(&program).file_name().unwrap_or_default().to_string_lossy().into_owned();
        let log = folder.join(name + ".log");
        let file = File::create(&log).and_then(|file| Ok((file.try_clone()?, file)));
        let (output, errors) = file.unwrap_or_else(|error| panic!("{} can't be made ({error}).", log.display()));
        let process = command.stdin(Stdio::piped()).stdout(output).stderr(errors).spawn();
        let process = process.unwrap_or_else(|error| panic!("{} can't be started ({error}).", program.display()));
        Self { process, log }
    }

    /// The text that it printed so far.
    pub fn words(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap_or_default()
    }
}

impl Drop for Companion {
    fn drop(&mut self) {
        drop(self.process.stdin.take());
        #[cfg(not(unix))]
        drop(self.process.kill());
        drop(self.process.wait());
    }
}
