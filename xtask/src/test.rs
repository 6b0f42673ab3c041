//! `cargo xtask test`: runs every test, starting with those that need the fewest tools.

use crate::{
    Outcome, build, fuzz, machine, project,
    toolbox::Toolbox,
    tools::{self, TestTools},
};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Runs all tests, or those whose name contains one of the names.
pub fn test(names: &[&str]) -> Outcome {
    let toolbox = tools::for_building()?;
    let browser = tools::for_testing()?;
    let axe = axe(&browser.npm)?;

    heading("native tests");
    let mut native = toolbox.command("cargo");
    native.args(["test", "--package", "port-matrix", "--package", "xtask"]);
    native.env("PORT_MATRIX_PYTHON", &browser.python);
    machine::run(filtered(&mut native, names), "The native tests")?;

    if names.is_empty() {
        heading("fuzz targets, briefly");
        fuzz::briefly()?;
    }

    heading("components in the browser");
    components(&toolbox, &browser, names)?;

    heading("the page, end to end");
    build::page(&toolbox)?;
    one_by_one(names, |name| {
        let mut whole = toolbox.command("cargo");
        whole.args(["test", "--test", "end_to_end"]);
        whole.env("PORT_MATRIX_PAGE", project::page()).env("PORT_MATRIX_AXE", &axe);
        whole.env("CHROME", &browser.browser).env("CHROMEDRIVER", &browser.driver);
        whole.envs(browser.engines.iter().map(|(name, program)| (name, program)));
        machine::run(filtered(&mut whole, name), "The end-to-end tests")
    })
}

/// Runs tests with a runner that accepts only one name at a time.
fn one_by_one(names: &[&str], run: impl FnMut(&[&str]) -> Outcome) -> Outcome {
    let each: Vec<&[&str]> = if names.is_empty() { vec![names] } else { names.chunks(1).collect() };
    each.into_iter().try_for_each(run)
}

fn heading(what: &str) {
    eprintln!("\n── {what}\n");
}

fn filtered<'a>(command: &'a mut Command, names: &[&str]) -> &'a mut Command {
    if names.is_empty() {
        return command;
    }
    command.arg("--").args(names)
}

/// Runs the component tests as wasm in a headless browser.
fn components(toolbox: &Toolbox, tools: &TestTools, names: &[&str]) -> Outcome {
    one_by_one(names, |name| {
        let mut cargo = as_wasm(toolbox, tools, &["--test", "components"])?;
        machine::run(filtered(&mut cargo, name), "The component tests")
    })
}

/// The command that runs some of the tests as wasm in a headless browser.
pub fn as_wasm(toolbox: &Toolbox, tools: &TestTools, which: &[&str]) -> Outcome<Command> {
    let capabilities = project::root().join("target/webdriver.json");
    let wish = json!({ "goog:chromeOptions": { "binary": tools.browser } });
    write(&capabilities, &wish.to_string())?;
    let mut cargo = toolbox.command("cargo");
    cargo.args(["test", "--target", "wasm32-unknown-unknown"]).args(which);
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    cargo.env("CHROMEDRIVER", &tools.driver);
    cargo.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities);
    // The runner would prefer another browser if its driver is set.
    cargo.env_remove("GECKODRIVER").env_remove("SAFARIDRIVER");
    // In seconds: the defaults of 5 and 20 are too short for a busy machine.
    cargo.env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60").env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    Ok(cargo)
}

/// The accessibility checker, in the version that tests/npm pins.
fn axe(npm: &Path) -> Outcome<PathBuf> {
    let folder = project::root().join("tests/npm");
    let module =
        self::npm(npm, &folder, "axe-core", "the accessibility checker of the tests (and Terraform's formatter)")?;
    Ok(module.join("axe.min.js"))
}

/// Installs an npm package as pinned by a folder's package.json; returns the package's folder.
pub fn npm(npm: &Path, folder: &Path, package: &str, why: &str) -> Outcome<PathBuf> {
    let modules = folder.join("node_modules");
    let pinned = read(&folder.join("package.json"))?["dependencies"].as_object().cloned().unwrap_or_default();
    let is_here = |(name, version): (&String, &Value)| {
        read(&modules.join(name).join("package.json")).is_ok_and(|package| package["version"] == *version)
    };
    if !pinned.iter().all(is_here) {
        let mut install = Command::new(npm);
        install.args(["ci", "--no-audit", "--no-fund"]).current_dir(folder);
        machine::announce(package, why, &install);
        machine::run(&mut install, &format!("Installing {package}"))?;
    }
    Ok(modules.join(package))
}

/// Parses a JSON file.
pub fn read(path: &Path) -> Outcome<Value> {
    let text = fs::read_to_string(path);
    let text = text.map_err(|error| format!("{} can't be read ({error}).", path.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("{} is no JSON ({error}).", path.display()))
}

fn write(path: &Path, text: &str) -> Outcome {
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    folder
        .and_then(|()| fs::write(path, text))
        .map_err(|error| format!("{} can't be written ({error}).", path.display()))
}
