//! Exports: every format of every worked case and of plans with hostile strings, and consistency between formats.
//!
//! The expected files are in `tests/golden/`, a folder for each plan and a file for each format.
//! `BLESS=1 cargo test --test native exports` rewrites them; review the difference afterwards.

use crate::support::{DOCUMENT, Solved, matrix};
use port_matrix::{
    link::read,
    plan::{Detail, Draft},
    report::{ExportInput, ExportResult, Format, formats},
};
use std::{fs, path::PathBuf};

/// Plans as links. The worked cases are among them, with addresses so that every target can load them.
pub const PLANS: [(&str, &str); 5] = [
    ("default", "v=1"),
    (
        "scanning-alone",
        "v=2&roles=scanning&scanning=&at=10.1.0.0/24&admin=&at=10.9.0.5&client=&at=172.16.0.0/12&dns=&at=10.9.0.53&internet=&at=0.0.0.0/0",
    ),
    (
        "two-sites",
        "v=2&on=icap.wccp.snmp&advised=yes&project=Two+sites&ticket=CHG-20817&scanning=London&zone=DMZ&at=10.1.0.0/28+2001:db8:1::/64\
         &scanning=Paris&zone=DMZ&at=10.2.0.1-10.2.0.6&icap.port=11344&policy=&zone=Data+centre&at=10.9.0.10\
         &admin=&zone=Data+centre&at=10.9.0.20&client=London's+clients&zone=Offices&at=172.16.0.0/16&meets=scanning\
         &client=Paris's+clients&zone=Offices&at=172.17.0.0/16&meets=scanning.2&dns=&at=10.9.0.53+2001:db8:9::53\
         &internet=&at=0.0.0.0/0+::/0&icap-client=&at=10.3.0.7&snmp-manager=&at=10.9.0.30&wccp-router=&at=10.1.0.30",
    ),
    ("names-only", "v=2&roles=policy&policy=&at=10.9.0.10&update-sites=&admin=&at=10.9.0.20&dns=&at=2001:db8::53"),
    (
        "all-in-one",
        "v=2&roles=all-in-one.standby&on=snmp.authentication.archive-samba&all-in-one=Box&at=10.1.0.9&standby=&at=10.1.0.10",
    ),
];

/// Strings that a target could misread as syntax.
pub const HOSTILE: [&str; 10] = [
    "\"quoted\" 'twice' \\ back",
    "*/ end /* of # comment // -- ;",
    "line\nbreak\r\nand\ttab\u{2028}\u{0}",
    "`touch /tmp/pwned` $(touch /tmp/pwned) ${IFS} %s %n",
    "=cmd|' /C calc'!A0",
    "\u{202e}evil\u{202c} \u{feff}",
    "<script>alert(1)</script>&amp;]]>",
    "}; drop; { accept } any any",
    "",
    "é→😀 Ünïcode 名前",
];

pub fn draft(link: &str) -> Draft {
    read(&DOCUMENT, link).draft
}

pub fn exported(format: &Format, solved: &Solved, link: &str) -> ExportResult {
    (format.render)(ExportInput { document: &DOCUMENT, plan: &solved.plan, matrix: &solved.matrix, link })
}

/// A plan with addresses in which every string is this one.
pub fn hostile(text: &str) -> Draft {
    let mut draft = draft(PLANS[2].1);
    for &detail in Detail::ALL {
        draft.details.set(detail, text.to_owned());
    }
    for (at, _) in draft.clone().described_groups() {
        let group = draft.group_mut(at).expect("a group of the plan");
        group.name = format!("{text}{}", at.number);
        // Zones of their own, because otherwise no rule would be written.
        group.zone = format!("{text}{}{}", at.number, DOCUMENT.parties[at.party].id);
    }
    draft
}

pub fn format(id: &str) -> &'static Format {
    formats().find(|format| format.id == id).unwrap_or_else(|| panic!("no format {id}"))
}

fn golden(plan: &str, format: &Format) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(plan)
        .join(format!("{}.{}", format.id, format.extension))
}

#[test]
fn every_format_of_every_plan_is_as_it_was_read() {
    for (name, link) in PLANS {
        for format in formats() {
            let exported = exported(format, &matrix(&draft(link)), &format!("https://example.com/#{link}"));
            let path = golden(name, format);
            if std::env::var_os("BLESS").is_some() {
                fs::create_dir_all(path.parent().expect("a folder")).expect("the folder is made");
                fs::write(&path, exported.file()).expect("the file is written");
            }
            let expected = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            // Binary files are stored as they are: a difference can still be examined.
            let blessing = format!("{}: if this is right, BLESS=1 writes it", path.display());
            assert_eq!(String::from_utf8_lossy(exported.file()), String::from_utf8_lossy(&expected), "{blessing}");
            assert!(exported.file() == expected, "{blessing}");
        }
    }
}

#[test]
fn hostile_texts_stay_texts() {
    let long = "long ".repeat(2_000);
    for text in HOSTILE.into_iter().chain([long.as_str()]) {
        let solved = matrix(&hostile(text));
        for format in formats() {
            let mut exported = exported(format, &solved, text);
            // RFC 4180 ends lines with CR LF; no cell contains either of them.
            if format.id == "csv" {
                exported.text = exported.text.replace("\r\n", "\n");
            }
            assert!(!exported.text.contains(['\0', '\u{202e}', '\u{2028}', '\r']), "{} of {text:?}", format.id);
        }
    }
}
