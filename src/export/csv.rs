//! CSV (RFC 4180): a row for each opening, for spreadsheets and scripts.
//!
//! A table and nothing else: title, link and remarks are in other formats. The file is UTF-8 and says so by a byte order
//! mark, without which Excel reads names as Windows-1252.

use super::{
    ExportInput, ExportResult, Format,
    people::gaps,
    rows::{Notation, guarded, push_openings},
};
use crate::write::said;

/// The format.
pub const FORMAT: Format =
    Format { id: "csv", name: "CSV", ending: "csv", media: "text/csv", write: |subject| write(subject) };

/// Headings need no quotes.
const HEADING: Notation = Notation { marks: ROW.marks, cell: |row, _, cell| row.push_str(cell) };

const ROW: Notation = Notation { marks: ["", ",", "\r\n"], cell: push_cell };

fn write(subject: ExportInput) -> ExportResult {
    let mut text = String::new();
    push_openings(&mut text, subject, &HEADING, &ROW);
    let bytes = said(&["\u{feff}", &text]).into_bytes();
    ExportResult { text, bytes, gaps: gaps(subject) }
}

fn push_cell(row: &mut String, place: usize, cell: &str) {
    let cell = guarded(place, cell);
    if cell.contains([',', '"', ' ', ';']) {
        row.extend(["\"", &cell.replace('"', "\"\""), "\""]);
    } else {
        row.push_str(&cell);
    }
}
