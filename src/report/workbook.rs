//! Excel workbook (Office Open XML): the rules, the parties, the remarks and what the plan is, a sheet for each.
//!
//! Texts are cells of the format *text*: nothing in them is a formula or a date, also when a cell is typed again. Ports
//! are numbers.

use super::{
    rows::{RowFormat, push_markup, push_openings},
    spreadsheet::is_number,
    tables::{GROUP, REMARK, gaps, group, remarks},
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

/// A sentence about the file, which has no text to be shown.
pub const SUMMARY: &str = "A workbook with the sheets Rules, Parties, Remarks and Plan.";

/// The most bytes of a cell's text: Excel reads 32,767 units of UTF-16, of which a text has never more than bytes.
const MAX_CELL_BYTES: usize = 32_767;

/// The parts that are the same in every workbook.
const PARTS: [(&str, &str); 5] = [
    ("[Content_Types].xml", include_str!("workbook/content-types.xml")),
    ("_rels/.rels", include_str!("workbook/rels.xml")),
    ("xl/_rels/workbook.xml.rels", include_str!("workbook/workbook-rels.xml")),
    ("xl/workbook.xml", include_str!("workbook/workbook.xml")),
    ("xl/styles.xml", include_str!("workbook/styles.xml")),
];

/// The sheets, in the workbook's order: their numbers, their last columns, and the width of each column in letters.
const SHEETS: [(&str, &str, &[u8]); 4] = [
    ("1", "L", &[24, 16, 32, 24, 16, 32, 9, 8, 12, 48, 10, 32]),
    ("2", "D", &[28, 24, 20, 60]),
    ("3", "C", &[9, 70, 70]),
    ("4", "A", &[120]),
];

/// What a sheet begins with: its first row stays in sight.
const START: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" \
state=\"frozen\"/></sheetView></sheetViews><cols>";

const HEADING: RowFormat =
    RowFormat { delimiters: ["<row>", "", "</row>\n"], push_cell: |row, _, cell| push_text(row, "1", cell) };

const ROW: RowFormat = RowFormat { delimiters: ["<row>", "", "</row>\n"], push_cell };

fn render(input: ExportInput) -> ExportResult {
    let mut gaps = gaps(input);
    let groups = input.matrix.all_groups();
    if groups.iter().any(|&id| group(input, id).iter().any(|cell| is_long(cell))) {
        gaps.push("A cell holds 32,767 bytes: what is longer ends with “…”".to_owned());
    }
    let mut zip = Zip::default();
    for (name, text) in PARTS {
        zip.add(name, text);
    }
    for (number, last, widths) in SHEETS {
        let mut text = START.to_owned();
        for (column, width) in (1..).zip(widths) {
            let sized = format!("<col min=\"{column}\" max=\"{column}\" width=\"{width}\" customWidth=\"1\"/>");
            text.push_str(&sized);
        }
        text.push_str("</cols><sheetData>\n");
        let before = text.len();
        match number {
            "1" => push_openings(&mut text, input, &HEADING, &ROW),
            "2" => {
                HEADING.push(&mut text, &GROUP);
                for &id in &groups {
                    ROW.push(&mut text, &group(input, id));
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
        text.extend(["</sheetData><autoFilter ref=\"A1:", last, &rows.to_string(), "\"/></worksheet>\n"]);
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

/// Appends a cell that is a text of this style.
fn push_text(row: &mut String, style: &str, cell: &str) {
    let cell = one_line(cell);
    row.extend(["<c s=\"", style, "\" t=\"inlineStr\"><is><t>"]);
    for (at, ch) in cell.char_indices() {
        if is_long(&cell) && at + ch.len_utf8() + '…'.len_utf8() > MAX_CELL_BYTES {
            row.push('…');
            break;
        }
        // `_x0041_` is how a workbook writes a character; `_x005F_` is its underscore.
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
