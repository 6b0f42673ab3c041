//! Markdown for a ticket: the header as a list, the openings as a table, the remarks below.

use super::tables::{REMARK, cell, gaps, group_headings, groups, has_sites_or_states, remarks};
use crate::{
    matrix::{Column, action},
    ruleset::{ExportInput, ExportResult, Format, header_lines, one_line},
};

/// The format.
pub const FORMAT: Format =
    Format { id: "markdown", name: "Markdown", extension: "md", mime_type: "text/markdown", render };

fn render(input: ExportInput) -> ExportResult {
    let gaps = gaps(input);
    let mut text = String::from("# Firewall openings\n\n");
    for line in header_lines(input, &gaps) {
        text.extend(["- ", &escape(&line), "\n"]);
    }
    let has_actions = has_sites_or_states(input);
    let headings: Vec<&str> =
        Column::ALL.iter().map(|column| column.name()).chain(has_actions.then_some("Action")).collect();
    let opening = |flow| {
        let cells = Column::ALL.iter().map(|&column| cell(input, flow, column));
        cells.chain(has_actions.then(|| action(input.plan, flow).word().to_owned())).collect::<Vec<_>>()
    };
    push_table(&mut text, "Openings", &headings, input.matrix.flows.iter().map(|flow| row(&opening(flow))));
    push_table(&mut text, "Groups", &group_headings(input), groups(input).iter().map(|cells| row(cells)));
    push_table(&mut text, "Remarks", &REMARK, remarks(input).iter().map(|cells| row(cells)));
    ExportResult::from_text(text, gaps)
}

/// Appends a table under its heading, unless it has no rows.
fn push_table(text: &mut String, heading: &str, columns: &[&str], rows: impl Iterator<Item = String>) {
    let mut rows = rows.peekable();
    if rows.peek().is_some() {
        let rule = "|---".repeat(columns.len());
        text.extend(["\n## ", heading, "\n\n| ", &columns.join(" | "), " |\n", &rule, "|\n"]);
        text.extend(rows);
    }
}

fn row(cells: &[String]) -> String {
    let cells: Vec<_> = cells.iter().map(|cell| escape(cell)).collect();
    format!("| {} |\n", cells.join(" | "))
}

/// Escapes all markup in a string. Backslash and pipe become entities: renderers disagree on the meaning of `\\|`.
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for ch in one_line(text).chars() {
        match ch {
            '\\' => escaped.push_str("&#92;"),
            '|' => escaped.push_str("&#124;"),
            '`' => escaped.push_str("&#96;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '*' | '_' | '~' | '[' | ']' | '#' | '$' => escaped.extend(['\\', ch]),
            _ => escaped.push(ch),
        }
    }
    escaped
}
