//! A virtual environment of Python for the tests, with the packages that `tests/tools/requirements.txt` pins.

use crate::{Outcome, machine, packages, project};
use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// The environment's Python, which is created if necessary.
pub fn ensure() -> Outcome<PathBuf> {
    let wanted = project::root().join("tests/tools/requirements.txt");
    let text = std::fs::read_to_string(&wanted).map_err(|error| format!("{} ({error}).", wanted.display()))?;
    // Another list of packages uses another folder, so that a folder never contains a mixture.
    let folder = machine::cache()?.join("python").join(text.trim().replace(['=', '\n'], "-"));
    let python = folder.join("bin/python");
    if works(&python) {
        return Ok(python);
    }
    let system = packages::ensure(&packages::PYTHON)?;
    if !succeeds_quietly(Command::new(&system).args(["-c", "import ensurepip, venv"])) {
        packages::install(&packages::PYTHON_VENV)?;
    }
    let mut make = Command::new(&system);
    make.args(["-m", "venv", "--clear"]).arg(&folder);
    machine::announce("Aerleon, openpyxl and tree-sitter", "with which the tests read the exports for them", &make);
    machine::run(&mut make, "Making a Python environment")?;
    let mut install = Command::new(&python);
    install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"]).arg(&wanted);
    machine::run(&mut install, "Installing the tests' Python packages")?;
    Ok(python)
}

fn works(python: &Path) -> bool {
    python.is_file()
        && succeeds_quietly(Command::new(python).args(["-c", "import aerleon.api, openpyxl, tree_sitter_powershell"]))
}

fn succeeds_quietly(command: &mut Command) -> bool {
    machine::output(command).is_some()
}
