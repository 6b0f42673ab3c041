//! Blanks and line breaks, which come where a long link is wrapped.

use super::{
    changed::{changed, without},
    unseen::is_unseen,
};

/// The text without blanks, line breaks and characters without a width, which no link has, and without the marks of a
/// quoted mail behind a break.
pub fn without_blanks(text: &str) -> Vec<String> {
    let mut lines = text.split(['\n', '\r']);
    let mut joined = lines.next().unwrap_or_default().to_owned();
    lines.for_each(|line| joined.push_str(line.trim_start_matches(['>', ' ', '\t'])));
    joined.retain(|ch| !ch.is_whitespace() && !is_unseen(ch));
    changed(text, joined)
}

/// Escapes of blanks. Browsers write a blank in a link as `%20`.
const BLANKS: [&str; 6] = ["%20", "%0A", "%0a", "%0D", "%0d", "%09"];

/// The text without the line breaks that were escaped, and the blanks around them; and without all escaped blanks.
pub fn without_escaped_blanks(text: &str) -> Vec<String> {
    let runs = runs_of_blanks(text);
    let broken = runs.iter().copied().filter(|&(start, end)| text[start..end].to_ascii_uppercase().contains("%0"));
    let without_breaks = without(text, broken);
    let mut readings = changed(text, without_breaks.clone());
    let without_any = without(text, runs.iter().copied());
    if without_any != without_breaks {
        readings.extend(changed(text, without_any));
    }
    readings
}

/// Finds the runs of blanks: the first byte of each and the end of its last. A `>` behind a break is a quoted mail's.
pub fn runs_of_blanks(text: &str) -> Vec<(usize, usize)> {
    let mut runs = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find('%') {
        let start = at + found;
        let mut end = start;
        while let Some(blank) = BLANKS.iter().find(|blank| text[end..].starts_with(**blank)) {
            end += blank.len();
            if end > start && text[end..].starts_with("%3E%20") && text[start..end].to_ascii_uppercase().contains("%0")
            {
                end += "%3E%20".len();
            }
        }
        if end > start {
            runs.push((start, end));
        }
        at = end.max(start + 1);
    }
    runs
}
