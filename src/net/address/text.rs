//! Typed texts: characters that mean the same, and texts cut to fit a sentence.

use std::ops::Range;

/// A character as it is read: every dash that a word processor makes of a hyphen is one again, full-width characters are
/// those of ASCII, what can't be seen doesn't count, and what would confuse a reader of the error shows.
pub(super) fn normalize_char(ch: char) -> Option<char> {
    match ch {
        ' '..='~' => Some(ch),
        '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => Some('-'),
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(ch) - 0xfee0),
        '\u{2024}' | '\u{3002}' | '\u{fe52}' | '\u{ff61}' => Some('.'),
        '\u{223c}' | '\u{301c}' => Some('~'),
        '\u{ad}'
        | '\u{34f}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' => None,
        _ if ch.is_control() && !ch.is_whitespace() => Some('\u{fffd}'),
        _ => Some(ch),
    }
}

/// A text in normalized characters that knows where each was typed.
pub(super) struct Normalized {
    pub text: String,
    /// From each of these places on, and the place that was typed there.
    shifts: Vec<(usize, usize)>,
}

impl Normalized {
    /// Normalizes a text and takes out the soft line breaks of mails, which tear addresses apart.
    pub fn read(typed: &str) -> Self {
        let mut all = Self { text: String::with_capacity(typed.len()), shifts: Vec::new() };
        let mut expected = 0;
        let mut skip_to = 0;
        for (at, ch) in typed.char_indices() {
            if at < skip_to {
                continue;
            }
            if ch == '='
                && all.text.ends_with(|before: char| before.is_ascii_digit() || matches!(before, '.' | ',' | ':'))
            {
                let rest = &typed[at + 1..];
                if let Some(length) = ["\r\n", "\n"].iter().find(|end| rest.starts_with(**end)).map(|end| end.len()) {
                    skip_to = at + 1 + length;
                    continue;
                }
            }
            let mut plain = normalize_char(ch);
            if let Some(decoded) = decoded(&typed[at..]).filter(|_| all.text.ends_with(|ch: char| ch.is_ascii_digit()))
            {
                plain = Some(decoded);
                skip_to = at + 3;
            }
            let Some(plain) = plain else { continue };
            if at != expected {
                all.shifts.push((all.text.len(), at));
            }
            all.text.push(plain);
            expected = if plain.len_utf8() == ch.len_utf8() && skip_to <= at { at + ch.len_utf8() } else { usize::MAX };
        }
        if expected != typed.len() {
            all.shifts.push((all.text.len(), typed.len()));
        }
        all
    }

    /// The place in the typed text of a place in the normalized one.
    pub fn typed(&self, range: &Range<usize>) -> Range<usize> {
        let typed = |place: usize| {
            let after = self.shifts.partition_point(|(from, _)| *from <= place);
            let (from, at) = after.checked_sub(1).map_or((0, 0), |index| self.shifts[index]);
            at + (place - from)
        };
        typed(range.start)..typed(range.end)
    }
}

/// The character that a mail or an address bar wrote in code before a digit: `10.1.1.0=2F24`, `10%2E1`.
fn decoded(text: &str) -> Option<char> {
    let (code, behind) = (text.get(1..3)?, text.get(3..)?);
    let is_code = text.starts_with(['=', '%']) && behind.starts_with(|ch: char| ch.is_ascii_digit());
    let known = [("2F", '/'), ("2E", '.')];
    known.iter().find(|(known, _)| is_code && known.eq_ignore_ascii_case(code)).map(|(_, ch)| *ch)
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

/// A text whose numbers have no leading zeros.
pub(super) fn unzeroed(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut before = ' ';
    while let Some(ch) = chars.next() {
        let is_leading = ch == '0' && !before.is_ascii_alphanumeric();
        if !(is_leading && chars.peek().is_some_and(char::is_ascii_digit)) {
            plain.push(ch);
            before = ch;
        }
    }
    plain
}

/// A text without the punctuation and brackets around it.
pub(super) fn trim(text: &str) -> &str {
    let is_underlined = text.ends_with('_');
    let text = text.trim_end_matches([')', ']', '}', '>', '.', ':', '=', '!', '?', '…', '*', '_', '\\']);
    let is_emphasis = |rest: &str| rest.starts_with(|ch: char| ch == '*' || ch.is_ascii_digit() || ch == ':');
    let mut text = text.trim_start_matches(['(', '[', '{', '<', '>', '¿', '¡']);
    while let Some(rest) = text.strip_prefix('*').filter(|rest| is_emphasis(rest)) {
        text = rest;
    }
    if is_underlined {
        text = text.trim_start_matches('_');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_where_each_character_was_typed() {
        let check = |typed: &str, part: &str, expected: &str| {
            let normalized = Normalized::read(typed);
            let start = normalized.text.find(part).expect(part);
            assert_eq!(&typed[normalized.typed(&(start..start + part.len()))], expected, "{typed:?}");
        };
        check("10.1.1.5 web", "web", "web");
        check("\u{feff}10.1.1.5", "10.1.1.5", "10.1.1.5");
        check("1\u{200b}0.1.1.5 web", "10.1.1.5", "1\u{200b}0.1.1.5");
        check("\u{200b}\u{200b}ä – １０.1 web", "10.1", "１０.1");
        check("\u{200b}\u{200b}ä – １０.1 web", "web", "web");
        check("10.1.1.0=2F24 web", "10.1.1.0/24", "10.1.1.0=2F24");
        check("10.1.1.0%2f24 web", "web", "web");
        check("10.1.1=\r\n.5, 10.1.1.6", "10.1.1.5", "10.1.1=\r\n.5");
        check("10.1.1=\r\n.5, 10.1.1.6", "10.1.1.6", "10.1.1.6");
    }
}
