//! The environment variables that tell the tests about this machine.

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

/// The folder of the only fonts that browsers may use; nothing when they may use all that are installed.
///
/// No test may depend on fonts. To see that, on a system with fontconfig, run them with one family at a time:
/// `PORT_MATRIX_FONTS=/usr/share/fonts/truetype/dejavu cargo xtask test`, and likewise with `…/liberation`.
pub fn fonts() -> Option<PathBuf> {
    let folder = PathBuf::from(env::var_os("PORT_MATRIX_FONTS").filter(|value| !value.is_empty())?);
    assert!(folder.is_dir(), "PORT_MATRIX_FONTS names {}, which is no folder.", folder.display());
    Some(folder)
}

/// Returns `true` if a variable is set and not empty.
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
