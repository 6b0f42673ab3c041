//! The layout of a text: its lines, and the border between the cells of a table.

use super::{
    Address,
    columns::Columns,
    explain::is_number,
    keywords::{END, START, TO, is_one_of},
};
use std::net::IpAddr;

/// The lines of a text. A line that ends in the middle of a range or of a device's setting goes on in the next one.
pub(super) fn lines(text: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = Vec::new();
    let mut start = 0;
    let mut rest = text.split(is_line_end).peekable();
    let mut is_list = false;
    while let Some(line) = rest.next() {
        let at = line.as_ptr().addr() - text.as_ptr().addr();
        // A hyphen in a line of its own, unless such lines are the bullets of a list.
        let is_hyphen = line.trim() == "-";
        let is_behind = lines.last().is_some_and(|last| is_ip(Some(last.trim())));
        let is_before = rest.peek().is_some_and(|next| is_ip(next.split_whitespace().next()));
        let is_between = is_hyphen && !is_list && is_behind && is_before;
        is_list |= is_hyphen && !is_between;
        match lines.last_mut() {
            Some(last) if goes_on(last, line) || is_between => *last = &text[start..at + line.len()],
            _ => {
                lines.push(line);
                start = at;
            }
        }
    }
    lines
}

fn is_line_end(ch: char) -> bool {
    matches!(ch, '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Returns `true` if a line ends after the first half of something and the next one begins with the other half.
fn goes_on(line: &str, next: &str) -> bool {
    if line.contains("start-ip ") && !line.contains("end-ip") {
        return next.contains("end-ip ");
    }
    if has_label(START, line) && has_label(END, next) {
        return true;
    }
    let line = line.trim_end();
    let (before, last) = line.rsplit_once(char::is_whitespace).unwrap_or(("", line));
    let next_word = next.split_whitespace().next();
    let is_joiner = ["-", "mask", "netmask"].contains(&last) || is_one_of(TO, last);
    is_joiner && is_ip(before.split_whitespace().next_back()) && is_ip(next_word)
        || last.strip_suffix('-').is_some_and(|first| is_ip(Some(first))) && is_ip(next_word)
        || last.strip_suffix('/').is_some_and(|start| is_ip(Some(start))) && is_number(next.trim())
        || is_ip(Some(last)) && is_other_half(next)
}

/// Returns `true` for a line of a label and an address: `Start: 10.1.1.1`.
fn has_label(labels: &[&str], line: &str) -> bool {
    let mut words = line.split_whitespace();
    let label = words.next().and_then(|word| word.strip_suffix(':')).unwrap_or_default();
    is_one_of(labels, label) && is_ip(words.next())
}

/// Returns `true` for a line that can only be the second half of something: `to 10.1.1.9`, `/24`.
fn is_other_half(line: &str) -> bool {
    let line = line.trim();
    let is_end = line.split_once(' ').is_some_and(|(to, last)| {
        ["to", "bis", "through", "thru", "until", "till"].contains(&to) && is_ip(last.split_whitespace().next())
    });
    is_end || line.strip_prefix('/').is_some_and(is_number)
}

fn is_ip(word: Option<&str>) -> bool {
    word.is_some_and(|word| word.trim_end_matches([',', ';', '.']).parse::<IpAddr>().is_ok())
}

/// The comma or semicolon between the cells of a text that is a table: several rows of as many cells, in which one
/// column has the addresses and another one has none.
pub(super) fn border(text: &str) -> Option<char> {
    [';', ','].into_iter().find(|border| is_table(text, *border))
}

fn is_table(text: &str, border: char) -> bool {
    let mut rows = text.split(is_line_end).filter(|line| !line.trim().is_empty());
    let Some(first) = rows.next().filter(|first| first.contains(border)) else { return false };
    let count = cells(first, border).count();
    let mut kinds = vec![Kinds::default(); count];
    let mut addresses = 0;
    for (index, row) in std::iter::once(first).chain(rows).enumerate() {
        let mut column = 0;
        let mut has_address = false;
        for cell in cells(row, border) {
            let Some(kinds) = kinds.get_mut(column) else { return false };
            let is_address = is_numeric_address(cell);
            has_address |= is_address;
            // The first row may be headings.
            if index > 0 || is_address {
                kinds.add(cell, is_address);
            }
            column += 1;
        }
        if column != count || index > 0 && !has_address {
            return false;
        }
        addresses += usize::from(has_address);
    }
    let has_columns = addresses > 0 && Columns::read(first, Some(border)).is_some();
    has_columns || addresses > 1 && kinds.iter().any(Kinds::is_address) && kinds.iter().any(Kinds::is_text)
}

/// The cells of a row; a border between quotation marks is none.
fn cells(row: &str, border: char) -> impl Iterator<Item = &str> {
    let mut is_quoted = false;
    row.split(move |ch: char| {
        is_quoted ^= ch == '"';
        ch == border && !is_quoted
    })
}

/// The numbers of cells of each kind in a column.
#[derive(Clone, Default)]
struct Kinds {
    address: usize,
    word: usize,
    other: usize,
}

impl Kinds {
    fn add(&mut self, cell: &str, is_address: bool) {
        let cell = bare(cell);
        let is_word = cell.contains(|ch: char| ch.is_alphabetic());
        let kind = if is_address {
            &mut self.address
        } else if is_word {
            &mut self.word
        } else if cell.is_empty() || is_number(cell) {
            return;
        } else {
            &mut self.other
        };
        *kind += 1;
    }

    fn is_address(&self) -> bool {
        self.address > 0 && self.word + self.other == 0
    }

    fn is_text(&self) -> bool {
        self.word > 0 && self.address == 0
    }
}

/// Returns `true` for a cell of one or more addresses.
fn is_numeric_address(cell: &str) -> bool {
    let is_one = |text: &str| {
        text.starts_with(|ch: char| ch.is_ascii_hexdigit() || matches!(ch, ':' | '['))
            && matches!(text.parse(), Ok(Address::Host(_) | Address::Network(_) | Address::Range(_)))
    };
    let mut parts = bare(cell).split([',', ';', ' ']).filter(|part| !part.is_empty()).peekable();
    parts.peek().is_some() && parts.all(is_one)
}

fn bare(cell: &str) -> &str {
    cell.trim().trim_matches(['"', '\'']).trim()
}
