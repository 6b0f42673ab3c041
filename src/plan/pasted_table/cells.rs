//! Splits a pasted text into rows of cells.

/// Splits a text into rows: by tabs, vertical bars, semicolons or commas, or else where two blanks are. Empty rows, and
/// the lines below the headings of a Markdown table, are left out.
pub(super) fn rows(text: &str) -> Vec<Vec<String>> {
    let text = text.trim_start_matches('\u{feff}').replace('\u{a0}', " ");
    let rows = match delimiter(&text) {
        Some('|') => text.lines().map(piped).collect(),
        Some(delimiter) => delimited(&text, delimiter),
        None => text.lines().map(aligned).collect(),
    };
    rows.into_iter().filter(|row| has_content(row)).collect()
}

fn has_content(row: &[String]) -> bool {
    let is_line = |cell: &String| cell.chars().all(|ch| matches!(ch, '-' | ':' | '=' | '+' | ' '));
    !row.iter().all(is_line)
}

/// The character between cells, which most lines have; `None` for columns that are only aligned.
fn delimiter(text: &str) -> Option<char> {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let is_of_most = |delimiter: &char| {
        let count = lines.iter().filter(|line| line.contains(*delimiter)).count();
        count > 0 && 2 * count >= lines.len()
    };
    if text.contains('\t') {
        return Some('\t');
    }
    ['|', ';'].into_iter().find(is_of_most).or_else(|| {
        // Aligned columns may have lists with commas in them.
        let is_aligned = lines.iter().filter(|line| line.trim().contains("  ")).count() * 2 > lines.len();
        Some(',').filter(is_of_most).filter(|_| !is_aligned)
    })
}

/// The cells of a line between vertical bars, single or double, with or without outer ones.
fn piped(line: &str) -> Vec<String> {
    let line = line.trim().replace("||", "|");
    let line = line.strip_prefix('|').unwrap_or(&line);
    let line = line.strip_suffix('|').unwrap_or(line);
    line.split('|').map(tidy).collect()
}

/// The cells of a line between two or more blanks.
fn aligned(line: &str) -> Vec<String> {
    line.trim().split("  ").filter(|cell| !cell.trim().is_empty()).map(tidy).collect()
}

/// The rows of a text in which cells can be quoted, so that they may have delimiters and line breaks in them.
fn delimited(text: &str, delimiter: char) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut is_quoted = false;
    let mut chars = text.chars().filter(|ch| *ch != '\r').peekable();
    while let Some(ch) = chars.next() {
        let Some(cell) = rows.last_mut().and_then(|row| row.last_mut()) else { break };
        match ch {
            '"' if is_quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' if is_quoted || cell.trim().is_empty() => is_quoted = !is_quoted,
            '\n' if !is_quoted => rows.push(vec![String::new()]),
            _ if ch == delimiter && !is_quoted => {
                if let Some(row) = rows.last_mut() {
                    row.push(String::new());
                }
            }
            _ => cell.push(ch),
        }
    }
    rows.into_iter().map(|row| row.iter().map(|cell| tidy(cell)).collect()).collect()
}

fn tidy(cell: &str) -> String {
    cell.trim().trim_matches('*').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_tables_of_every_kind() {
        let check = |text: &str, expected: &[&[&str]]| {
            assert_eq!(rows(text), expected.iter().map(|row| row.to_vec()).collect::<Vec<_>>(), "{text:?}");
        };
        check("", &[]);
        check("a\tb\r\n\r\nc\td\r\n", &[&["a", "b"], &["c", "d"]]);
        check("a\t\"10.1.1.5\n10.1.1.6\"\nb\t\"say \"\"x\"\"\"", &[&["a", "10.1.1.5\n10.1.1.6"], &["b", "say \"x\""]]);
        check("a;b, c\nd;e", &[&["a", "b, c"], &["d", "e"]]);
        check("a,\"b, c\"\nd,e", &[&["a", "b, c"], &["d", "e"]]);
        check("| **a** | b |\n|:--|---|\n| c | d |", &[&["a", "b"], &["c", "d"]]);
        check("||a||b||\n|c|d|", &[&["a", "b"], &["c", "d"]]);
        check("a   b c    d\ne   f      g", &[&["a", "b c", "d"], &["e", "f", "g"]]);
        check(
            "a   10.1.1.5, 10.1.1.6\nb   10.1.1.7, 10.1.1.8",
            &[&["a", "10.1.1.5, 10.1.1.6"], &["b", "10.1.1.7, 10.1.1.8"]],
        );
        check("a\t\"unclosed\nb", &[&["a", "unclosed\nb"]]);
    }
}
