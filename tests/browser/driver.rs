//! The program that drives the browser: one for the whole run.

use super::environment;
use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    sync::OnceLock,
};

/// Where the driver listens. Starts it the first time.
pub fn address() -> &'static str {
    static DRIVER: OnceLock<Driver> = OnceLock::new();
    &DRIVER.get_or_init(Driver::start).address
}

struct Driver {
    address: String,
    /// Its input is open as long as the tests run, however they end.
    _process: Child,
}

impl Driver {
    fn start() -> Self {
        let mut process = command()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("the browser's driver can't be started ({error})."));
        let output = BufReader::new(process.stdout.take().expect("the driver's output is piped"));
        let port = output.lines().map_while(Result::ok).find_map(|line| started_on(&line));
        let Some(port) = port else { panic!("the browser's driver ended without saying where it listens.") };
        Self { address: format!("http://127.0.0.1:{port}"), _process: process }
    }
}

/// The port, in the line that says that all is well.
fn started_on(line: &str) -> Option<u16> {
    line.split_once("started successfully on port ")?.1.trim_end_matches('.').parse().ok()
}

/// A shell that ends the driver when its input ends: it does when the tests are over, also when they were killed.
#[cfg(unix)]
fn command() -> Command {
    let mut shell = Command::new("sh");
    shell.args(["-c", r#""$0" --port=0 & read -r end; kill $!"#]).arg(environment::driver());
    shell
}

#[cfg(not(unix))]
fn command() -> Command {
    let mut driver = Command::new(environment::driver());
    driver.arg("--port=0");
    driver
}
