//! Cells for spreadsheets, which must not convert text into numbers, dates or formulas.

use crate::ruleset::one_line;

/// The columns with numbers, which remain numbers.
const NUMBERS: [usize; 2] = [7, 8];
/// The columns with addresses.
const ADDRESSES: [usize; 2] = [2, 5];

/// The first characters of formulas, also in full width: a spreadsheet converts these when a cell is edited.
const FORMULA_STARTS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// The beginnings of words that are part of a number, a time or a date in spreadsheets of many languages: `1e5`, `3 pm`,
/// `10h30`, `5 March`, `Mai-5`, `5 juin`. Of months the first three letters are enough.
const VALUE_WORDS: [&str; 45] = [
    "", "e", "h", "am", "pm", "uhr", "jan", "gen", "ene", "feb", "fev", "fév", "mar", "mär", "mrz", "mrt", "apr",
    "avr", "abr", "may", "mai", "mei", "mag", "maj", "jun", "jui", "giu", "jul", "lug", "aug", "aoû", "aou", "ago",
    "sep", "set", "oct", "okt", "ott", "out", "nov", "dec", "dez", "déc", "dic", "des",
];

/// Words that a spreadsheet reads as a truth value.
const TRUTH_VALUES: [&str; 6] = ["true", "false", "wahr", "falsch", "vrai", "faux"];

/// Returns `true` if a cell of a column is a number.
pub fn is_number(column: usize, cell: &str) -> bool {
    NUMBERS.contains(&column) && cell.parse::<u16>().is_ok()
}

/// A cell on one line for a spreadsheet: text that could be read as a formula, a number or a date gets an apostrophe
/// before it.
pub fn escape_spreadsheet_cell(column: usize, cell: &str) -> String {
    let text = one_line(cell);
    let start = text.trim_start();
    // Several addresses are not a value. A spreadsheet never reads the numbers in an IP address as a date; those in a
    // name it may.
    let is_address = ADDRESSES.contains(&column) && text.contains(['.', ':', ';']) && !has_thousands(start);
    let is_guessed = start.starts_with(FORMULA_STARTS)
        || start.starts_with('#')
        || TRUTH_VALUES.contains(&start.trim_end().to_lowercase().as_str())
        || !is_address && looks_like_a_value(start);
    if is_guessed && !NUMBERS.contains(&column) { format!("'{text}") } else { text }
}

/// Returns `true` for an address that is a number where a full stop separates thousands: `10.255.255.255`.
fn has_thousands(text: &str) -> bool {
    let mut groups = text.trim_end().split('.');
    let is_number =
        |group: &str| !group.is_empty() && group.len() <= 3 && group.bytes().all(|byte| byte.is_ascii_digit());
    groups.next().is_some_and(is_number) && groups.all(|group| group.len() == 3 && is_number(group))
}

/// Returns `true` if a spreadsheet could read a string as a number, a date or a time.
fn looks_like_a_value(text: &str) -> bool {
    let is_value_word = |word: &str| {
        let start: String = word.chars().take(3).flat_map(char::to_lowercase).collect();
        VALUE_WORDS.contains(&start.as_str())
    };
    let mut words = text.split(|ch: char| is_digit(ch) || !ch.is_alphabetic() && ch.is_ascii());
    text.contains(is_digit) && words.all(is_value_word)
}

/// Returns `true` if a spreadsheet accepts a character as a digit: ASCII, Arabic, Persian, Devanagari, full width.
fn is_digit(ch: char) -> bool {
    matches!(
        ch,
        '0'..='9' | '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' | '\u{966}'..='\u{96f}' | '\u{ff10}'..='\u{ff19}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stay_texts() {
        for value in [
            "=1", " =1", "-x", "@a", "＝1", "1e5", "3-4", "mar-1", "5 March", "10:30", "5%", "1/2", "٣", "Mai-5",
            "5 juin", "12. Mai", "10h30", "3 März", "1-2", "TRUE", "vrai", "#N/A", "00123",
        ] {
            assert_eq!(escape_spreadsheet_cell(0, value), ["'", value].concat());
        }
        for kept in ["London", "Site 2", "S4 · §1 r4", "", "a=1", "HTTP-2"] {
            assert_eq!(escape_spreadsheet_cell(0, kept), kept);
        }
    }

    #[test]
    fn numbers_and_addresses_stay_what_they_are() {
        for (column, kept) in [(7, "443"), (8, "8080; 1344"), (2, "10.1.0.5"), (5, "2001:db8::1"), (5, "mar1; mar2")] {
            assert_eq!(escape_spreadsheet_cell(column, kept), kept);
        }
        assert_eq!(escape_spreadsheet_cell(5, "mar1"), "'mar1");
        for thousands in ["10.255.255.255", "192.168.100.200"] {
            assert_eq!(escape_spreadsheet_cell(2, thousands), ["'", thousands].concat());
        }
        for kept in ["10.255.255.25", "192.168.1.100", "10.255.255.255; 10.0.0.1"] {
            assert_eq!(escape_spreadsheet_cell(2, kept), kept);
        }
    }
}
