//! Cells for spreadsheets, which must not convert text into numbers, dates or formulas.

use crate::ruleset::one_line;

/// The columns with numbers, which remain numbers.
const NUMBERS: [usize; 2] = [7, 8];
/// The columns with addresses.
const ADDRESSES: [usize; 2] = [2, 5];

/// The first characters of formulas, also in full width: a spreadsheet converts these when a cell is edited.
const FORMULA_STARTS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Words that are part of a number, a time or a date: `1e5`, `3 pm`, `5 March`.
const VALUE_WORDS: [&str; 16] =
    ["", "e", "am", "pm", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

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
    let is_address = ADDRESSES.contains(&column) && text.contains(['.', ':', ';']);
    let is_guessed = start.starts_with(FORMULA_STARTS) || !is_address && looks_like_a_value(start);
    if is_guessed && !NUMBERS.contains(&column) { format!("'{text}") } else { text }
}

/// Returns `true` if a spreadsheet could read a string as a number, a date or a time.
fn looks_like_a_value(text: &str) -> bool {
    let is_value_word = |word: &str| {
        let start = word.get(..3).unwrap_or(word);
        VALUE_WORDS.iter().any(|known| start.eq_ignore_ascii_case(known))
    };
    let mut words = text.split(|ch: char| is_digit(ch) || ch.is_ascii() && !ch.is_ascii_alphabetic());
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
        for value in ["=1", " =1", "-x", "@a", "＝1", "1e5", "3-4", "mar-1", "5 March", "10:30", "5%", "1/2", "٣"] {
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
    }
}
