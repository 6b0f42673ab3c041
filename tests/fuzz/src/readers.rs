//! Independent readers of the exports: they share no code with the renderers.

use crate::{grammar, support::Solved, typed_exports};
use calamine::{Reader, Xlsx, open_workbook_from_rs};
use hcl_edit::structure::Body;
use port_matrix::{
    matrix::{Column, Flow, action},
    plan::{Detail, OpeningAction},
    report::ExportResult,
};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use saphyr::{LoadableYamlNode, Yaml};
use serde_json::Value;
use std::{collections::BTreeSet, io::Cursor};

/// Reads an export of a format back.
///
/// # Panics
/// If the export is invalid or does not match the plan.
pub fn read(format: &str, solved: &Solved, exported: &ExportResult) {
    let text = exported.text.as_str();
    has_no_hidden_character(format, text);
    match format {
        "workbook" => workbook(solved, &exported.bytes),
        "csv" => csv(solved, text),
        "markdown" => markdown(solved, text),
        "json" => json(solved, text),
        "bash" => bash(text),
        "nftables" => nftables(text),
        "aws" => terraform(text),
        "aerleon-definitions" => drop(yaml(text, "networks")),
        "aerleon-policy" => drop(yaml(text, "filters")),
        _ => {}
    }
    let unformed = grammar::unformed(format, text);
    assert_eq!(unformed, None, "{format}: a line of no form\n{text}");
    let unmeant = typed_exports::unmeant(format, text);
    assert_eq!(unmeant, None, "{format}: a line that nobody meant\n{text}");
}

/// Asserts that no character ends a line in some programs, or displays other text than it is.
fn has_no_hidden_character(format: &str, text: &str) {
    let text = if format == "csv" { &text.replace("\r\n", "\n") } else { text };
    let hidden = |ch: char| {
        ch.is_control() && !['\n', '\t'].contains(&ch)
            || matches!(ch, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{200e}' | '\u{200f}')
            || matches!(ch, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    assert!(!text.contains(hidden), "{format}: {text:?}");
}

fn csv(solved: &Solved, text: &str) {
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    // A row with more or fewer cells than the first is an error.
    let rows = reader.records().map(|row| row.unwrap_or_else(|error| panic!("{error}: {text}")));
    let rows: Vec<Vec<String>> = rows.map(|row| row.iter().map(str::to_owned).collect()).collect();
    assert_eq!(rows.len(), solved.matrix.flows.len() + 1, "{text}");
    for (row, flow) in rows[1..].iter().zip(&solved.matrix.flows) {
        let formula = |cell: &str| cell.trim_start().starts_with(['=', '+', '-', '@', '\t']);
        assert!(!row.iter().any(|cell| formula(cell)), "{row:?}");
        list_row(&rows[0], row, solved, flow);
        assert_eq!(&row[6], flow.service.protocol().name());
    }
}

fn markdown(solved: &Solved, text: &str) {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_MATH;
    let mut tables: Vec<Vec<Vec<String>>> = Vec::new();
    let mut in_cell = false;
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Start(Tag::TableCell) => {
                row(&mut tables).push(String::new());
                in_cell = true;
            }
            Event::End(TagEnd::TableCell) => in_cell = false,
            Event::Text(text) if in_cell => row(&mut tables).last_mut().expect("a cell").push_str(&text),
            Event::Start(Tag::Table(_)) => tables.push(Vec::new()),
            Event::Start(Tag::TableHead | Tag::TableRow) => tables.last_mut().expect("a table").push(Vec::new()),
            Event::Text(_)
            | Event::Start(Tag::Heading { .. } | Tag::List(None) | Tag::Item)
            | Event::End(
                TagEnd::Heading(_)
                | TagEnd::List(_)
                | TagEnd::Item
                | TagEnd::Table
                | TagEnd::TableHead
                | TagEnd::TableRow,
            ) => {}
            markup => panic!("{markup:?} in {text}"),
        }
    }
    // Without openings there is no table for them.
    let openings = if solved.matrix.flows.is_empty() { &[][..] } else { &tables[0] };
    assert_eq!(openings.len().saturating_sub(1), solved.matrix.flows.len(), "{text}");
    let Some(headings) = openings.first() else { return };
    let extra = extra_headings(headings, Column::ALL.len(), solved);
    for (cells, flow) in openings.iter().skip(1).zip(&solved.matrix.flows) {
        let columns = Column::ALL.iter().map(|&column| solved.lines(column, flow).concat());
        let expected: Vec<_> = columns.chain(extra.iter().map(|heading| extra_cell(heading, solved, flow))).collect();
        let plain = |cells: &[String]| cells.iter().map(|cell| alphanumeric(cell)).collect::<Vec<_>>();
        assert_eq!(plain(cells), plain(&expected), "{text}");
    }
}

/// The headings after the first ones, which every plan has: a request's, where the plan keeps an opening.
fn extra_headings<'h>(headings: &'h [String], usual: usize, solved: &Solved) -> &'h [String] {
    let keeps = solved.matrix.flows.iter().any(|flow| action(&solved.plan, flow) == OpeningAction::Keep);
    let extra = &headings[usual..];
    assert!(!keeps || extra.last().is_some_and(|heading| heading == "Action"), "{headings:?}");
    extra
}

/// A flow's cell under one of these headings.
fn extra_cell(heading: &str, solved: &Solved, flow: &Flow) -> String {
    match heading {
        "Source site" => solved.plan.topology()[flow.source].site.clone(),
        "Destination site" => solved.plan.topology()[flow.destination].site.clone(),
        "Action" => action(&solved.plan, flow).word().to_owned(),
        other => panic!("{other} is no heading"),
    }
}

/// The number of columns that the lists of openings have in every plan.
const LIST_COLUMNS: usize = 12;

/// Asserts a row of a list: the source, and what the columns of a request say.
fn list_row(headings: &[String], cells: &[String], solved: &Solved, flow: &Flow) {
    assert_eq!(alphanumeric(&cells[0]), alphanumeric(&solved.plan.topology()[flow.source].name));
    for (heading, cell) in extra_headings(headings, LIST_COLUMNS, solved).iter().zip(&cells[LIST_COLUMNS..]) {
        assert_eq!(alphanumeric(cell), alphanumeric(&extra_cell(heading, solved, flow)), "{heading}: {cells:?}");
    }
}

fn row(tables: &mut [Vec<Vec<String>>]) -> &mut Vec<String> {
    tables.last_mut().and_then(|table| table.last_mut()).expect("a row")
}

fn json(solved: &Solved, text: &str) {
    let value: Value = serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"));
    assert_eq!(value["title"]["note"], solved.plan.details().get(Detail::Note));
    assert_eq!(value["title"]["project"], solved.plan.details().get(Detail::Project));
    let rules = value["rules"].as_array().expect("rules");
    assert_eq!(rules.len(), solved.matrix.flows.len());
    let groups = value["groups"].as_array().expect("groups");
    for (rule, flow) in rules.iter().zip(&solved.matrix.flows) {
        let group = groups.iter().find(|group| group["id"] == rule["source"]).expect("the group of a rule");
        assert_eq!(group["name"], solved.plan.topology()[flow.source].name);
    }
}

/// Checks the script's data: every line is one of these, and every string is in single quotes.
fn bash(text: &str) {
    const LINES: [&str; 13] = [
        "",
        "#!/usr/bin/env bash",
        "run() {",
        "\tcase $1 in",
        "\t)",
        "\t\topening",
        "\t\t;;",
        "\t*) misused ;;",
        "\tesac",
        "}",
        "list() {",
        "\t:",
        "\titem",
    ];
    let data = text.split("\nusage() {").next().unwrap_or_default();
    for line in data.lines().filter(|line| !line.starts_with("# ")) {
        let bare = unquoted(line).unwrap_or_else(|| panic!("a quote is left open in {line}"));
        assert!(LINES.contains(&bare.trim_end()), "{line:?} is {bare:?}");
    }
}

/// Checks that a workbook has a row for each opening, and no formula.
fn workbook(solved: &Solved, bytes: &[u8]) {
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook");
    let rules = book.worksheet_range("Rules").expect("a sheet of rules");
    assert_eq!(rules.height(), solved.matrix.flows.len() + 1);
    for name in book.sheet_names() {
        assert!(book.worksheet_formula(&name).expect("a sheet").is_empty(), "{name}");
    }
    let rows: Vec<Vec<String>> = rules.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    for (row, flow) in rows[1..].iter().zip(&solved.matrix.flows) {
        list_row(&rows[0], row, solved, flow);
    }
}

/// A line of a shell script without the strings in single quotes; `None` if a quote is left open.
fn unquoted(line: &str) -> Option<String> {
    let mut bare = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once(['\'', '\\']) {
        bare.push_str(before);
        rest =
            if rest[before.len()..].starts_with('\\') { after.strip_prefix('\'')? } else { after.split_once('\'')?.1 };
    }
    bare.push_str(rest);
    Some(bare)
}

/// Checks that a ruleset consists of names, numbers and the language's own punctuation, except in comments.
fn nftables(text: &str) {
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let (bare, comment) = line.split_once(" comment \"").unwrap_or((line, "\""));
        let known = |ch: char| ch.is_ascii_alphanumeric() || "\t _-@.:/,{}$=;".contains(ch);
        assert!(bare.chars().all(known), "{line}");
        assert_eq!(comment.find('"'), Some(comment.len() - 1), "{line}");
        assert!(!comment.contains('\\') && comment.len() <= 121, "{line}");
    }
    let rules: String = text.lines().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(rules.matches('{').count(), rules.matches('}').count(), "{text}");
}

/// Checks that no two HCL blocks have the same labels.
fn terraform(text: &str) {
    let body: Body = text.parse().unwrap_or_else(|error| panic!("{error}: {text}"));
    let mut known = BTreeSet::new();
    for block in body.blocks().filter(|block| !block.labels.is_empty()) {
        let labels: Vec<_> = block.labels.iter().map(|label| label.as_str().to_owned()).collect();
        assert!(known.insert((block.ident.as_str().to_owned(), labels.clone())), "two are {labels:?}: {text}");
    }
}

fn yaml<'a>(text: &'a str, field: &str) -> Yaml<'a> {
    let mut documents = Yaml::load_from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"));
    assert_eq!(documents.len(), 1, "{text}");
    let document = documents.remove(0);
    assert!(document.as_mapping_get(field).is_some(), "no {field}: {text}");
    document
}

/// The characters of a string that every format keeps.
fn alphanumeric(text: &str) -> String {
    text.chars().filter(|ch| ch.is_alphanumeric()).collect()
}
