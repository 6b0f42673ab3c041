//! Markdown: what pastes into a ticket. The head as a list, the openings as a table, the remarks below.

use super::{
    ExportInput, ExportResult, Format,
    head::{lines, one_line},
    people::{GROUP, REMARK, cell, gaps, group, remarks},
};
use crate::{
    matrix::Column,
    write::{joined, said},
};

/// The format.
pub const FORMAT: Format =
    Format { id: "markdown", name: "Markdown", ending: "md", media: "text/markdown", write: |subject| write(subject) };

fn write(subject: ExportInput) -> ExportResult {
    let gaps = gaps(subject);
    let mut text = String::from("# Firewall openings\n\n");
    for line in lines(subject, &gaps) {
        text.extend(["- ", &escaped(&line), "\n"]);
    }
    table(&mut text, "Openings", &Column::ALL.map(Column::name), |row| {
        subject.matrix.flows.iter().map(|flow| row(&Column::ALL.map(|column| cell(subject, flow, column)))).collect()
    });
    table(&mut text, "Groups", &GROUP, |row| {
        subject.matrix.all_groups().into_iter().map(|id| row(&group(subject, id))).collect()
    });
    table(&mut text, "Remarks", &REMARK, |row| remarks(subject).iter().map(|cells| row(cells)).collect());
    ExportResult::of(text, gaps)
}

/// A table under its heading, unless it has no row.
fn table(text: &mut String, heading: &str, columns: &[&str], rows: impl Fn(&dyn Fn(&[String]) -> String) -> String) {
    let row = |cells: &[String]| {
        let cells: Vec<_> = cells.iter().map(|cell| escaped(cell)).collect();
        said(&["| ", &joined(&cells, " | "), " |\n"])
    };
    let rows = rows(&row);
    if !rows.is_empty() {
        let rule = "|---".repeat(columns.len());
        text.extend(["\n## ", heading, "\n\n| ", &joined(columns, " | "), " |\n", &rule, "|\n", &rows]);
    }
}

/// A text in which nothing is markup. Backslash and pipe are entities: renderers disagree on what `\\|` is.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in one_line(text).chars() {
        match letter {
            '\\' => escaped.push_str("&#92;"),
            '|' => escaped.push_str("&#124;"),
            '`' => escaped.push_str("&#96;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '*' | '_' | '~' | '[' | ']' | '#' | '$' => escaped.extend(['\\', letter]),
            _ => escaped.push(letter),
        }
    }
    escaped
}
