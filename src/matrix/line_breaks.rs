//! Places inside a long name where a line may break.
//!
//! Firewall objects and hosts have names without a space (`FW_DMZ_SCANNING_SITE_01`), which browsers break anywhere or
//! nowhere. A name is easier to read if it breaks after the punctuation between its words.

/// Words up to this length, in characters, are never broken.
const MAX_UNBROKEN: usize = 12;

/// The pieces of a name, in order and without loss: a line may break after each of them. A name with only short words
/// is one piece.
pub fn line_break_pieces(name: &str) -> impl Iterator<Item = &str> {
    let is_short = |word: &str| word.chars().nth(MAX_UNBROKEN).is_none();
    let breaks = !name.split_whitespace().all(is_short);
    name.split_inclusive(move |ch| breaks && ends_piece(ch)).filter(|piece| !piece.is_empty())
}

/// Returns `true` if a line may break after this character inside a word.
#[must_use]
pub fn ends_piece(ch: char) -> bool {
    matches!(ch, '_' | '-' | '.' | ',' | ':' | ';' | '/' | '\\' | '@' | '+' | '=' | '|')
}

/// The length of the longest part of a name in which no line breaks, in characters.
pub(super) fn longest_unbroken(name: &str) -> usize {
    let words = line_break_pieces(name).flat_map(str::split_whitespace);
    words.map(|word| word.chars().count()).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn long_names_break_after_the_marks_between_their_words() {
        let cases: [(&str, &[&str]); 6] = [
            ("", &[]),
            ("All-in-One", &["All-in-One"]),
            ("Sign-off Policy Server", &["Sign-off Policy Server"]),
            ("FW_DMZ_SCANNING_SITE_01", &["FW_", "DMZ_", "SCANNING_", "SITE_", "01"]),
            ("fw-01.dmz.example", &["fw-", "01.", "dmz.", "example"]),
            ("2001:db8::1:2:3:4", &["2001:", "db8:", ":", "1:", "2:", "3:", "4"]),
        ];
        for (name, pieces) in cases {
            assert_eq!(line_break_pieces(name).collect::<Vec<_>>(), pieces, "{name}");
        }
        assert_eq!(longest_unbroken("FW_DMZ_SCANNING_SITE_01"), 9);
    }

    proptest! {
        #[test]
        fn no_character_of_a_name_is_lost(name in ".*") {
            prop_assert_eq!(line_break_pieces(&name).collect::<String>(), name);
        }
    }
}
