//! Excel workbook (Office Open XML) with a sheet each for the rules, the parties, the remarks and the plan.
//!
//! Text cells have the format *text*, so that nothing in them becomes a formula or a date, even when a cell is edited.
//! Ports are numbers.

use super::{
    rows::{RowFormat, headings, push_markup, push_openings},
    spreadsheet::is_number,
    tables::{REMARK, gaps, group_headings, groups, remarks},
    zip::Zip,
};
use crate::ruleset::{ExportInput, ExportResult, Format, header_lines, one_line};

/// The format.
pub const FORMAT: Format = Format {
    id: "workbook",
    name: "Excel",
    extension: "xlsx",
    mime_type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    render,
};

/// The sentence shown for the file, which has no text.
pub const SUMMARY: &str = "A workbook with the sheets Rules, Parties, Remarks and Plan.";

/// The maximum length of a cell's text, in bytes: Excel accepts 32,767 units of UTF-16, and a string never has more of
/// these than bytes.
const MAX_CELL_BYTES: usize = 32_767;

/// The parts of the archive that are the same in every workbook.
const PARTS: [(&str, &str); 5] = [
    ("[Content_Types].xml", include_str!("workbook/content-types.xml")),
    ("_rels/.rels", include_str!("workbook/rels.xml")),
    ("xl/_rels/workbook.xml.rels", include_str!("workbook/workbook-rels.xml")),
    ("xl/workbook.xml", include_str!("workbook/workbook.xml")),
    ("xl/styles.xml", include_str!("workbook/styles.xml")),
];

/// The sheets, in the workbook's order: their numbers, and the width of each column they can have, in characters.
const SHEETS: [(&str, &[u8]); 4] = [
    ("1", &[24, 16, 32, 24, 16, 32, 9, 8, 12, 48, 10, 32, 16, 16, 9]),
    ("2", &[28, 24, 20, 60, 16, 9]),
    ("3", &[9, 70, 70]),
    ("4", &[120]),
];

/// The beginning of every sheet: its first row stays visible when scrolling.
const START: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" \
state=\"frozen\"/></sheetView></sheetViews><cols>";

const HEADING: RowFormat =
    RowFormat { delimiters: ["<row>", "", "</row>\n"], push_cell: |row, _, cell| push_text(row, "1", cell) };

const ROW: RowFormat = RowFormat { delimiters: ["<row>", "", "</row>\n"], push_cell };

/// What has to be left out of the workbook or marked in it.
#[must_use]
pub fn workbook_gaps(input: ExportInput) -> Vec<String> {
    gaps_with(input, &groups(input))
}

fn gaps_with(input: ExportInput, groups: &[Vec<String>]) -> Vec<String> {
    let mut gaps = gaps(input);
    if groups.iter().flatten().any(|cell| is_long(cell)) {
        gaps.push("A cell holds 32,767 bytes: what is longer ends with “…”".to_owned());
    }
    gaps
}

fn render(input: ExportInput) -> ExportResult {
    let groups = groups(input);
    let gaps = gaps_with(input, &groups);
    let mut zip = Zip::default();
    for (name, text) in PARTS {
        zip.add(name, text);
    }
    for (number, widths) in SHEETS {
        let columns = match number {
            "1" => headings(input).len(),
            "2" => group_headings(input).len(),
            _ => widths.len(),
        };
        let last = char::from(b"ABCDEFGHIJKLMNO"[columns - 1]);
        let mut text = START.to_owned();
        for (column, width) in (1..).zip(&widths[..columns]) {
            let sized = format!("<col min=\"{column}\" max=\"{column}\" width=\"{width}\" customWidth=\"1\"/>");
            text.push_str(&sized);
        }
        text.push_str("</cols><sheetData>\n");
        let before = text.len();
        match number {
            "1" => push_openings(&mut text, input, &HEADING, &ROW),
            "2" => {
                HEADING.push(&mut text, &group_headings(input));
                for cells in &groups {
                    ROW.push(&mut text, cells);
                }
            }
            "3" => {
                HEADING.push(&mut text, &REMARK);
                for cells in remarks(input) {
                    ROW.push(&mut text, &cells);
                }
            }
            _ => {
                HEADING.push(&mut text, &["About this export"]);
                for line in header_lines(input, &gaps) {
                    ROW.push(&mut text, &[line]);
                }
            }
        }
        // A line for each row.
        let rows = text[before..].matches('\n').count();
        let end = format!("</sheetData><autoFilter ref=\"A1:{last}{rows}\"/></worksheet>\n");
        text.push_str(&end);
        zip.add(&format!("xl/worksheets/sheet{number}.xml"), &text);
    }
    ExportResult { text: String::new(), bytes: zip.finish(), gaps }
}

fn push_cell(row: &mut String, column: usize, cell: &str) {
    if cell.is_empty() {
        row.push_str("<c s=\"2\"/>");
    } else if is_number(column, cell) {
        row.extend(["<c><v>", cell, "</v></c>"]);
    } else {
        push_text(row, "2", cell);
    }
}

/// Appends a text cell of this style.
fn push_text(row: &mut String, style: &str, cell: &str) {
    let cell = one_line(cell);
    row.extend(["<c s=\"", style, "\" t=\"inlineStr\"><is><t>"]);
    for (at, ch) in cell.char_indices() {
        if is_long(&cell) && at + ch.len_utf8() + '…'.len_utf8() > MAX_CELL_BYTES {
            row.push('…');
            break;
        }
        // A workbook writes a character as `_x0041_`; `_x005F_` is the underscore itself.
        let reads = |ahead: usize, byte: u8| cell.as_bytes().get(at + ahead) == Some(&byte);
        if ch == '_' && reads(1, b'x') && reads(6, b'_') {
            row.push_str("_x005F");
        }
        push_markup(row, ch);
    }
    row.push_str("</t></is></c>");
}

fn is_long(cell: &str) -> bool {
    cell.len() > MAX_CELL_BYTES
}
