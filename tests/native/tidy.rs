//! The structure, tested and not wished for.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The rooms from left to right: each sees only those before it.
const ROOMS: [&str; 10] = ["write", "net", "document", "plan", "matrix", "diagram", "export", "link", "app", "ui"];

/// The most lines a file may have, tests aside.
const LONGEST: usize = 400;

#[test]
fn a_room_sees_only_what_stands_to_its_left() {
    for (path, text) in sources() {
        let Some(room) = room_of(&path) else { continue };
        let place = ROOMS.iter().position(|&name| name == room).unwrap_or_else(|| panic!("no room for {room}"));
        for (index, seen) in ROOMS.iter().enumerate() {
            let used = mentions(&text, seen);
            assert!(!used || index <= place, "{}: {room} may not see {seen}", path.display());
        }
    }
}

/// Whether a text imports from a room: `crate::room`, or `room::` within `use crate::{…}`.
fn mentions(text: &str, room: &str) -> bool {
    let grouped = text.split("use crate::{").skip(1).filter_map(|rest| rest.split("};").next());
    let listed = grouped.flat_map(|list| list.lines()).any(|line| {
        let line = line.trim();
        line.starts_with(&format!("{room}::")) || line.starts_with(&format!("{room},"))
    });
    listed || text.contains(&format!("crate::{room}::")) || text.contains(&format!("crate::{room};"))
}

#[test]
fn only_one_place_touches_the_browser() {
    for (path, text) in sources() {
        let browser =
            path.ends_with("ui/browser.rs") || path.parent().is_some_and(|folder| folder.ends_with("ui/browser"));
        for word in ["web_sys", "js_sys", "gloo", "wasm_bindgen"] {
            assert!(browser || !text.contains(word), "{} uses {word}", path.display());
        }
        let ui = room_of(&path).as_deref() == Some("ui");
        assert!(ui || !text.contains("yew"), "{} knows of Yew", path.display());
    }
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

/// The room of a file, or none for `lib.rs` and `main.rs`, which stand before the rooms.
fn room_of(path: &Path) -> Option<String> {
    let inside = path.strip_prefix(root().join("src")).ok()?;
    let first = inside.components().next()?.as_os_str().to_str()?;
    let room = first.trim_end_matches(".rs");
    (!["lib", "main"].contains(&room)).then(|| room.to_owned())
}

fn sources() -> Vec<(PathBuf, String)> {
    let mut folders = vec![root().join("src")];
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
    assert!(sources.len() > 30, "the sources were not found");
    sources
}
