//! The unpacker as the page has it: `xtask/unpack`, compiled to a wasm module of its own.

use super::wasm::{self, id};
use crate::{Outcome, machine, project};
use std::{fs, process::Command};

const TARGET: &str = "wasm32-unknown-unknown";

/// Compiles the unpacker.
pub fn build() -> Outcome<Vec<u8>> {
    // A place of its own: whoever called the bundler may hold the usual one's lock.
    let place = project::root().join("target/unpack");
    let mut cargo = Command::new("cargo");
    cargo.args(["rustc", "--quiet", "--release", "--package", "unpack", "--lib", "--crate-type", "cdylib"]);
    cargo.args(["--target", TARGET, "--target-dir"]).arg(&place);
    // All of its memory at first is a stack. Numbers in the code need not be padded: nothing links it again.
    cargo.args(["--", "-C", "link-arg=-zstack-size=32768", "-C", "link-arg=--compress-relocations"]);
    cargo.current_dir(project::root());
    machine::run(&mut cargo, "Building the unpacker")?;
    let file = place.join(TARGET).join("release/unpack.wasm");
    let module = fs::read(&file).map_err(|error| format!("{} can't be read ({error}).", file.display()))?;
    plain(&module)
}

/// The module without custom sections. The page's script gives it nothing to import.
fn plain(module: &[u8]) -> Outcome<Vec<u8>> {
    let mut sections = wasm::sections(module)?;
    sections.retain(|section| section.id != id::CUSTOM);
    if sections.iter().any(|section| section.id == id::IMPORT) {
        return Err("The unpacker is to import nothing.".to_owned());
    }
    Ok(wasm::module(&sections))
}

#[cfg(test)]
mod tests {
    use super::plain;
    use crate::bundle::{slim::tests::module, wasm};

    #[test]
    fn what_imports_something_is_refused() {
        assert!(plain(&module()).expect_err("an import").contains("import nothing"));
        let mut sections = wasm::sections(&module()).unwrap();
        sections.retain(|section| section.id != wasm::id::IMPORT);
        let small = wasm::sections(&plain(&wasm::module(&sections)).unwrap()).unwrap();
        assert_eq!(small.iter().map(|section| section.id).collect::<Vec<_>>(), [1, 7]);
    }
}
