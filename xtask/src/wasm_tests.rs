//! Tests and benchmarks that run as wasm in a headless browser.

use crate::{Outcome, project, toolbox::Toolbox, tools::TestTools};
use serde_json::json;
use std::{fs, path::Path, process::Command};

/// The command that runs some of the tests as wasm.
pub fn command(toolbox: &Toolbox, tools: &TestTools, which: &[&str]) -> Outcome<Command> {
    let capabilities = project::root().join("target/webdriver.json");
    let wish = json!({ "goog:chromeOptions": { "binary": tools.chromium } });
    write(&capabilities, &wish.to_string())?;
    let mut cargo = toolbox.command("cargo");
    cargo.args(["test", "--target", "wasm32-unknown-unknown"]).args(which);
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    cargo.env("CHROMEDRIVER", &tools.chromedriver);
    cargo.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities);
    // The runner would prefer another browser if its driver is set.
    cargo.env_remove("GECKODRIVER").env_remove("SAFARIDRIVER");
    // In seconds: the defaults of 5 and 20 are too short for a busy machine.
    cargo.env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60").env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    Ok(cargo)
}

fn write(path: &Path, text: &str) -> Outcome {
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    folder
        .and_then(|()| fs::write(path, text))
        .map_err(|error| format!("{} can't be written ({error}).", path.display()))
}
