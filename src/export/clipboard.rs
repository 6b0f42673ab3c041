//! The openings for the clipboard: HTML for a mail or a document, tabs for a spreadsheet and for everything else.

use super::{
    ExportInput,
    rows::{Notation, guarded, push_markup, push_openings},
};

const TABS: Notation =
    Notation { marks: ["", "\t", "\n"], cell: |row, place, cell| row.push_str(&guarded(place, cell)) };

const HEADING: Notation = Notation { marks: ["<tr><th>", "</th><th>", "</th></tr>"], cell: push_cell };

const ROW: Notation = Notation { marks: ["<tr><td>", "</td><td>", "</td></tr>"], cell: push_cell };

/// A line for each opening, with tabs between its cells.
#[must_use]
pub fn tabs(subject: ExportInput) -> String {
    let mut text = String::new();
    push_openings(&mut text, subject, &TABS, &TABS);
    text
}

/// A table of HTML, plain enough for every mail program. A spreadsheet makes formulas of what is pasted from it, too.
#[must_use]
pub fn html(subject: ExportInput) -> String {
    let mut text = String::from("<meta charset=\"utf-8\"><table border=\"1\">");
    push_openings(&mut text, subject, &HEADING, &ROW);
    text + "</table>"
}

fn push_cell(row: &mut String, place: usize, cell: &str) {
    guarded(place, cell).chars().for_each(|letter| push_markup(row, letter));
}
