//! The bundler: Trunk's output becomes one HTML file that needs nothing else.
//!
//! Trunk calls it after its build (`cargo xtask bundle`) with the folder of what it made. The styles, the glue that
//! wasm-bindgen wrote and the wasm go into `index.html`, under a policy that allows just them; the files go away.
//! Whatever the one file can't hold ends the build with a sentence.

mod catch;
mod checks;
mod html;
mod inline;
mod loader;
mod marks;
mod pack;
mod payload;
mod policy;
mod printable;
mod slim;
mod squeeze;
mod unpacker;
mod wasm;

use crate::Outcome;
use std::{collections::BTreeMap, fs, path::Path};

/// How hard to make it small.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// For a page that ships: names and gaps in its code go too.
    Best,
    /// For a page whose code someone looks at while developing.
    Quick,
}

/// Trunk's files by their path in its output.
type Files = BTreeMap<String, Vec<u8>>;

const PAGE: &str = "index.html";

/// Bundles what Trunk has staged, as the hook that Trunk calls after a build.
pub fn hook() -> Outcome {
    let staging = std::env::var_os("TRUNK_STAGING_DIR")
        .ok_or("`cargo xtask bundle` is called by Trunk: run `cargo xtask build` instead.")?;
    let release = std::env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release");
    let effort = if release { Effort::Best } else { Effort::Quick };
    bundle(Path::new(&staging), effort)
}

/// Makes one file of the folder's files.
fn bundle(folder: &Path, effort: Effort) -> Outcome {
    let mut files = Files::new();
    read(folder, "", &mut files).map_err(|error| format!("Trunk's output can't be read ({error})."))?;
    let page = pack::pack(&files, effort, &unpacker::build()?)?;
    replace(folder, &files, &page).map_err(|error| format!("The page can't be written ({error})."))
}

fn read(folder: &Path, prefix: &str, files: &mut Files) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            read(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.insert(name, fs::read(entry.path())?);
        }
    }
    Ok(())
}

fn replace(folder: &Path, files: &Files, page: &str) -> std::io::Result<()> {
    for name in files.keys() {
        fs::remove_file(folder.join(name))?;
    }
    fs::write(folder.join(PAGE), page)
}
