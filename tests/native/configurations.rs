//! Configurations whose lines have a defined form, and the programs that read them.

use crate::{
    exports::{HOSTILE, PLANS, draft, exported, format, hostile},
    grammar::{FORMS, unformed},
    support::{Solved, matrix},
};
use port_matrix::{
    matrix::Flow,
    net::Family,
    plan::Draft,
    ruleset::{ExportInput, Families, Ruleset},
};
use std::{
    env, fs,
    io::Write,
    path::PathBuf,
    process::{Command, Stdio},
};
#[test]
fn every_line_has_a_form_whatever_the_texts() {
    let words = ["any", "all", "long ".repeat(2_000).leak()];
    for (id, _) in FORMS {
        let plans = HOSTILE.into_iter().chain(words).map(named).chain(PLANS.map(|(_, link)| draft(link)));
        for draft in plans {
            let text = exported(format(id), &matrix(&draft), "https://example.com/#\n\"x").text;
            assert_eq!(unformed(id, &text), None, "{id}");
        }
    }
}

/// A plan in which every string is this one. Each group has a zone to itself, so that all names are written.
fn named(text: &str) -> Draft {
    let mut draft = hostile(text);
    for ((at, _), number) in draft.clone().described_groups().zip(1..) {
        let group = draft.group_mut(at).expect("a group of the plan");
        group.zone = format!("{text}{number}");
        if at.number == 1 {
            text.clone_into(&mut group.name);
        }
    }
    draft
}
fn scratch(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("the folder is made");
    folder
}

#[test]
fn terraforms_parser_reads_it_and_its_formatter_changes_nothing() {
    let tools = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/npm");
    if !tools.join("node_modules/@cdktf/hcl-tools").is_dir() {
        eprintln!("skipped: Terraform's formatter is not in tests/npm (cargo xtask test installs it)");
        return;
    }
    let plans = PLANS.map(|(_, link)| draft(link)).into_iter().chain(HOSTILE.map(named));
    let files = plans.enumerate().map(|(index, draft)| {
        let path = scratch("terraform").join(format!("aws-{index}.tf"));
        fs::write(&path, exported(format("aws"), &matrix(&draft), "https://example.com/").text).expect("a file");
        path
    });
    let output = Command::new("node").arg(tools.join("check-hcl.mjs")).args(files).output().expect("node runs");
    let messages = [output.stdout, output.stderr].concat();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&messages));
}

#[test]
fn aerleon_compiles_what_is_filled_in_and_refuses_what_is_not() {
    let Some(python) = env::var_os("PORT_MATRIX_PYTHON") else {
        eprintln!("skipped: PORT_MATRIX_PYTHON names no Python with Aerleon");
        return;
    };
    let plans = PLANS.map(|(_, link)| draft(link)).into_iter().chain(HOSTILE.map(named));
    for (draft, number) in plans.zip(1..) {
        let solved = matrix(&draft);
        let folder = scratch(&format!("aerleon-{number}"));
        let check = |definitions: &str| {
            let paths = ["definitions.yaml", "policy.yaml"].map(|name| folder.join(name));
            let policy = exported(format("aerleon-policy"), &solved, "").text;
            fs::write(&paths[0], definitions)
                .and_then(|()| fs::write(&paths[1], policy))
                .expect("the files are written");
            let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/tools/aerleon_check.py");
            let mut child = Command::new(&python)
                .arg(script)
                .args(&paths)
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .spawn()
                .expect("Python runs");
            child.stdin.take().expect("a pipe").write_all(rows(&solved).as_bytes()).expect("the rows are written");
            let output = child.wait_with_output().expect("Python ends");
            (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned())
        };
        let definitions = exported(format("aerleon-definitions"), &solved, "").text;
        if definitions.contains("FILL_IN") {
            assert_eq!(check(&definitions).0, Some(3), "plan {number} compiles with a blank");
        }
        let (code, faults) = check(&filled(&definitions));
        assert_eq!(code, Some(0), "plan {number}: {faults}");
    }
}

/// Definitions with an address for every placeholder, numbered by its group.
fn filled(definitions: &str) -> String {
    let mut text = String::new();
    let mut number = 0;
    for line in definitions.lines() {
        number += usize::from(line == "    values:");
        let blank = line.contains("- name: FILL_IN");
        let address = format!("      - address: \"198.51.100.{number}/32\"");
        text.extend([if blank { &address } else { line }, "\n"]);
    }
    text
}

/// The input of Aerleon's checker: every opening, and the port next to it unless that is open too.
fn rows(solved: &Solved) -> String {
    let input =
        ExportInput { document: &crate::support::DOCUMENT, plan: &solved.plan, matrix: &solved.matrix, link: "" };
    let ruleset = Ruleset::new(input);
    let ends = |flow: &Flow| {
        [flow.source, flow.destination]
            .map(|group| ruleset.objects.iter().position(|it| it.group == group).expect("an object"))
    };
    let mut rows = Vec::new();
    for flow in &solved.matrix.flows {
        let [source, destination] = ends(flow);
        let protocol = flow.service.protocol();
        let open = |port: u16| {
            let same = |other: &&Flow| ends(other) == ends(flow) && other.service.protocol() == protocol;
            solved
                .matrix
                .flows
                .iter()
                .filter(same)
                .any(|other| other.service.port().is_some_and(|it| it.number() == port))
        };
        let name = protocol.name().to_ascii_lowercase();
        let [from, to] = [source, destination].map(|object| families(&ruleset, object));
        for version in from.intersection(to).versions() {
            let ends = [source, destination].map(|object| first(&ruleset, object, version.0)).join(" ");
            let Some(port) = flow.service.port().map(port_matrix::net::Port::number) else {
                rows.push(format!("accept {ends} {name} any"));
                continue;
            };
            rows.push(format!("accept {ends} {name} {port}"));
            if !open(port + 1) {
                rows.push(format!("deny {ends} {name} {}", port + 1));
            }
        }
    }
    rows.join("\n")
}

/// The families of a group's addresses; IPv4 if [`filled`] fills them in.
fn families(ruleset: &Ruleset, object: usize) -> Families {
    let known = ruleset.objects[object].families();
    if known.is_empty() { Families::V4 } else { known }
}

/// An address of a group, or the one that [`filled`] fills in.
fn first(ruleset: &Ruleset, object: usize, family: Family) -> String {
    let address = ruleset.objects[object].addresses_of(Some(family)).next().map(ToString::to_string);
    let text = address.unwrap_or_else(|| format!("198.51.100.{}", object + 1));
    let first = text.split(['/', '-']).next().unwrap_or_default();
    // A group with every address is checked with one that no other group has.
    if first == "0.0.0.0" { "203.0.113.9".to_owned() } else { first.replace("::/0", "2001:db8:ffff::9") }
}
