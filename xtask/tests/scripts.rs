//! The page's scripts run without the program, so they repeat some of its constants.

use std::fs;

#[test]
fn the_scripts_repeat_the_constants_of_the_program() {
    let first = read("xtask/src/bundle/first.js");
    let guard = read("xtask/src/bundle/guard.js");
    let plans = constant("src/browser/storage.rs", "PLANS: &str");
    let plan = constant("src/browser/storage.rs", "PLAN: &str");
    let format = constant("src/link/plan_file/mod.rs", "FORMAT: &str");
    let file_version = constant("src/link/plan_file/mod.rs", "BY_LINK: u8");
    let link_version = constant("src/link/v1.rs", "VERSION: &str").replace('"', "");
    for (script, repeated) in [
        (&first, format!("localStorage.getItem({plans})")),
        (&first, format!("localStorage.getItem({plan})")),
        (&guard, format!("{{ format: {format}, version: {file_version}, ")),
        (&guard, format!("open(\"#v={link_version}\")")),
    ] {
        assert!(script.contains(&repeated), "the script has another constant than `{repeated}`");
    }
}

/// The value of a constant as the source writes it, which is how JavaScript writes it too.
fn constant(file: &str, name_and_type: &str) -> String {
    let source = read(file);
    let value = source.split(&format!("const {name_and_type} = ")).nth(1).and_then(|rest| rest.split(';').next());
    value.unwrap_or_else(|| panic!("{file} has no constant {name_and_type}")).to_owned()
}

fn read(file: &str) -> String {
    let path = format!("{}/../{file}", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path} can't be read ({error})"))
}
