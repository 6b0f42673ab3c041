//! `cargo xtask test`: runs every test, starting with those that need the fewest tools.

use crate::{
    Outcome, build, fuzz, machine, npm, project,
    toolbox::Toolbox,
    tools::{self, TestTools},
    wasm_tests,
};
use std::{path::PathBuf, process::Command};

/// Runs all tests, or those whose name contains one of the names.
pub fn test(names: &[&str]) -> Outcome {
    let toolbox = tools::for_building()?;
    let tools = tools::for_testing()?;
    let axe = axe(&tools)?;

    heading("native tests");
    let mut native = toolbox.command("cargo");
    native.args(["test", "--package", "port-matrix", "--package", "xtask"]);
    native.env("PORT_MATRIX_PYTHON", &tools.python);
    machine::run(filtered(&mut native, names), "The native tests")?;

    if names.is_empty() {
        heading("fuzz targets, briefly");
        fuzz::briefly()?;
    }

    heading("components in the browser");
    components(&toolbox, &tools, names)?;

    heading("the page, end to end");
    build::page(&toolbox)?;
    one_by_one(names, |name| {
        let mut whole = toolbox.command("cargo");
        whole.args(["test", "--test", "end_to_end"]);
        whole.env("PORT_MATRIX_PAGE", project::page()).env("PORT_MATRIX_AXE", &axe);
        whole.env("CHROME", &tools.chromium).env("CHROMEDRIVER", &tools.chromedriver);
        whole.envs(tools.engines.iter().map(|(name, program)| (name, program)));
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
        let mut cargo = wasm_tests::command(toolbox, tools, &["--test", "components"])?;
        machine::run(filtered(&mut cargo, name), "The component tests")
    })
}

/// The accessibility checker, in the version that tests/npm pins.
fn axe(tools: &TestTools) -> Outcome<PathBuf> {
    let folder = project::root().join("tests/npm");
    let why = "the accessibility checker of the tests (and Terraform's formatter)";
    Ok(npm::install(&tools.npm, &folder, "axe-core", why)?.join("axe.min.js"))
}
