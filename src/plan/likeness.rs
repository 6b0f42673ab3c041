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

/// The form in which names are compared: without case, with one kind of hyphen, and without signs that stand for several
/// letters.
#[must_use]
pub fn compared_name(typed: &str) -> String {
    let mut compared = String::new();
    for ch in shown_name(typed).chars().filter(|ch| !is_joiner(*ch)).map(plain).flat_map(char::to_lowercase) {
        if let Some(letters) = spelled_out(ch) {
            compared.push_str(letters);
        } else if let Some((letter, composed)) =
            compared.chars().last().and_then(|last| Some((last, with_accent(last, ch)?)))
        {
            compared.truncate(compared.len() - letter.len_utf8());
            compared.push(composed);
        } else {
            compared.push(ch);
        }
    }
    compared
}

/// The letters and digits that one sign, in lower case, stands for.
fn spelled_out(ch: char) -> Option<&'static str> {
    const ROMAN: [&str; 16] =
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "l", "c", "d", "m"];
    const LIGATURES: [&str; 7] = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];
    const NUMBERS: [&str; 21] = [
        "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19",
        "20",
    ];
    let entry = |list: &'static [&'static str], first: char| {
        list.get(usize::try_from(u32::from(ch).checked_sub(first.into())?).ok()?).copied()
    };
    match ch {
        'ß' => Some("ss"),
        'ĳ' => Some("ij"),
        'ſ' => Some("s"),
        'ς' => Some("σ"),
        'µ' => Some("μ"),
        'ª' => Some("a"),
        'º' => Some("o"),
        '№' => Some("no"),
        '¹' => Some("1"),
        '²' => Some("2"),
        '³' => Some("3"),
        'ⅰ'..='ⅿ' => entry(&ROMAN, 'ⅰ'),
        'ﬀ'..='ﬆ' => entry(&LIGATURES, 'ﬀ'),
        '①'..='⑳' => entry(&NUMBERS[1..], '①'),
        '⁰'..='⁹' => entry(&NUMBERS[..10], '⁰'),
        '₀'..='₉' => entry(&NUMBERS[..10], '₀'),
        _ => None,
    }
}

/// The letter with an accent, for a letter and an accent of its own behind it: names of files on a Mac have these. The dot
/// over an i is no accent, though the lower case of `İ` has one.
fn with_accent(letter: char, accent: char) -> Option<char> {
    let (letters, composed) = match accent {
        '\u{300}' => ("aeioun", "àèìòùǹ"),
        '\u{301}' => ("aeiouyclnrsz", "áéíóúýćĺńŕśź"),
        '\u{302}' => ("aeioucghjswy", "âêîôûĉĝĥĵŝŵŷ"),
        '\u{303}' => ("anoiu", "ãñõĩũ"),
        '\u{304}' => ("aeiou", "āēīōū"),
        '\u{306}' => ("agu", "ăğŭ"),
        '\u{307}' => ("icegz", "iċėġż"),
        '\u{308}' => ("aeiouy", "äëïöüÿ"),
        '\u{30a}' => ("au", "åů"),
        '\u{30b}' => ("ou", "őű"),
        '\u{30c}' => ("cdenrstz", "čďěňřšťž"),
        '\u{326}' => ("st", "șț"),
        '\u{327}' => ("cst", "çşţ"),
        '\u{328}' => ("aeiu", "ąęįų"),
        _ => return None,
    };
    letters.chars().position(|other| other == letter).and_then(|at| composed.chars().nth(at))
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
    fn signs_compare_as_the_letters_they_stand_for() {
        let check = |typed: &str, expected: &str| assert_eq!(compared_name(typed), expected, "{typed}");
        check("STRAẞE ﬀﬃﬆ", "strasse ffffist");
        check("Ⅰ Ⅷ Ⅻ Ⅿ", "i viii xii m");
        check("① ⑳ ⁰⁴⁹ ₀₉ ²", "1 20 049 09 2");
        check("İ I", "i i");
        check("e\u{301} É n\u{303} x\u{301} \u{301}", "é é ñ x\u{301} \u{301}");
    }

    #[test]
    fn names_that_can_hardly_be_told_apart_look_alike() {
        for typed in ["DMZ 01", "DMZ-O1", "dmz_ol", "DMZOI", "DМZ 01", "DMΖ 01"] {
            assert_eq!(look(typed), look("DMZ 01"), "{typed}");
        }
        assert_ne!(look("DMZ 01"), look("DMZ 02"));
    }
}
