//! Names as people see them: two that look the same are the same, however they were typed or pasted.

use std::borrow::Cow;

/// A name as it is shown: every run of blanks of any kind is one space, and none is at the ends.
#[must_use]
pub fn shown_name(typed: &str) -> Cow<'_, str> {
    if !typed.trim().contains(is_unusual) && !typed.contains("  ") {
        return Cow::Borrowed(typed.trim());
    }
    let visible: String = typed.chars().filter(|&ch| !is_unseen(ch)).collect();
    Cow::Owned(visible.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The form in which names are compared: without case, and with one kind of hyphen.
#[must_use]
pub fn compared_name(typed: &str) -> String {
    shown_name(typed).chars().filter(|ch| !is_joiner(*ch)).map(plain).flat_map(char::to_lowercase).collect()
}

/// The form in which names are equal that a reader can hardly tell apart: `DMZ-O1` and `DMZ-01`.
#[must_use]
pub(super) fn look(typed: &str) -> String {
    compared_name(typed).chars().filter(|ch| !is_separator(*ch)).map(look_of).collect()
}

/// Returns `true` for a character that [`shown_name`] changes.
fn is_unusual(ch: char) -> bool {
    ch != ' ' && ch.is_whitespace() || is_unseen(ch)
}

/// Characters that have no width and change nothing around them in a name: they come with pasted text.
fn is_unseen(ch: char) -> bool {
    matches!(ch, '\u{ad}' | '\u{180e}' | '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// Characters without width that shape or direct the text around them: they are shown, and not compared.
fn is_joiner(ch: char) -> bool {
    matches!(ch, '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}')
}

fn is_separator(ch: char) -> bool {
    matches!(ch, ' ' | '-' | '_' | '.')
}

/// One character for all that are written for it.
fn plain(ch: char) -> char {
    match ch {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{2032}' => '\'',
        // The wide forms of ASCII.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(ch) - 0xfee0).unwrap_or(ch),
        _ => ch,
    }
}

/// One character for all that look like it. Digits stand for letters, and Greek and Cyrillic letters for Latin ones.
fn look_of(ch: char) -> char {
    match ch {
        '0' | 'ο' | 'о' => 'o',
        '1' | '|' | 'i' | 'ı' | 'ι' | 'і' | 'ӏ' => 'l',
        'α' | 'а' => 'a',
        'β' | 'в' => 'b',
        'с' | 'ϲ' => 'c',
        'ԁ' => 'd',
        'ε' | 'е' => 'e',
        'η' | 'н' | 'һ' => 'h',
        'ј' => 'j',
        'κ' | 'к' => 'k',
        'μ' | 'м' => 'm',
        'ν' => 'n',
        'ρ' | 'р' => 'p',
        'ѕ' | '5' => 's',
        'τ' | 'т' => 't',
        'χ' | 'х' => 'x',
        'γ' | 'у' => 'y',
        'ζ' | '2' => 'z',
        _ => ch,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_shown_with_plain_blanks() {
        for typed in ["DMZ 1", " DMZ 1\t", "DMZ\u{a0}1", "DMZ  1", "\u{200b}DMZ \u{feff}1", "DMZ\u{2009}\u{2009}1\n"] {
            assert_eq!(shown_name(typed), "DMZ 1", "{typed:?}");
        }
        assert_eq!(shown_name(" \u{200b}\u{a0}"), "");
        assert_eq!(shown_name("Zürich – Nord"), "Zürich – Nord");
    }

    #[test]
    fn names_that_look_the_same_compare_as_equal() {
        for typed in ["DMZ-1", "dmz‐1", "DMZ–1", "DMZ−1", "ＤＭＺ－１", "D\u{ad}MZ-1", "DMZ-1\u{200e}"] {
            assert_eq!(compared_name(typed), "dmz-1", "{typed:?}");
        }
        assert_ne!(compared_name("DMZ 1"), compared_name("DMZ 2"));
        assert_ne!(compared_name("DMZ1"), compared_name("DMZ 1"));
        assert_eq!(compared_name("ZÜRICH"), compared_name("Zürich"));
    }

    #[test]
    fn names_that_can_hardly_be_told_apart_look_alike() {
        for typed in ["DMZ 01", "DMZ-O1", "dmz_ol", "DMZOI", "DМZ 01", "DMΖ 01"] {
            assert_eq!(look(typed), look("DMZ 01"), "{typed}");
        }
        assert_ne!(look("DMZ 01"), look("DMZ 02"));
    }
}
