//! The PowerShell export, parsed with a grammar of PowerShell: the tests don't run it.

use crate::{
    exports::{HOSTILE, PLANS, draft, exported, format, hostile},
    python,
    support::{DOCUMENT, Solved, matrix},
};
use port_matrix::{matrix::Column, net::Address};
use serde_json::Value;
use std::collections::BTreeSet;

/// Strings that PowerShell in particular could misread: its five single quotes, and characters that begin code.
const HARD: [&str; 6] = [
    "‘; Remove-Item x; ’ ‚ ‛",
    "'; Remove-Item x; '",
    "$(Remove-Item x) ${env:PATH} `n @{} @'",
    "#> Remove-Item x <#",
    "'@\nRemove-Item x\n@'",
    "--% -Verbose & Remove-Item",
];

/// The cmdlets that the script may call.
const CMDLETS: [&str; 4] = ["ConvertTo-Json", "ForEach-Object", "New-Object", "Where-Object"];

fn plans() -> Vec<Solved> {
    let long = "long ".repeat(2_000);
    let texts = HOSTILE.into_iter().chain(HARD).chain([long.as_str()]);
    PLANS.iter().map(|(_, link)| matrix(&draft(link))).chain(texts.map(|text| matrix(&hostile(text)))).collect()
}

fn strings(value: &Value) -> Vec<String> {
    value.as_array().expect("a list").iter().map(|text| text.as_str().expect("a text").to_owned()).collect()
}

/// A string in the script's characters; only the quotes matter here.
fn ascii(text: &str) -> String {
    let to_ascii = |ch: char| match ch {
        ' '..='~' => ch,
        _ if ch.is_control() => ' ',
        '\u{2028}' | '\u{feff}' | '\u{202a}'..='\u{202e}' => ' ',
        '·' | '→' => '-',
        '§' => '#',
        '’' => '\'',
        _ => '?',
    };
    text.chars().map(to_ascii).collect()
}

/// The arguments of `Test-Opening` for each flow.
fn openings(solved: &Solved) -> Vec<Vec<String>> {
    let opening = |flow: &port_matrix::matrix::Flow| {
        let group = &solved.plan.topology()[flow.destination];
        let port = flow.service.port().map_or_else(|| "-".to_owned(), |port| port.to_string());
        let mut texts = vec![
            group.at.id(&DOCUMENT),
            ascii(&group.name),
            flow.service.protocol().word().to_owned(),
            port,
            ascii(&solved.lines(Column::Reference, flow).join("; ")),
        ];
        texts.extend(group.addresses.iter().map(|address| match address {
            Address::Host(_) | Address::Name(_) => address.to_string(),
            Address::Network(_) | Address::Range(_) => format!("net={address}"),
        }));
        texts
    };
    solved.flows.iter().map(opening).collect()
}

#[test]
fn every_text_is_a_text_and_every_command_is_known() {
    for solved in plans() {
        let script = exported(format("powershell"), &solved, "link").text;
        // Without a byte order mark, Windows PowerShell reads Windows-1252, in which other bytes are quotes.
        assert!(script.is_ascii() && !script.contains('\r'));
        let Some(read) = python::json("powershell_read.py", &[], script.as_bytes()) else { return };
        let known: BTreeSet<_> = strings(&read["functions"]).into_iter().chain(CMDLETS.map(str::to_owned)).collect();
        let mut given = Vec::new();
        for command in read["commands"].as_array().expect("commands") {
            let name = command[0].as_str().expect("a name");
            assert!(known.contains(name), "{name} is called");
            if name == "Test-Opening" {
                given.push(strings(&command[1]));
            }
        }
        assert_eq!(given, openings(&solved));
        assert_eq!(read["unset"], Value::Array(Vec::new()), "variables are read that nobody sets");
    }
}

#[test]
fn the_grammar_refuses_what_is_no_powershell() {
    let script = exported(format("powershell"), &matrix(&draft(PLANS[0].1)), "link").text;
    for (from, to) in [("'dns'", "'dns"), ("switch ($Id) {", "switch ($Id) "), ("foreach ($ip in", "foreach ($ip of")] {
        let broken = script.replacen(from, to, 1);
        assert_ne!(broken, script);
        let Some(output) = python::run("powershell_read.py", &[], broken.as_bytes()) else { return };
        assert_eq!(output.status.code(), Some(1), "{to}");
    }
}
