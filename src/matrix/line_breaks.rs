//! Places inside a long name where a line may break.
//!
//! Firewall objects and hosts have names without a space (`FW_DMZ_SCANNING_SITE_01`), which browsers break anywhere or
//! nowhere. A name is easier to read if it breaks after the punctuation between its words.

/// Words up to this length, in characters, are never broken.
const MAX_UNBROKEN: usize = 12;

/// The pieces of a name, in order and without loss: a line may break after each of them. A name with only short words
/// is one piece. An IPv4 address or network is never broken: half of one reads like another.
pub fn line_break_pieces(name: &str) -> impl Iterator<Item = &str> {
    let mut start = 0;
    breaks(name).chain([name.len()]).filter_map(move |end| {
        let piece = &name[start..end];
        start = end;
        (!piece.is_empty()).then_some(piece)
    })
}

/// The byte indices at which a line may break inside a long word.
fn breaks(name: &str) -> impl Iterator<Item = usize> {
    let mut next = 0;
    let words = name.split_inclusive(char::is_whitespace).map(move |word| {
        next += word.len();
        (next - word.len(), word)
    });
    let is_long = |word: &str| word.trim_end().chars().nth(MAX_UNBROKEN).is_some();
    words.filter(move |(_, word)| is_long(word)).flat_map(|(start, word)| {
        let marks = word.char_indices().filter(|&(index, ch)| ends_piece(ch) && !is_inside_number(word, index));
        marks.map(move |(index, ch)| start + index + ch.len_utf8())
    })
}

/// Returns `true` for the marks of `192.0.2.0/24`.
fn is_inside_number(word: &str, index: usize) -> bool {
    let (before, after) = word.split_at(index);
    let is_digit = |ch: char| ch.is_ascii_digit();
    after.starts_with(['.', '/']) && before.ends_with(is_digit) && after[1..].starts_with(is_digit)
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
        let cases: [(&str, &[&str]); 9] = [
            ("", &[]),
            ("All-in-One", &["All-in-One"]),
            ("Sign-off Policy Server", &["Sign-off Policy Server"]),
            ("FW_DMZ_SCANNING_SITE_01", &["FW_", "DMZ_", "SCANNING_", "SITE_", "01"]),
            ("fw-01.dmz.example", &["fw-", "01.", "dmz.", "example"]),
            ("192.0.2.21-192.0.2.124", &["192.0.2.21-", "192.0.2.124"]),
            ("10.40.128.0/255.255.128.0", &["10.40.128.0/255.255.128.0"]),
            (
                "DMZ: 10.1.1.1, scanner-1, updateng.example.com",
                &["DMZ: 10.1.1.1, scanner-1, updateng.", "example.", "com"],
            ),
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
