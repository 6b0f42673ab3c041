//! The bundler: Trunk's output becomes one HTML file that needs nothing else.
//!
//! Each of these commands runs the next:
//!
//! 1. `cargo xtask build`: what people run.
//! 2. `trunk build --release`: compiles the page, and leaves its files in a folder.
//! 3. `cargo xtask bundle`: the hook in Trunk.toml. It calls [`hook`], which makes one file of them.
//! 4. `cargo run --package prerender`: prints the prerendered page, which is the default plan's page as HTML.
//!
//! The styles, the glue that wasm-bindgen wrote inside the page's own scripts (`first.js`, `guard.js`, `boot.js`), the
//! prerendered page and the wasm go into `index.html`, under a policy that allows just them; the files go away.
//! Anything that the one file can't hold ends the build with a sentence.

mod checks;
mod html;
mod inline;
mod payload;
mod policy;
mod prerender;

use crate::Outcome;
use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

/// Trunk's files by their path in its output folder.
type Files = BTreeMap<String, Vec<u8>>;

const PAGE: &str = "index.html";

/// Bundles Trunk's staged output; Trunk calls this as a hook after a build.
pub fn hook() -> Outcome {
    let staging = std::env::var_os("TRUNK_STAGING_DIR")
        .ok_or("`cargo xtask bundle` is called by Trunk: run `cargo xtask build` instead.")?;
    let folder = PathBuf::from(staging);
    let mut files = Files::new();
    read(&folder, "", &mut files).map_err(|error| format!("Trunk's output can't be read ({error})."))?;
    let page = inline::inline(&files, prerender::render)?;
    replace(&folder, &files, &page).map_err(|error| format!("The page can't be written ({error})."))
}

fn read(folder: &Path, prefix: &str, files: &mut Files) -> io::Result<()> {
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

fn replace(folder: &Path, files: &Files, page: &str) -> io::Result<()> {
    for name in files.keys() {
        fs::remove_file(folder.join(name))?;
    }
    fs::write(folder.join(PAGE), page)
}
