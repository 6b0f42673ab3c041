//! The maximum width of a string, and its line breaks.
//!
//! A drawing is made before the font is known. The advances are those of the widest of the usual fonts, `DejaVu Sans`:
//! text that fits by them also fits in `Arial`, `Helvetica` or `Roboto`.

use crate::matrix::ends_piece;

/// The character that replaces omitted text.
const ELLIPSIS: char = '…';

/// A character's maximum advance, in hundredths of the font size.
fn advance(ch: char) -> i32 {
    match ch {
        ' '..='!' | '\''..=')' | ','..='/' | ':' | ';' | '['..=']' | '|' | '·' => 41,
        'I' | 'f' | 'i' | 'j' | 'l' | 'r' | 't' => 42,
        '%' | '@' | 'M' | 'W' | 'm' | 'w' => 102,
        '#' | '&' | '+' | '<'..='>' | 'A'..='Z' | '^' | '~' => 84,
        ..='~' => 64,
        // Accents and other alphabets: single characters may be wider, but whole words are not.
        ..='\u{fff}' => 88,
        ..='\u{1efff}' => 102,
        // Some fonts draw emoji wider than high.
        _ => 140,
    }
}

/// The maximum width of a string, in pixels, for a font size in pixels.
pub(super) fn width(text: &str, size: i32) -> i32 {
    let mut hundredths = 99_i32;
    for ch in text.chars() {
        hundredths = hundredths.saturating_add(advance(ch) * size);
    }
    hundredths / 100
}

/// Wraps a string into at most `max_lines` lines that fit the width `room`. If there would be more, the last line
/// loses its middle, because names often differ at their end.
///
/// A line breaks at a line end of the string, at a space, after punctuation between words (`_`, `-`, `.`), or before a
/// character of a script without spaces; a longer word breaks anywhere.
pub(super) fn wrap(text: &str, size: i32, room: i32, max_lines: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut rest = text.trim_ascii_start();
    while !rest.is_empty() {
        if lines.len() + 1 >= max_lines && width(rest, size) > room {
            lines.push(without_middle(rest.trim_ascii_end(), size, room));
            break;
        }
        let end = if lines.len() + 1 >= max_lines { rest.len() } else { line_end(rest, size, room) };
        let (line, after) = rest.split_at(end);
        lines.push(line.to_owned());
        rest = after.trim_ascii_start();
    }
    lines
}

/// The length in bytes of the first line of a string: at least one character, so that wrapping ends.
fn line_end(text: &str, size: i32, room: i32) -> usize {
    let mut left = room * 100;
    // The last possible line breaks so far, in order of preference: at a space, after punctuation inside a word, and
    // anywhere.
    let (mut space, mut punctuation, mut anywhere) = (None, None, None);
    let mut before = None;
    for (at, ch) in text.char_indices() {
        if ch == '\n' {
            return at;
        }
        left -= advance(ch) * size;
        if let Some(before) = before.filter(|&before| !joins(before, ch)) {
            anywhere = Some(at);
            if ch <= ' ' || ('\u{3000}'..='\u{ffff}').contains(&ch) {
                space = Some(at);
            } else if ends_piece(before) {
                punctuation = Some(at);
            }
        }
        // A space may overflow at the end of a line.
        if left < 0 && ch > ' ' {
            return space.or(punctuation).or(anywhere).unwrap_or(if at > 0 { at } else { ch.len_utf8() });
        }
        before = Some(ch);
    }
    text.len()
}

/// Returns `true` if two characters form one visible character, like a base character and its accent.
fn joins(before: char, ch: char) -> bool {
    before == '\u{200d}' || matches!(ch, '\u{200d}' | '\u{300}'..='\u{36f}' | '\u{fe00}'..='\u{fe0f}')
}

/// A string on one line with an ellipsis for its middle, keeping as much of its end as of its beginning.
fn without_middle(text: &str, size: i32, room: i32) -> String {
    let mut left = room * 100 - advance(ELLIPSIS) * size;
    let (mut start, mut end) = (0, text.len());
    // Alternately one more character of the end and of the beginning, while they fit.
    let mut from_end = true;
    while let Some(ch) = if from_end { text[start..end].chars().next_back() } else { text[start..end].chars().next() } {
        left -= advance(ch) * size;
        if left < 0 {
            break;
        }
        if from_end {
            end -= ch.len_utf8();
        } else {
            start += ch.len_utf8();
        }
        from_end = !from_end;
    }
    format!("{}{ELLIPSIS}{}", text[..start].trim_ascii_end(), text[end..].trim_ascii_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_between_words_and_leaves_out_the_middle_of_what_is_too_long() {
        let cases: [(&str, usize, &[&str]); 16] = [
            ("", 3, &[]),
            ("  \t ", 3, &[]),
            ("DMZ", 3, &["DMZ"]),
            ("  DMZ ", 3, &["DMZ "]),
            ("Policy Server", 3, &["Policy Server"]),
            ("Authentication server", 3, &["Authentication", "server"]),
            ("Authentication server", 1, &["Authen…server"]),
            ("one\ntwo", 3, &["one", "two"]),
            ("one\ntwo", 1, &["one\ntwo"]),
            ("Donaudampfschifffahrt and more", 3, &["Donaudampfsc", "hifffahrt and", "more"]),
            ("FW_DMZ_SCANNING_SERVERS_SITE_02", 4, &["FW_DMZ_", "SCANNING_", "SERVERS_", "SITE_02"]),
            ("FW_DMZ_SCANNING_SERVERS_SITE_02", 2, &["FW_DMZ_", "SCAN…TE_02"]),
            ("TCP 1024-65535, 70", 3, &["TCP", "1024-65535, 70"]),
            ("a b c d e f g h i j k l m n o p q r s t u v w x y z", 2, &["a b c d e f g h i", "j k l…w x y z"]),
            ("東京第一データセンター", 3, &["東京第一データセ", "ンター"]),
            ("東京第一データセンター", 1, &["東京第…センター"]),
        ];
        for (text, max_lines, lines) in cases {
            assert_eq!(wrap(text, 12, 104, max_lines), lines, "{text}");
        }
    }

    #[test]
    fn no_line_is_wider_than_its_room() {
        for text in ["WWWWWWWWWWWWWW", "WWW WWW WWW WWW", "iiiiiiiiiiiiii", "👩‍💻👩‍💻👩‍💻", "é é é é é é"]
        {
            for room in 20..120 {
                for line in wrap(text, 12, room, 9) {
                    assert!(width(&line, 12) <= room, "{line} in {room}");
                }
            }
        }
    }
}
