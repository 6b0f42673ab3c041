//! The tools that commands need, and how each is installed.

use crate::{Outcome, machine, packages, project, python, rust, toolbox::Toolbox};
use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

const TARGET: &str = "wasm32-unknown-unknown";

/// A tool that Cargo installs, in a fixed version.
struct CargoTool {
    package: &'static str,
    programs: &'static [&'static str],
    version: String,
    why: &'static str,
    options: &'static [&'static str],
}

/// Profile settings for a tool that runs only for seconds: building it without optimisation halves the wait.
const UNOPTIMISED: [&str; 6] =
    ["--profile", "dev", "--config", "profile.dev.debug=0", "--config", "profile.dev.debug-assertions=false"];

fn cargo_tools() -> Outcome<[CargoTool; 2]> {
    let trunk = CargoTool {
        package: "trunk",
        programs: &["trunk"],
        version: "0.21.14".to_owned(),
        why: "which builds the page",
        options: &["--locked", "--no-default-features", "--features", "rustls"],
    };
    let bindgen = CargoTool {
        package: "wasm-bindgen-cli",
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        // The glue only matches the program if both are of the same version.
        version: project::locked_version("wasm-bindgen")?,
        why: "which connects the page's WebAssembly to the browser",
        options: &[],
    };
    Ok([trunk, bindgen])
}

/// The tools for building the page.
pub fn for_building() -> Outcome<Toolbox> {
    target()?;
    let folders = cargo_tools()?.iter().map(CargoTool::folder).collect::<Outcome<Vec<_>>>()?;
    Toolbox::new(folders.into_iter().flatten())
}

/// Firefox's driver.
fn gecko_driver() -> CargoTool {
    CargoTool {
        package: "geckodriver",
        programs: &["geckodriver"],
        version: "0.36.0".to_owned(),
        why: "through which the tests drive Firefox",
        options: &["--locked"],
    }
}

/// The tools for fuzzing.
pub fn for_fuzzing() -> Outcome<Toolbox> {
    packages::ensure(&packages::CPP)?;
    let cargo_fuzz = CargoTool {
        package: "cargo-fuzz",
        programs: &["cargo-fuzz"],
        version: "0.13.2".to_owned(),
        why: "which builds the fuzz targets",
        options: &["--locked"],
    };
    Toolbox::new(cargo_fuzz.folder()?.into_iter())
}

/// The tools for checking the dependencies.
pub fn for_denying() -> Outcome<Toolbox> {
    let cargo_deny = CargoTool {
        package: "cargo-deny",
        programs: &["cargo-deny"],
        version: "0.20.2".to_owned(),
        why: "which checks the dependencies",
        options: &["--locked"],
    };
    Toolbox::new(cargo_deny.folder()?.into_iter())
}

/// The additional tools for tests.
pub struct TestTools {
    /// Chromium, or another browser of its family.
    pub chromium: PathBuf,
    /// Chromium's `WebDriver`.
    pub chromedriver: PathBuf,
    /// The programs of the other browser engines, by the environment variables that pass them to the tests.
    pub engines: Vec<(&'static str, PathBuf)>,
    /// The `npm` that fetches axe-core.
    pub npm: PathBuf,
    /// The Python with the packages of `tests/tools/requirements.txt`.
    pub python: PathBuf,
}

/// Finds or installs the browsers and the other programs that only tests need.
pub fn for_testing() -> Outcome<TestTools> {
    let tools = TestTools {
        chromium: find_program("CHROME", &packages::CHROMIUM)?,
        chromedriver: find_program("CHROMEDRIVER", &packages::CHROMEDRIVER)?,
        engines: other_engines()?,
        npm: packages::ensure(&packages::NPM)?,
        python: python::ensure()?,
    };
    packages::ensure(&packages::SHELLCHECK)?;
    packages::ensure(&packages::NMAP)?;
    packages::ensure(&packages::PDF_TO_TEXT)?;
    packages::ensure(&packages::PDF_TO_IMAGES)?;
    // On other systems, the tests that load exports report what they skip.
    if cfg!(target_os = "linux") {
        for firewall in &packages::FIREWALLS {
            packages::ensure(firewall)?;
        }
    }
    Ok(tools)
}

/// Finds or installs the browser engines besides Chromium's.
fn other_engines() -> Outcome<Vec<(&'static str, PathBuf)>> {
    let mut engines =
        vec![("FIREFOX", find_program("FIREFOX", &packages::FIREFOX)?), ("GECKODRIVER", gecko_driver().program()?)];
    // On other systems, the tests report the engines that they skip.
    if cfg!(target_os = "linux") {
        engines.push(("WEBKITWEBDRIVER", find_program("WEBKITWEBDRIVER", &packages::WEBKIT_DRIVER)?));
        engines.push(("MINIBROWSER", find_program("MINIBROWSER", &packages::WEBKIT)?));
        engines.push(("XVFB", find_program("XVFB", &packages::DISPLAY)?));
    }
    Ok(engines)
}

/// The program in an environment variable, or the one from the package.
fn find_program(variable: &str, program: &packages::Program) -> Outcome<PathBuf> {
    named_by(variable).map_or_else(|| packages::ensure(program), Ok)
}

fn named_by(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file())
}

/// Finds or installs the Rust target for the browser.
fn target() -> Outcome {
    let sysroot = rust::sysroot().ok_or("rustc does not run: install Rust by rustup.")?;
    if sysroot.join("lib/rustlib").join(TARGET).is_dir() {
        return Ok(());
    }
    if machine::find(&["rustup"]).is_none() {
        return Err(format!(
            "Rust's {TARGET} target is missing, which the page is compiled for: install Rust by rustup, or your \
             system's package with it."
        ));
    }
    let mut add = Command::new("rustup");
    add.args(["target", "add", TARGET]).current_dir(project::root());
    machine::announce(&format!("Rust's {TARGET} target"), "which the page is compiled for", &add);
    machine::run(&mut add, &format!("Installing the {TARGET} target"))
}

impl CargoTool {
    /// The folder to prepend to the PATH for the tool in its required version, which is installed if necessary; `None`
    /// if it is on the PATH.
    fn folder(&self) -> Outcome<Option<PathBuf>> {
        let found = machine::find(self.programs);
        if found.as_deref().and_then(Path::parent).is_some_and(|folder| self.is_in(folder)) {
            return Ok(None);
        }
        // A separate folder, so that a version that is installed for other purposes is kept.
        let root = machine::cache()?.join(format!("{}-{}", self.package, self.version));
        let folder = root.join("bin");
        if !self.is_in(&folder) {
            self.install(&root)?;
        }
        Ok(Some(folder))
    }

    /// The path of the tool's first program in its required version, which is installed if necessary.
    fn program(&self) -> Outcome<PathBuf> {
        let folder = self.folder()?;
        let found = folder.map_or_else(
            || machine::find(self.programs),
            |folder| Some(folder.join(format!("{}{}", self.programs[0], env::consts::EXE_SUFFIX))),
        );
        found.ok_or_else(|| format!("{} was there and is gone.", self.package))
    }

    fn is_in(&self, folder: &Path) -> bool {
        let says = |program: &&str| machine::output(Command::new(folder.join(program)).arg("--version"));
        let right = |text: String| text.split_whitespace().any(|word| word == self.version);
        self.programs.iter().all(|program| says(program).is_some_and(right))
    }

    fn install(&self, root: &Path) -> Outcome {
        let mut install = Command::new("cargo");
        install.args(["install", self.package, "--version", &self.version]).args(self.options);
        install.args(UNOPTIMISED).arg("--root").arg(root).current_dir(project::root());
        let what = format!("{} {} (some minutes, once)", self.package, self.version);
        machine::announce(&what, self.why, &install);
        if machine::succeeds(&mut install) {
            return Ok(());
        }
        let line = machine::line(&install);
        Err(format!(
            "{} is missing, {}, and did not install (see above); `{line}` tries again.",
            self.package, self.why
        ))
    }
}
