//! How wide a text is at most, and where it breaks.
//!
//! A drawing is made before anyone knows the font. The advances are those of the widest of the usual fonts, which is
//! `DejaVu Sans`: what fits by them fits in `Arial`, `Helvetica` or `Roboto` too.

use crate::matrix::ends_piece;

/// The mark in place of what is left out.
const ELLIPSIS: char = '…';

/// A character's advance at most, in hundredths of the font size.
fn advance(ch: char) -> i32 {
    match ch {
        ' '..='!' | '\''..=')' | ','..='/' | ':' | ';' | '['..=']' | '|' | '·' => 41,
        'I' | 'f' | 'i' | 'j' | 'l' | 'r' | 't' => 42,
        '%' | '@' | 'M' | 'W' | 'm' | 'w' => 102,
        '#' | '&' | '+' | '<'..='>' | 'A'..='Z' | '^' | '~' => 84,
        ..='~' => 64,
        // Accents and other alphabets: some letters are wider, a word of them is not.
        ..='\u{fff}' => 88,
        ..='\u{1efff}' => 102,
        // Emoji are drawn wider than high in some fonts.
        _ => 140,
    }
}

/// The width of a text at most, in pixels, in a font of so many pixels.
pub(super) fn width(text: &str, size: i32) -> i32 {
    let mut hundredths = 99_i32;
    for ch in text.chars() {
        hundredths = hundredths.saturating_add(advance(ch) * size);
    }
    hundredths / 100
}

/// Breaks a text into lines that fit a room: at most `max_lines`, of which the last one loses its middle where more
/// would follow, for names often differ at their end.
///
/// A line ends where the text has a line end, at a space, after a mark between words (`_`, `-`, `.`), or before a
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

/// The length in bytes of the first line of a text: at least one character, so that every text ends.
fn line_end(text: &str, size: i32, room: i32) -> usize {
    let mut left = room * 100;
    // The last place so far to break a line, best first: at a space, after a mark inside a word, and anywhere.
    let (mut space, mut mark, mut anywhere) = (None, None, None);
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
                mark = Some(at);
            }
        }
        // A space may stick out at the end of a line.
        if left < 0 && ch > ' ' {
            return space.or(mark).or(anywhere).unwrap_or(if at > 0 { at } else { ch.len_utf8() });
        }
        before = Some(ch);
    }
    text.len()
}

/// Whether two characters are one to the eye, as an accent and its letter are.
fn joins(before: char, ch: char) -> bool {
    before == '\u{200d}' || matches!(ch, '\u{200d}' | '\u{300}'..='\u{36f}' | '\u{fe00}'..='\u{fe0f}')
}

/// A text of one line with an ellipsis for its middle: as much of its end as of its beginning.
fn without_middle(text: &str, size: i32, room: i32) -> String {
    let mut left = room * 100 - advance(ELLIPSIS) * size;
    let (mut start, mut end) = (0, text.len());
    // In turn one character more of the end and of the beginning, as long as they fit.
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
        for (text, most, lines) in cases {
            assert_eq!(wrap(text, 12, 104, most), lines, "{text}");
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
