//! Marks of the sentence that a link stands in.

use super::super::text::percent_decode;

/// Marks that stand behind a link in a sentence.
fn is_mark(ch: char) -> bool {
    ".,;:!?)]}>\"'`*_~|\\…。，、；：！？）】」』》〉“”„‟’‘‚‛«»‹›".contains(ch) || ch.is_whitespace()
}

/// The text without marks at its end, as they are and as browsers escape them.
pub fn without_marks(text: &str) -> &str {
    let mut text = text.trim_end_matches(is_mark);
    while let Some(rest) = (1..=3).find_map(|bytes| without_escaped_mark(text, bytes)) {
        text = rest.trim_end_matches(is_mark);
    }
    text
}

/// The text without a mark of so many bytes at its end, each of them escaped.
fn without_escaped_mark(text: &str, bytes: usize) -> Option<&str> {
    let (rest, end) = text.split_at_checked(text.len().checked_sub(3 * bytes)?)?;
    let decoded = percent_decode(end);
    let mut chars = decoded.chars();
    let is_one = chars.next().is_some_and(is_mark) && chars.next().is_none();
    is_one.then_some(rest)
}
