//! CSV (RFC 4180): a row for each opening, for spreadsheets and scripts.
//!
//! A table and nothing else: title, link and remarks are in other formats. The file is UTF-8 and starts with a byte
//! order mark, without which Excel reads names as Windows-1252. Written by hand: the `csv` crate weighs 17 KB for two
//! lines.

use super::{
    rows::{RowFormat, push_openings},
    spreadsheet::escape_spreadsheet_cell,
    tables::gaps,
};
use crate::ruleset::{ExportInput, ExportResult, Format};

/// The format.
pub const FORMAT: Format = Format { id: "csv", name: "CSV", extension: "csv", mime_type: "text/csv", render };

/// Headings need no quotes.
const HEADING: RowFormat = RowFormat { delimiters: ROW.delimiters, push_cell: |row, _, cell| row.push_str(cell) };

const ROW: RowFormat = RowFormat { delimiters: ["", ",", "\r\n"], push_cell };

fn render(input: ExportInput) -> ExportResult {
    let mut text = String::new();
    push_openings(&mut text, input, &HEADING, &ROW);
    let bytes = format!("\u{feff}{text}").into_bytes();
    ExportResult { text, bytes, gaps: gaps(input) }
}

fn push_cell(row: &mut String, column: usize, cell: &str) {
    let cell = escape_spreadsheet_cell(column, cell);
    if cell.contains([',', '"', ' ', ';']) {
        row.extend(["\"", &cell.replace('"', "\"\""), "\""]);
    } else {
        row.push_str(&cell);
    }
}
