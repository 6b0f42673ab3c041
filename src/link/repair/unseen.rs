//! Characters without a width, which editors and chat programs put where a long word may be broken.

use super::{
    super::text::percent_decode,
    changed::{changed, without},
};

/// Returns `true` for a character that nobody sees, and that a plan seldom has.
pub fn is_unseen(ch: char) -> bool {
    matches!(ch, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The text without the escapes of such characters. The page writes no such character as it is, so that those go with
/// the blanks.
pub fn without_unseen(text: &str) -> Vec<String> {
    changed(text, without(text, unseen_escapes(text).into_iter()))
}

/// Finds the escapes of such characters: the first byte of each and its end.
pub fn unseen_escapes(text: &str) -> Vec<(usize, usize)> {
    let end_of = |start: usize| {
        (2..=3).map(|bytes| start + 3 * bytes).find(|&end| {
            text.get(start..end).is_some_and(|escape| {
                let decoded = percent_decode(escape);
                let mut chars = decoded.chars();
                chars.next().is_some_and(is_unseen) && chars.next().is_none()
            })
        })
    };
    text.match_indices('%').filter_map(|(start, _)| end_of(start).map(|end| (start, end))).collect()
}
