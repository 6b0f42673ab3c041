//! Tests of the structure of the sources.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// The modules from left to right: each uses only those before it.
const ROOMS: [&str; 13] = [
    "net",
    "document",
    "plan",
    "matrix",
    "ruleset",
    "firewall",
    "report",
    "diagram",
    "link",
    "state",
    "browser",
    "hooks",
    "components",
];

/// The maximum number of lines in a file, without tests.
const LONGEST: usize = 400;

#[test]
fn a_room_sees_only_what_stands_to_its_left() {
    for (path, text) in sources() {
        let Some(room) = room_of(&path) else { continue };
        let position = ROOMS.iter().position(|&name| name == room).unwrap_or_else(|| panic!("no room for {room}"));
        for (index, seen) in ROOMS.iter().enumerate() {
            let used = mentions(&text, seen);
            assert!(!used || index <= position, "{}: {room} may not see {seen}", path.display());
        }
    }
}

/// Returns `true` if a source imports from a module: `crate::room`, or `room::` within `use crate::{…}`.
fn mentions(text: &str, room: &str) -> bool {
    let grouped = text.split("use crate::{").skip(1).filter_map(|rest| rest.split("};").next());
    let listed = grouped.flat_map(|list| list.lines()).any(|line| {
        let line = line.trim();
        line.starts_with(&format!("{room}::")) || line.starts_with(&format!("{room},"))
    });
    listed || text.contains(&format!("crate::{room}::")) || text.contains(&format!("crate::{room};"))
}

#[test]
fn only_the_last_rooms_know_of_the_browser_and_of_yew() {
    for (path, text) in sources() {
        let Some(room) = room_of(&path) else { continue };
        let knows_browser = ["browser", "hooks", "components"].contains(&room.as_str());
        for word in ["web_sys", "js_sys", "gloo", "wasm_bindgen"] {
            assert!(knows_browser || !text.contains(word), "{} uses {word}", path.display());
        }
        // The state implements Yew's reducer trait, and uses nothing else of Yew.
        let without_reducer = text.replace("use yew::Reducible;", "");
        let knows_yew = knows_browser || !without_reducer.contains("yew::");
        assert!(knows_yew, "{} knows of Yew", path.display());
    }
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    for folder in ["src", "xtask/src"] {
        refuse_circles(folder);
    }
}

fn refuse_circles(folder: &str) {
    let module = |(path, text): (PathBuf, String)| (module_of(folder, &path), text);
    let files: BTreeMap<String, String> = sources_in(folder).into_iter().map(module).collect();
    let imports: BTreeMap<&str, Vec<&str>> = files
        .iter()
        .map(|(module, text)| {
            let of_module = |other: &&String| *other != module && imports_module(module, text, other);
            (module.as_str(), files.keys().filter(of_module).map(String::as_str).collect())
        })
        .collect();
    let mut done = BTreeSet::new();
    for module in imports.keys() {
        visit(module, &imports, &mut Vec::new(), &mut done);
    }
}

/// Follows imports from a module; a module that leads back to itself is a cycle.
fn visit<'a>(
    module: &'a str,
    imports: &BTreeMap<&'a str, Vec<&'a str>>,
    path: &mut Vec<&'a str>,
    done: &mut BTreeSet<&'a str>,
) {
    assert!(!path.contains(&module), "a circle: {} → {module}", path.join(" → "));
    if done.contains(module) {
        return;
    }
    path.push(module);
    for import in &imports[module] {
        visit(import, imports, path, done);
    }
    path.pop();
    done.insert(module);
}

/// The module of a file, such as `plan::draft`. A `mod.rs` only lists the modules of its folder.
fn module_of(folder: &str, path: &Path) -> String {
    let inside = path.strip_prefix(root().join(folder)).expect("a file of the sources").with_extension("");
    inside.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("::")
}

/// Returns `true` if a file imports another file by its own name: `use super::draft::…`, `super::{…, draft::…}`, `crate::{…,
/// draft, …}` or by its path.
fn imports_module(module: &str, text: &str, other: &str) -> bool {
    if other.ends_with("::mod") || module.ends_with("::mod") {
        return false;
    }
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let (folder, name) = other.rsplit_once("::").unwrap_or(("", other));
    let is_sibling = module.rsplit_once("::").is_some_and(|(own, _)| own == folder);
    let lists = |start| code.split(start).skip(1).filter_map(|rest| rest.split(';').next());
    let by_name = |list: &str| {
        list.split(|ch: char| !(ch.is_alphanumeric() || ch == '_' || ch == ':'))
            .any(|word| word == name || word.starts_with(&format!("{name}::")))
    };
    is_sibling && lists("use super::").any(by_name)
        || folder.is_empty() && lists("use crate::{").any(by_name)
        || code.contains(&format!("crate::{other}::"))
}

#[test]
fn files_stay_short_and_say_what_they_are() {
    for (path, text) in sources() {
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        assert!(code.lines().count() <= LONGEST, "{}: look for the second idea in it", path.display());
        assert!(text.starts_with("//! "), "{} does not say what it is", path.display());
    }
}

#[test]
fn every_style_sheet_is_in_the_page() {
    let page = fs::read_to_string(root().join("index.html")).unwrap();
    for entry in fs::read_dir(root().join("styles")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(page.contains(&format!("styles/{name}")), "{name} is not in index.html");
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The top-level module of a file; `None` for `lib.rs` and `main.rs`.
fn room_of(path: &Path) -> Option<String> {
    let inside = path.strip_prefix(root().join("src")).ok()?;
    let first = inside.components().next()?.as_os_str().to_str()?;
    let room = first.trim_end_matches(".rs");
    (!["lib", "main"].contains(&room)).then(|| room.to_owned())
}

fn sources() -> Vec<(PathBuf, String)> {
    sources_in("src")
}

fn sources_in(folder: &str) -> Vec<(PathBuf, String)> {
    let mut folders = vec![root().join(folder)];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                sources.push((path, text));
            }
        }
    }
    assert!(sources.len() > 20, "the sources were not found");
    sources
}
