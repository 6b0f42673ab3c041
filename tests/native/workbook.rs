//! The exports for spreadsheets, read by independent programs: the workbook by openpyxl, CSV by Python.

use crate::{
    exports::{HOSTILE, PLANS, draft, exported, format, hostile},
    python,
    support::{DOCUMENT, Solved, matrix, party},
};
use port_matrix::{matrix::Column, plan::GroupDraft};
use serde_json::Value;
use std::{env, fs};

/// Strings that are difficult for a workbook in particular.
const HARD: [&str; 6] = [
    "a\u{1}b\u{8}\u{b}\u{1f}\u{7f}\u{85}\u{fffe}\u{ffff}",
    "]]></t></is></c> & <b attribute='\"'>",
    "_x0041_ _x005F_ _x000D_ x_x",
    "\u{200f}right\u{202e} to left\u{2066}",
    "2026-03-31",
    "=HYPERLINK(\"https://example.com\")",
];

/// Every plan of the golden files, and one for each hostile string.
fn plans() -> Vec<(String, Solved)> {
    let long = "long ".repeat(2_000);
    let texts = HOSTILE.iter().chain(&HARD).map(|text| (*text).to_owned()).chain([long]);
    let plans = PLANS.iter().map(|(name, link)| ((*name).to_owned(), matrix(&draft(link))));
    plans.chain(texts.map(|text| (text.clone(), matrix(&hostile(&text))))).collect()
}

/// The sheets of each plan's workbook, as openpyxl reads them.
fn read<'a>(name: &str, plans: impl IntoIterator<Item = &'a Solved>) -> Option<Vec<Value>> {
    let path = |number: usize| env::temp_dir().join(format!("port-matrix-{}-{name}-{number}.xlsx", std::process::id()));
    let mut paths = Vec::new();
    for (number, solved) in plans.into_iter().enumerate() {
        let export = exported(format("workbook"), solved, "https://example.com/#link");
        fs::write(path(number), export.file()).expect("it is written");
        paths.push(path(number).to_string_lossy().into_owned());
    }
    let read = python::json("xlsx_read.py", &paths.iter().map(String::as_str).collect::<Vec<_>>(), &[]);
    for path in &paths {
        let _ = fs::remove_file(path);
    }
    let books = read?.as_array().expect("workbooks").clone();
    assert_eq!(books.len(), paths.len());
    Some(books)
}

/// A string as stored in a cell. openpyxl leaves the decoding of `_x005F_` to its caller, and reads an empty string as
/// `None`.
fn kept(text: &str) -> Value {
    let harmless = |ch: char| match ch {
        '\u{200e}'
        | '\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}'
        | '\u{fffe}'
        | '\u{ffff}' => ' ',
        _ if ch.is_control() => ' ',
        _ => ch,
    };
    let text: String = text.chars().map(harmless).collect();
    if text.is_empty() { Value::Null } else { Value::from(text) }
}

fn values(row: &Value) -> Vec<Value> {
    let value = |cell: &Value| {
        cell[0].as_str().map_or_else(|| cell[0].clone(), |text| Value::from(text.replace("_x005F_", "_")))
    };
    row.as_array().expect("a row").iter().map(value).collect()
}

#[test]
fn openpyxl_reads_every_cell_as_it_was() {
    let plans = plans();
    let Some(books) = read("every", plans.iter().map(|(_, solved)| solved)) else { return };
    for ((text, solved), sheets) in plans.iter().zip(&books) {
        let rows = |sheet: usize| -> Vec<Vec<Value>> {
            sheets[sheet]["cells"].as_array().expect("rows").iter().skip(1).map(values).collect()
        };
        let site = solved.plan.topology();
        let end = |group| {
            let zone = site.zone(group);
            let addresses: Vec<_> = site[group].addresses.iter().map(ToString::to_string).collect();
            [kept(&site[group].name), kept(if zone.named { &zone.name } else { "" }), kept(&addresses.join("; "))]
        };
        let rules = rows(0);
        assert_eq!(rules.len(), solved.flows.len(), "{text:?}");
        for (row, flow) in rules.iter().zip(&solved.flows) {
            let column = |column| kept(&solved.lines(column, flow).join("; "));
            let mut expected: Vec<Value> = [flow.source, flow.destination].into_iter().flat_map(end).collect();
            expected.push(kept(flow.service.protocol().name()));
            expected.push(flow.service.port().map_or(Value::Null, |port| port.number().into()));
            let defaults = flow.default_ports();
            assert!(defaults.len() < 2, "a list of defaults would be a text");
            expected.push(defaults.first().map_or(Value::Null, |port| port.number().into()));
            expected.extend([Column::Purpose, Column::Basis, Column::Reference].map(column));
            assert_eq!(*row, expected, "{text:?}");
        }
        for row in rows(1) {
            let known = site.iter().any(|(id, group)| {
                let [name, zone, _] = end(id);
                let party = kept(&DOCUMENT.parties[group.at.party].name);
                let addresses: Vec<_> = group.addresses.iter().map(ToString::to_string).collect();
                row == [name, party, zone, kept(&addresses.join(", "))]
            });
            assert!(known, "{row:?}");
        }
        let remarks: Vec<_> = solved.matrix.remarks(&DOCUMENT).iter().map(|id| &DOCUMENT.remarks[id]).collect();
        let remarks: Vec<Vec<Value>> = remarks
            .iter()
            .map(|entry| [&entry.id, &entry.found, &entry.reading].map(|text| kept(text)).to_vec())
            .collect();
        assert_eq!(rows(2), remarks, "{text:?}");
        assert!(rows(3).contains(&vec![Value::from("Plan: https://example.com/#link")]), "{text:?}");
    }
}

#[test]
fn sheets_are_made_for_work() {
    let solved = matrix(&draft(PLANS[2].1));
    let Some(books) = read("sheets", [&solved]) else { return };
    let sheets = &books[0];
    are_sheets(sheets, [("Rules", 'L', 12), ("Parties", 'D', 4), ("Remarks", 'C', 3), ("Plan", 'A', 1)]);
    assert_eq!(sheets[0]["widths"], 12);
}

#[test]
fn sheets_have_columns_for_sites_and_actions_where_a_plan_names_them() {
    let solved = matrix(&draft("v=3&scanning=&site=London&state=exists&policy="));
    let Some(books) = read("sites", [&solved]) else { return };
    are_sheets(&books[0], [("Rules", 'O', 15), ("Parties", 'F', 6), ("Remarks", 'C', 3), ("Plan", 'A', 1)]);
    assert_eq!(books[0][0]["widths"], 15);
}

/// The sheets by name, with their last column and the number of their columns.
fn are_sheets(sheets: &Value, expected: [(&str, char, usize); 4]) {
    assert_eq!(sheets.as_array().expect("sheets").len(), expected.len());
    for (sheet, (name, last, columns)) in sheets.as_array().expect("sheets").iter().zip(expected) {
        let rows = sheet["cells"].as_array().expect("rows").len();
        assert_eq!(sheet["name"], name);
        assert_eq!(sheet["frozen"], "A2", "{name}");
        assert_eq!(sheet["filter"], format!("A1:{last}{rows}"), "{name}");
        assert_eq!(sheet["bold"], true, "{name}");
        assert_eq!(sheet["cells"][0].as_array().expect("a row").len(), columns, "{name}");
        assert!(rows > 1, "{name}");
    }
}

#[test]
fn nothing_in_a_workbook_is_guessed() {
    let texts: Vec<_> = HARD.into_iter().chain(HOSTILE).chain(["3-4", "1e5", "+1", "10:30"]).collect();
    let plans: Vec<_> = texts.iter().map(|text| matrix(&hostile(text))).collect();
    let Some(books) = read("guessed", &plans) else { return };
    for (text, sheets) in texts.iter().zip(&books) {
        for sheet in sheets.as_array().expect("sheets") {
            for row in sheet["cells"].as_array().expect("rows").iter().skip(1) {
                for cell in row.as_array().expect("cells") {
                    let is_port = cell[1] == "n" && cell[2] == "General" && (cell[0].is_u64() || cell[0].is_null());
                    let is_text = ["s", "inlineStr", "n"].map(Value::from).contains(&cell[1]) && cell[2] == "@";
                    assert!(is_port || is_text && !cell[0].is_number(), "{text}: {cell}");
                }
            }
        }
    }
}

#[test]
fn a_cell_holds_no_more_than_a_spreadsheet_reads() {
    let cases = [
        ("x".repeat(32_767), (32_767, false, false)),
        ("x".repeat(32_768), (32_765, true, true)),
        ("😀".repeat(8_191), (16_382, false, false)),
        ("😀".repeat(8_192), (16_383, true, true)),
    ];
    let plans = cases.clone().map(|(name, _)| {
        let mut draft = draft("v=1");
        draft.add_group(party("dns"), GroupDraft { name, ..GroupDraft::default() });
        matrix(&draft)
    });
    let Some(books) = read("long", &plans) else { return };
    for ((solved, sheets), (_, expected)) in plans.iter().zip(&books).zip(cases) {
        let names = sheets[1]["cells"].as_array().expect("rows").iter().map(|row| values(row)[0].clone());
        let names = names.map(|name| name.as_str().expect("a name").to_owned());
        let longest = names.max_by_key(String::len).expect("a group");
        let gaps = exported(format("workbook"), solved, "").gaps;
        let is_told = gaps.iter().any(|gap| gap.starts_with("A cell holds 32,767 bytes"));
        assert_eq!((longest.encode_utf16().count(), longest.ends_with('…'), is_told), expected);
    }
}

#[test]
fn a_workbook_is_the_same_each_time() {
    let solved = matrix(&draft(PLANS[2].1));
    let once = exported(format("workbook"), &solved, "");
    assert_eq!(once, exported(format("workbook"), &solved, ""));
    assert!(once.text.is_empty() && once.file().starts_with(b"PK\x03\x04"));
}

#[test]
fn python_reads_csv_with_its_encoding() {
    for (text, solved) in plans() {
        let export = exported(format("csv"), &solved, "");
        let Some(rows) = python::json("csv_read.py", &[], export.file()) else { return };
        let rows = rows.as_array().expect("rows");
        assert_eq!(rows.len(), solved.flows.len() + 1, "{text:?}");
        assert_eq!(rows[0][0], "Source");
        for (row, flow) in rows[1..].iter().zip(&solved.flows) {
            assert_eq!(row.as_array().expect("a row").len(), 12);
            let port = flow.service.port().map_or_else(String::new, |port| port.to_string());
            assert_eq!(row[7], port, "{text:?}");
            let name = kept(&solved.plan.topology()[flow.source].name);
            let name = name.as_str().unwrap_or_default();
            let read = row[0].as_str().expect("a text").replace(['\u{fffe}', '\u{ffff}'], " ");
            assert!(read == name || read == format!("'{name}"), "{text:?}: {row}");
        }
    }
}
