//! CSV (RFC 4180, UTF-8): a row for each opening, for spreadsheets and scripts.
//!
//! A table and nothing else: title, link and remarks are in other formats. A spreadsheet guesses what a cell is, so a
//! text that it could take for a formula, a number or a date has an apostrophe before it.

use super::{
    Exported, Format, Subject,
    head::one_line,
    people::{addresses, cell, gaps},
};
use crate::{
    matrix::{Column, Flow},
    plan::GroupId,
};

/// The format.
pub const FORMAT: Format =
    Format { id: "csv", name: "CSV", ending: "csv", media: "text/csv", write: |subject| write(subject) };

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

/// What a formula begins with, in full width too: a spreadsheet narrows it when it is typed again.
const BEGINS_FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Letters that stand in a number, a time or a date: `1e5`, `3 pm`, `5 March`.
const IN_VALUES: [&str; 16] =
    ["", "e", "am", "pm", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

fn write(subject: Subject) -> Exported {
    let mut text = HEADINGS.join(",");
    text.push_str("\r\n");
    for flow in &subject.matrix.flows {
        for (index, cell) in row(subject, flow).iter().enumerate() {
            if index > 0 {
                text.push(',');
            }
            push_cell(&mut text, cell);
        }
        text.push_str("\r\n");
    }
    Exported { text, gaps: gaps(subject) }
}

fn row(subject: Subject, flow: &Flow) -> Vec<String> {
    let mut cells = Vec::new();
    for group in [flow.source, flow.destination] {
        cells.extend(end(subject, group));
    }
    let defaults: Vec<_> = flow.default_ports().iter().map(ToString::to_string).collect();
    cells.push(flow.service.protocol().name().to_owned());
    cells.push(flow.service.port().map_or_else(String::new, |port| port.to_string()));
    cells.push(defaults.join("; "));
    cells.extend([Column::Purpose, Column::Basis, Column::Reference].map(|column| text(&cell(subject, flow, column))));
    cells
}

/// Name, zone and addresses of a group. The name of a zone that nobody named would only repeat the party's.
fn end(subject: Subject, group: GroupId) -> [String; 3] {
    let zone = subject.plan.site().zone(group);
    let addresses = addresses(subject, group);
    // Two and more are no value; numbers in an IP address are no date to any spreadsheet, those in a name can be.
    let addresses = match addresses.as_slice() {
        [one] if !one.contains(['.', ':']) => text(one),
        several => several.join("; "),
    };
    [text(&subject.plan.site()[group].name), text(if zone.named { &zone.name } else { "" }), addresses]
}

/// A text on one line that stays a text.
fn text(text: &str) -> String {
    let text = one_line(text);
    let start = text.trim_start();
    if start.starts_with(BEGINS_FORMULA) || looks_like_a_value(start) { ["'", &text].concat() } else { text }
}

/// Whether a spreadsheet could take a text for a number, a date or a time.
fn looks_like_a_value(text: &str) -> bool {
    let in_values = |word: &str| {
        let start = word.get(..3).unwrap_or(word);
        IN_VALUES.iter().any(|known| start.eq_ignore_ascii_case(known))
    };
    let mut words = text.split(|letter: char| !letter.is_alphabetic());
    text.contains(|letter: char| letter.is_numeric()) && words.all(in_values)
}

fn push_cell(row: &mut String, cell: &str) {
    if cell.contains([',', '"', ' ', ';']) {
        row.extend(["\"", &cell.replace('"', "\"\""), "\""]);
    } else {
        row.push_str(cell);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stay_texts() {
        for value in ["=1", " =1", "-x", "@a", "＝1", "1e5", "3-4", "mar-1", "5 March", "10:30", "5%", "1/2", "٣"] {
            assert_eq!(text(value), ["'", value].concat());
        }
        for kept in ["London", "Site 2", "S4 · §1 r4", "", "a=1", "HTTP-2"] {
            assert_eq!(text(kept), kept);
        }
    }
}
