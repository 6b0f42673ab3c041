//! The Python of the tests, and its scripts in `tests/tools`.

use serde_json::Value;
use std::{
    env,
    io::Write,
    path::PathBuf,
    process::{Command, Output, Stdio},
};

/// The output of a script for this input; prints a line and returns `None` if no Python is set.
pub fn run(script: &str, arguments: &[&str], text: &[u8]) -> Option<Output> {
    let Some(python) = env::var_os("PORT_MATRIX_PYTHON") else {
        eprintln!("skipped: PORT_MATRIX_PYTHON names no Python with the packages of tests/tools/requirements.txt");
        return None;
    };
    let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/tools").join(script);
    let mut command = Command::new(python);
    command.arg(script).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("Python runs");
    let mut input = child.stdin.take().expect("a pipe");
    let text = text.to_vec();
    // A script that reads nothing closes the pipe, and one that prints much fills the other.
    let writer = std::thread::spawn(move || drop(input.write_all(&text)));
    let output = child.wait_with_output().expect("Python ends");
    writer.join().expect("the text is written");
    Some(output)
}

/// The JSON output of a script that must succeed.
pub fn json(script: &str, arguments: &[&str], text: &[u8]) -> Option<Value> {
    let output = run(script, arguments, text)?;
    assert!(output.status.success(), "{script}: {}", String::from_utf8_lossy(&output.stderr));
    Some(serde_json::from_slice(&output.stdout).expect("the script says JSON"))
}
