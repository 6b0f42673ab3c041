//! Sanitizes user input for the files that contain it.

/// A string on one line: every character that a target could read as the end of a line, or as anything but text,
/// becomes a space. Characters that change the writing direction would let a comment display something else than it
/// contains.
#[must_use]
pub fn one_line(text: &str) -> String {
    text.chars().map(|ch| if is_harmful(ch) { ' ' } else { ch }).collect()
}

/// Returns `true` if a character ends a line in some programs, or displays other text than it is.
#[must_use]
pub(super) fn is_harmful(ch: char) -> bool {
    let turns = matches!(ch, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns || ch.is_control() || matches!(ch, '\u{2028}' | '\u{2029}' | '\u{feff}')
}

/// The printable ASCII characters of a string on one line. Those in `without` become an apostrophe, others a question
/// mark. A string that is too long ends between two words, with three full stops.
#[must_use]
pub fn printable_ascii(text: &str, without: &[char], max_len: usize) -> String {
    let ascii: String = text.chars().map(|ch| to_ascii(ch, without)).collect();
    if ascii.len() <= max_len {
        return ascii;
    }
    let room = max_len.saturating_sub(ELLIPSIS.len());
    // The string is ASCII, where every byte is a character.
    let cut = &ascii[..room];
    let end = cut.rfind(' ').filter(|end| *end > room / 2).unwrap_or(room);
    let mut shortened = format!("{}{ELLIPSIS}", cut[..end].trim_end());
    shortened.truncate(max_len);
    shortened
}

/// The end of a text that was cut.
const ELLIPSIS: &str = "...";

/// Sanitizes a string for a command line, quoted or not. A question mark would ask for help there, so it becomes a
/// full stop.
#[must_use]
pub fn cli_ascii(text: &str, max_len: usize) -> String {
    printable_ascii(text, &['"', '\\'], max_len).replace('?', ".")
}

/// A string between quotes that needs no escaping on any platform: ASCII letters, digits and some punctuation. A
/// question mark asks a command line for help even between quotes, and other punctuation has a meaning on one platform
/// or another.
#[must_use]
pub fn quoted(text: &str, max_len: usize) -> String {
    let is_harmless = |ch: char| ch.is_ascii_alphanumeric() || " .,:;#()+=@_-".contains(ch);
    let text = printable_ascii(text, &['"', '\\'], max_len);
    format!("\"{}\"", text.replace(|ch| !is_harmless(ch), "-"))
}

fn to_ascii(ch: char, without: &[char]) -> char {
    match ch {
        _ if without.contains(&ch) => '\'',
        ' '..='~' => ch,
        '·' | '–' | '→' => '-',
        // `§1 r3` must not be read as the rule S1.
        '§' => '#',
        '“' | '”' | '’' => '\'',
        _ if is_harmful(ch) => ' ',
        _ => '?',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stay_lines() {
        assert_eq!(one_line("a\r\nb\u{2028}c\u{85}d\u{202e}e\u{0}é→"), "a  b c d e é→");
    }

    #[test]
    fn long_texts_are_cut_between_words() {
        assert_eq!(cli_ascii("Name resolution (S13 - #1 n2)", 24), "Name resolution (S13...");
        assert_eq!(cli_ascii("Name resolution", 15), "Name resolution");
        assert_eq!(cli_ascii("Name resolution", 14), "Name resolu...", "a word is cut if little else would be left");
        assert_eq!(cli_ascii("abcdef", 2), "..");
    }

    #[test]
    fn command_lines_get_ascii_that_asks_for_nothing() {
        assert_eq!(cli_ascii("S4 · §1 r4: \"why\" \\ é?", 100), "S4 - #1 r4: 'why' ' ..");
        assert_eq!(cli_ascii("äbc", 3), ".bc");
        assert_eq!(quoted("a<b>|c? \"d\" 100% e_f", 100), "\"a-b--c- -d- 100- e_f\"");
    }
}
