//! The header of every export: the plan's title, its link, and what was left out.

use super::{
    export::ExportInput,
    text::{cli_ascii, one_line},
};
use crate::plan::Detail;

/// The maximum length of a comment line at a command prompt: IOS accepts 254 characters.
const MAX_CLI_LINE: usize = 240;

/// The lines of the header: product, title block, link, and every gap. No line contains a line break.
#[must_use]
pub fn header_lines(input: ExportInput, gaps: &[String]) -> Vec<String> {
    let mut lines = vec![format!("Port Matrix: {}, {}", input.document.product, input.document.version)];
    for &detail in Detail::ALL {
        let text = input.plan.details().get(detail);
        if !text.is_empty() {
            lines.push(format!("{}: {}", detail.label(), one_line(text)));
        }
    }
    let link = one_line(input.link);
    let address = if input.link.starts_with('#') { " (append it to the address of your Port Matrix page)" } else { "" };
    lines.push(format!("Plan: {link}{address}"));
    lines.push(input.matrix.summary(input.document));
    lines.extend(gaps.iter().map(|gap| format!("Left out: {}", one_line(gap))));
    lines
}

/// The header as comments, a line each.
#[must_use]
pub fn comment_header(input: ExportInput, comment_prefix: &str, gaps: &[String]) -> String {
    let mut header = String::new();
    for line in header_lines(input, gaps) {
        header.extend([comment_prefix, " ", &line, "\n"]);
    }
    header
}

/// The header and these notes as comments for a command line, wrapped into short lines of ASCII.
///
/// A device with a line buffer splits a longer line and would read its rest, part of a title, as a command.
#[must_use]
pub fn cli_header(input: ExportInput, comment_prefix: &str, notes: &[&str], gaps: &[String]) -> String {
    let mut header = String::new();
    for line in header_lines(input, gaps).iter().map(String::as_str).chain(notes.iter().copied()) {
        let line = cli_ascii(line, usize::MAX);
        let mut rest = line.as_str();
        while !rest.is_empty() {
            // The line is ASCII, where every byte is a character.
            let (part, after) = rest.split_at(rest.len().min(MAX_CLI_LINE));
            header.extend([comment_prefix, " ", part, "\n"]);
            rest = after;
        }
    }
    header
}
