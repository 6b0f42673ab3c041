//! How wide a text is at most, and where it breaks.
//!
//! A drawing is made before anyone knows the font. The advances are those of the widest of the usual fonts, which is
//! `DejaVu Sans`: what fits by them fits in `Arial`, `Helvetica` or `Roboto` too.

/// What replaces the end of a text that is cut.
const ELLIPSIS: char = '…';

/// A letter's advance at most, in hundredths of the font size.
fn advance(letter: char) -> i32 {
    match letter {
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
#[inline(never)]
pub(super) fn width(text: &str, size: i32) -> i32 {
    let mut hundredths = 99_i32;
    for letter in text.chars() {
        hundredths = hundredths.saturating_add(advance(letter) * size);
    }
    hundredths / 100
}

/// Breaks a text into lines that fit a room, at most so many: the last one is cut where more would follow.
///
/// A line ends where the text has one end, at a space, or before a letter of a script without spaces. A word too long
/// for a line is cut.
#[inline(never)]
pub(super) fn wrap(text: &str, size: i32, room: i32, most: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_ascii_start();
        if rest.is_empty() {
            return lines;
        }
        let last = lines.len() + 1 == most;
        let mut left = room * 100;
        // Where the line could end, were it cut; where its last whole word ends; where the next line begins.
        let (mut cut, mut word, mut next) = (0, 0, rest.len());
        for (at, letter) in rest.char_indices() {
            let ends = !last && (letter <= ' ' || letter >= '\u{3000}');
            if ends && (letter == '\n' || left < 0) {
                next = at;
                break;
            }
            if ends {
                word = at;
            }
            if left >= advance(ELLIPSIS) * size {
                cut = at;
            }
            left -= advance(letter) * size;
        }
        let too_long = left < 0 && word == 0;
        if left < 0 && word > 0 {
            next = word;
        }
        let mut line = rest.get(..if too_long { cut } else { next }).unwrap_or_default().to_owned();
        if too_long {
            line.push(ELLIPSIS);
        }
        lines.push(line);
        rest = rest.get(next..).unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_at_spaces_and_cuts_what_is_too_long() {
        let cases: [(&str, usize, &[&str]); 13] = [
            ("", 3, &[]),
            ("  \t ", 3, &[]),
            ("DMZ", 3, &["DMZ"]),
            ("  DMZ ", 3, &["DMZ "]),
            ("Policy Server", 3, &["Policy Server"]),
            ("Authentication server", 3, &["Authentication", "server"]),
            ("Authentication server", 1, &["Authenticatio…"]),
            ("one\ntwo", 3, &["one", "two"]),
            ("one\ntwo", 1, &["one\ntwo"]),
            ("Donaudampfschifffahrt and more", 3, &["Donaudampfs…", "and more"]),
            ("a b c d e f g h i j k l m n o p q r s t u v w x y z", 2, &["a b c d e f g h i", "j k l m n o p …"]),
            ("東京第一データセンター", 3, &["東京第一データセ", "ンター"]),
            ("東京第一データセンター", 1, &["東京第一データ…"]),
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
