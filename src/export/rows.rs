//! The openings as rows of cells, and what a row looks like in a notation: CSV, tabs, HTML, a workbook.

use super::{
    ExportInput,
    head::one_line,
    people::{addresses, cell},
};
use crate::{
    matrix::{Column, Flow},
    plan::GroupId,
    write::{joined, said},
};

/// What the cells of an opening are.
pub const HEADINGS: [&str; 12] = [
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

/// Where numbers stand that are to stay numbers.
const NUMBERS: [usize; 2] = [7, 8];
/// Where addresses stand.
const ADDRESSES: [usize; 2] = [2, 5];

/// What a formula begins with, in full width too: a spreadsheet narrows it when it is typed again.
const BEGINS_FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Letters that stand in a number, a time or a date: `1e5`, `3 pm`, `5 March`.
const IN_VALUES: [&str; 16] =
    ["", "e", "am", "pm", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// How a row is written.
pub struct Notation {
    /// What stands before its first cell, between two, and after the last.
    pub marks: [&'static str; 3],
    /// Appends a cell, given its place.
    pub cell: fn(&mut String, usize, &str),
}

impl Notation {
    /// Appends a row.
    pub fn push(&self, text: &mut String, cells: &[String]) {
        let [mut before, between, after] = self.marks;
        for (place, cell) in cells.iter().enumerate() {
            text.push_str(before);
            (self.cell)(text, place, cell);
            before = between;
        }
        text.push_str(after);
    }

    /// Appends a row of names.
    pub fn push_names(&self, text: &mut String, names: &[&str]) {
        let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
        self.push(text, &names);
    }
}

/// Appends every opening, under its headings.
pub fn push_openings(text: &mut String, subject: ExportInput, heading: &Notation, row: &Notation) {
    heading.push_names(text, &HEADINGS);
    for flow in &subject.matrix.flows {
        row.push(text, &opening(subject, flow));
    }
}

fn opening(subject: ExportInput, flow: &Flow) -> [String; 12] {
    let [source, source_zone, source_addresses] = end(subject, flow.source);
    let [destination, destination_zone, destination_addresses] = end(subject, flow.destination);
    let defaults: Vec<_> = flow.default_ports().iter().map(ToString::to_string).collect();
    let [purpose, basis, reference] =
        [Column::Purpose, Column::Basis, Column::Reference].map(|column| cell(subject, flow, column));
    [
        source,
        source_zone,
        source_addresses,
        destination,
        destination_zone,
        destination_addresses,
        flow.service.protocol().name().to_owned(),
        flow.service.port().map_or_else(String::new, |port| port.to_string()),
        joined(&defaults, "; "),
        purpose,
        basis,
        reference,
    ]
}

/// Name, zone and addresses of a group. The name of a zone that nobody named would only repeat the party's.
fn end(subject: ExportInput, group: GroupId) -> [String; 3] {
    let zone = subject.plan.topology().zone(group);
    let zone = if zone.named { zone.name.clone() } else { String::new() };
    [subject.plan.topology()[group].name.clone(), zone, joined(&addresses(subject, group), "; ")]
}

/// Whether a cell is a number.
pub fn is_number(place: usize, cell: &str) -> bool {
    NUMBERS.contains(&place) && cell.parse::<u16>().is_ok()
}

/// A cell on one line for a spreadsheet that guesses what it is: a text that could be taken for a formula, a number or
/// a date has an apostrophe before it.
pub fn guarded(place: usize, cell: &str) -> String {
    let text = one_line(cell);
    let start = text.trim_start();
    // Two and more are no value; numbers in an IP address are no date to any spreadsheet, those in a name can be.
    let is_address = ADDRESSES.contains(&place) && text.contains(['.', ':', ';']);
    let is_guessed = start.starts_with(BEGINS_FORMULA) || !is_address && looks_like_a_value(start);
    if is_guessed && !NUMBERS.contains(&place) { said(&["'", &text]) } else { text }
}

/// Whether a spreadsheet could take a text for a number, a date or a time.
fn looks_like_a_value(text: &str) -> bool {
    let in_values = |word: &str| {
        let start = word.get(..3).unwrap_or(word);
        IN_VALUES.iter().any(|known| start.eq_ignore_ascii_case(known))
    };
    let mut words = text.split(|letter: char| is_digit(letter) || letter.is_ascii() && !letter.is_ascii_alphabetic());
    text.contains(is_digit) && words.all(in_values)
}

/// Digits that spreadsheets know, in the scripts that people keep them in. Unicode's own list weighs half a kilobyte.
fn is_digit(letter: char) -> bool {
    matches!(
        letter,
        '0'..='9' | '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' | '\u{966}'..='\u{96f}' | '\u{ff10}'..='\u{ff19}'
    )
}

/// Appends a letter of a line as it stands between tags, in XML 1.0 too, which can't say two of all letters.
pub fn push_markup(text: &mut String, letter: char) {
    match letter {
        '&' => text.push_str("&amp;"),
        '<' => text.push_str("&lt;"),
        '>' => text.push_str("&gt;"),
        '\u{fffe}' | '\u{ffff}' => text.push(' '),
        _ => text.push(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stay_texts() {
        for value in ["=1", " =1", "-x", "@a", "＝1", "1e5", "3-4", "mar-1", "5 March", "10:30", "5%", "1/2", "٣"] {
            assert_eq!(guarded(0, value), ["'", value].concat());
        }
        for kept in ["London", "Site 2", "S4 · §1 r4", "", "a=1", "HTTP-2"] {
            assert_eq!(guarded(0, kept), kept);
        }
    }

    #[test]
    fn numbers_and_addresses_stay_what_they_are() {
        for (place, kept) in [(7, "443"), (8, "8080; 1344"), (2, "10.1.0.5"), (5, "2001:db8::1"), (5, "mar1; mar2")] {
            assert_eq!(guarded(place, kept), kept);
        }
        assert_eq!(guarded(5, "mar1"), "'mar1");
    }
}
