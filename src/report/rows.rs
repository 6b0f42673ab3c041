//! The openings as rows of cells, and the formats of a row: CSV, tab-separated, HTML, a workbook.

use super::tables::{addresses, cell, has_sites_or_states, zone};
use crate::{
    matrix::{Column, Flow, action},
    plan::GroupId,
    ruleset::ExportInput,
};

/// The headings of an opening's cells, in every plan.
const HEADINGS: [&str; 12] = [
    "Source",
    "Source zone",
    "Source addresses",
    "Destination",
    "Destination zone",
    "Destination addresses",
    "Protocol",
    "Port",
    "Default port",
    "Purpose",
    "Basis",
    "Reference",
];

/// The headings that follow where a plan names sites, or says what exists already.
const REQUEST_HEADINGS: [&str; 3] = ["Source site", "Destination site", "Action"];

/// The format of a row.
pub struct RowFormat {
    /// The text before the first cell, between two cells, and after the last one.
    pub delimiters: [&'static str; 3],
    /// Appends a cell, given its column.
    pub push_cell: fn(&mut String, usize, &str),
}

impl RowFormat {
    /// Appends a row.
    pub fn push(&self, text: &mut String, cells: &[impl AsRef<str>]) {
        let [mut before, between, after] = self.delimiters;
        for (column, cell) in cells.iter().enumerate() {
            text.push_str(before);
            (self.push_cell)(text, column, cell.as_ref());
            before = between;
        }
        text.push_str(after);
    }
}

/// The headings of the openings' rows.
pub fn headings(input: ExportInput) -> Vec<&'static str> {
    let mut headings = HEADINGS.to_vec();
    if has_sites_or_states(input) {
        headings.extend(REQUEST_HEADINGS);
    }
    headings
}

/// Appends every opening, under its headings.
pub fn push_openings(text: &mut String, input: ExportInput, heading: &RowFormat, row: &RowFormat) {
    let headings = headings(input);
    heading.push(text, &headings);
    for flow in &input.matrix.flows {
        let mut cells = opening(input, flow);
        if headings.len() > cells.len() {
            cells.extend(request(input, flow));
        }
        row.push(text, &cells);
    }
}

fn opening(input: ExportInput, flow: &Flow) -> Vec<String> {
    let default_ports: Vec<_> = flow.default_ports().iter().map(ToString::to_string).collect();
    let mut cells = Vec::from(end(input, flow.source));
    cells.extend(end(input, flow.destination));
    cells.extend([
        flow.service.protocol().name().to_owned(),
        flow.service.port().map_or_else(String::new, |port| port.to_string()),
        default_ports.join("; "),
        cell(input, flow, Column::Purpose),
        cell(input, flow, Column::Basis),
        cell(input, flow, Column::Reference),
    ]);
    cells
}

/// The sites of both ends, and what a request asks for.
fn request(input: ExportInput, flow: &Flow) -> [String; 3] {
    let site = |group| input.plan.topology()[group].site.clone();
    [site(flow.source), site(flow.destination), action(input.plan, flow).word().to_owned()]
}

/// Name, zone and addresses of a group.
fn end(input: ExportInput, group: GroupId) -> [String; 3] {
    [input.plan.topology()[group].name.clone(), zone(input, group), addresses(input, group).join("; ")]
}

/// Appends a character escaped for markup, valid in XML 1.0 too, which can't represent all characters.
pub fn push_markup(text: &mut String, ch: char) {
    match ch {
        '&' => text.push_str("&amp;"),
        '<' => text.push_str("&lt;"),
        '>' => text.push_str("&gt;"),
        '\u{fffe}' | '\u{ffff}' => text.push(' '),
        _ => text.push(ch),
    }
}
