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
/// mark.
#[must_use]
pub fn printable_ascii(text: &str, without: &[char], max_len: usize) -> String {
    text.chars().take(max_len).map(|ch| to_ascii(ch, without)).collect()
}

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
    fn command_lines_get_ascii_that_asks_for_nothing() {
        assert_eq!(cli_ascii("S4 · §1 r4: \"why\" \\ é?", 100), "S4 - #1 r4: 'why' ' ..");
        assert_eq!(cli_ascii("äbcdef", 3), ".bc");
        assert_eq!(quoted("a<b>|c? \"d\" 100% e_f", 100), "\"a-b--c- -d- 100- e_f\"");
    }
}
