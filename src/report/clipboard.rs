//! The openings for the clipboard: HTML for mails and documents, tab-separated text for spreadsheets and everything
//! else.

use super::{
    rows::{RowFormat, push_markup, push_openings},
    spreadsheet::escape_spreadsheet_cell,
};
use crate::ruleset::ExportInput;

const TABS: RowFormat = RowFormat {
    delimiters: ["", "\t", "\n"],
    push_cell: |row, column, cell| row.push_str(&escape_spreadsheet_cell(column, cell)),
};

const HEADING: RowFormat = RowFormat { delimiters: ["<tr><th>", "</th><th>", "</th></tr>"], push_cell };

const ROW: RowFormat = RowFormat { delimiters: ["<tr><td>", "</td><td>", "</td></tr>"], push_cell };

/// A line for each opening, with tabs between its cells.
#[must_use]
pub fn tabs(input: ExportInput) -> String {
    let mut text = String::new();
    push_openings(&mut text, input, &TABS, &TABS);
    text
}

/// An HTML table, simple enough for every mail program. Pasted HTML can become formulas in a spreadsheet too, so cells
/// are escaped.
#[must_use]
pub fn html(input: ExportInput) -> String {
    let mut text = String::from("<meta charset=\"utf-8\"><table border=\"1\">");
    push_openings(&mut text, input, &HEADING, &ROW);
    text + "</table>"
}

fn push_cell(row: &mut String, column: usize, cell: &str) {
    escape_spreadsheet_cell(column, cell).chars().for_each(|ch| push_markup(row, ch));
}
