//! Packages that npm installs, and the JSON files that they have and write.

use crate::{Outcome, machine};
use serde_json::Value;
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Installs an npm package as pinned by a folder's package.json; returns the package's folder.
pub fn install(npm: &Path, folder: &Path, package: &str, why: &str) -> Outcome<PathBuf> {
    let modules = folder.join("node_modules");
    let pinned = read_json(&folder.join("package.json"))?["dependencies"].as_object().cloned().unwrap_or_default();
    let is_here = |(name, version): (&String, &Value)| {
        let installed = read_json(&modules.join(name).join("package.json"));
        installed.is_ok_and(|package| package["version"] == *version)
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
pub fn read_json(path: &Path) -> Outcome<Value> {
    let text = fs::read_to_string(path);
    let text = text.map_err(|error| format!("{} can't be read ({error}).", path.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("{} is no JSON ({error}).", path.display()))
}
