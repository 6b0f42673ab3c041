//! Excel workbook (Office Open XML): the rules, the parties, the remarks and what the plan is, a sheet for each.
//!
//! Texts are cells of the format *text*: nothing in them is a formula or a date, also when a cell is typed again. Ports
//! are numbers.

use super::{
    ExportInput, ExportResult, Format,
    head::{lines, one_line},
    people::{GROUP, REMARK, gaps, group, remarks},
    rows::{Notation, is_number, push_markup, push_openings},
    zip::Zip,
};
use crate::write::said;

/// The format.
pub const FORMAT: Format = Format {
    id: "workbook",
    name: "Excel",
    ending: "xlsx",
    media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: |subject| write(subject),
};

/// What the file holds, in a sentence: there is no text of it to be shown.
pub const CONTENT: &str = "A workbook with the sheets Rules, Parties, Remarks and Plan.";

/// The most bytes of a cell's text: Excel reads 32,767 units of UTF-16, of which a text has never more than bytes.
const MOST: usize = 32_767;

/// The parts that are the same in every workbook.
const PARTS: [(&str, &str); 5] = [
    ("[Content_Types].xml", include_str!("xlsx/content-types.xml")),
    ("_rels/.rels", include_str!("xlsx/rels.xml")),
    ("xl/_rels/workbook.xml.rels", include_str!("xlsx/workbook-rels.xml")),
    ("xl/workbook.xml", include_str!("xlsx/workbook.xml")),
    ("xl/styles.xml", include_str!("xlsx/styles.xml")),
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

const HEADING: Notation = Notation { marks: ["<row>", "", "</row>\n"], cell: |row, _, cell| push_text(row, "1", cell) };

const ROW: Notation = Notation { marks: ["<row>", "", "</row>\n"], cell: push_cell };

fn write(subject: ExportInput) -> ExportResult {
    let mut gaps = gaps(subject);
    let groups = subject.matrix.all_groups();
    if groups.iter().any(|&id| group(subject, id).iter().any(|cell| is_long(cell))) {
        gaps.push("A cell holds 32,767 bytes: what is longer ends with “…”".to_owned());
    }
    let mut zip = Zip::default();
    for (name, text) in PARTS {
        zip.add(name, text);
    }
    for (number, last, widths) in SHEETS {
        let mut text = START.to_owned();
        for (width, column) in widths.iter().zip(1..) {
            let [width, column] = [*width, column].map(|number: u8| number.to_string());
            text.extend([
                "<col min=\"",
                &column,
                "\" max=\"",
                &column,
                "\" width=\"",
                &width,
                "\" customWidth=\"1\"/>",
            ]);
        }
        text.push_str("</cols><sheetData>\n");
        let before = text.len();
        match number {
            "1" => push_openings(&mut text, subject, &HEADING, &ROW),
            "2" => {
                HEADING.push_names(&mut text, &GROUP);
                for &id in &groups {
                    ROW.push(&mut text, &group(subject, id));
                }
            }
            "3" => {
                HEADING.push_names(&mut text, &REMARK);
                for cells in remarks(subject) {
                    ROW.push(&mut text, &cells);
                }
            }
            _ => {
                HEADING.push_names(&mut text, &["About this export"]);
                for line in lines(subject, &gaps) {
                    ROW.push(&mut text, &[line]);
                }
            }
        }
        // A line for each row.
        let rows = text[before..].matches('\n').count();
        text.extend(["</sheetData><autoFilter ref=\"A1:", last, &rows.to_string(), "\"/></worksheet>\n"]);
        zip.add(&said(&["xl/worksheets/sheet", number, ".xml"]), &text);
    }
    ExportResult { text: String::new(), bytes: zip.finish(), gaps }
}

fn push_cell(row: &mut String, place: usize, cell: &str) {
    if cell.is_empty() {
        row.push_str("<c s=\"2\"/>");
    } else if is_number(place, cell) {
        row.extend(["<c><v>", cell, "</v></c>"]);
    } else {
        push_text(row, "2", cell);
    }
}

/// Appends a cell that is a text of this style.
fn push_text(row: &mut String, style: &str, cell: &str) {
    let cell = one_line(cell);
    row.extend(["<c s=\"", style, "\" t=\"inlineStr\"><is><t>"]);
    for (at, letter) in cell.char_indices() {
        if is_long(&cell) && at + letter.len_utf8() + '…'.len_utf8() > MOST {
            row.push('…');
            break;
        }
        // `_x0041_` is how a workbook writes a letter; `_x005F_` is its underscore.
        let reads = |ahead: usize, byte: u8| cell.as_bytes().get(at + ahead) == Some(&byte);
        if letter == '_' && reads(1, b'x') && reads(6, b'_') {
            row.push_str("_x005F");
        }
        push_markup(row, letter);
    }
    row.push_str("</t></is></c>");
}

fn is_long(cell: &str) -> bool {
    cell.len() > MOST
}
