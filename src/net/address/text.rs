//! Typed texts: characters that mean the same, and texts cut to fit a sentence.

/// A character as it is read: every dash that a word processor makes of a hyphen is one again, what can't be seen
/// doesn't count, and what would confuse a reader of the error shows.
pub(super) fn normalize_char(ch: char) -> Option<char> {
    match ch {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => None,
        _ if ch.is_control() && !ch.is_whitespace() => Some('\u{fffd}'),
        _ => Some(ch),
    }
}

/// At most 40 characters of a text, with blanks for tabs, so that it fits a sentence.
#[must_use]
pub fn shorten(text: &str) -> String {
    let mut chars = text.chars().map(|ch| if ch.is_whitespace() { ' ' } else { ch });
    let mut start: String = chars.by_ref().take(40).collect();
    if chars.next().is_some() {
        start.push('…');
    }
    start
}

/// A text without the punctuation and brackets around it.
pub(super) fn trim(text: &str) -> &str {
    let text = text.trim_end_matches([')', ']', '}', '>', '.', ':', '=', '!', '?', '…', '：', '。', '*', '_']);
    let is_emphasis = |rest: &str| rest.starts_with(|ch: char| ch == '*' || ch.is_ascii_digit() || ch == ':');
    let mut text = text.trim_start_matches(['(', '[', '{', '<', '¿', '¡']);
    while let Some(rest) = text.strip_prefix('*').filter(|rest| is_emphasis(rest)) {
        text = rest;
    }
    text
}
