//! What the tests are told about this machine.

use std::{env, fs, path::PathBuf};

/// The page under test: the one file of a release build.
pub fn page_file() -> PathBuf {
    named_by("PORT_MATRIX_PAGE")
}

/// The accessibility checker's program text.
pub fn axe_source() -> String {
    let file = named_by("PORT_MATRIX_AXE");
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{} can't be read ({error}).", file.display()))
}

/// Whether a variable names something.
pub fn is_named(variable: &str) -> bool {
    env::var_os(variable).is_some_and(|value| !value.is_empty())
}

/// The file that a variable names.
pub fn named_by(variable: &str) -> PathBuf {
    let value = env::var_os(variable).filter(|value| !value.is_empty());
    let Some(value) = value else { panic!("{variable} is not set: run these tests with `cargo xtask test`.") };
    let path = PathBuf::from(value);
    assert!(path.is_file(), "{variable} names {}, which is no file.", path.display());
    path
}
