//! Many addresses in one text, as they are pasted from a mail, a spreadsheet or a configuration.

use super::{Address, AddressError};
use std::collections::BinaryHeap;

/// The addresses in a text, in order and each once, and every part that is none, with the reason.
///
/// White space, commas, semicolons and quotation marks part them. Blanks around a hyphen hold a range together, and a
/// hyphen or bullet that begins a line counts for nothing.
#[must_use]
pub fn addresses(text: &str) -> (Vec<Address>, Vec<(String, AddressError)>) {
    let (mut sound, mut unsound) = (Vec::new(), Vec::new());
    let mut part = String::new();
    // Whether the part is the line's first, and whether a blank follows it.
    let (mut first, mut gap) = (true, false);
    for letter in text.chars().chain(['\n']).filter_map(plain) {
        let (blank, border) = (letter.is_whitespace(), is_border(letter));
        if first && blank && part == "-" {
            part.clear();
        }
        let joined = letter == '-' || part.ends_with('-');
        if border || gap && !blank && !joined {
            match part.parse() {
                Ok(address) => sound.push(address),
                Err(AddressError::Empty) => {}
                Err(error) => unsound.push((cut(&part), error)),
            }
            first = border && blank && letter != '\t' || first && part.is_empty();
            part.clear();
        }
        if border || blank {
            gap = !part.is_empty();
            continue;
        }
        if gap && !part.is_empty() {
            part.push(' ');
        }
        gap = false;
        part.push(letter);
    }
    (each_once(sound), unsound)
}

/// Drops every address that stood before.
fn each_once(mut addresses: Vec<Address>) -> Vec<Address> {
    let order: BinaryHeap<_> = addresses.iter().map(Address::to_string).zip(0..).collect();
    let mut repeated = vec![false; addresses.len()];
    for pair in order.into_sorted_vec().windows(2) {
        if let [(before, _), (address, index)] = pair {
            repeated[*index] = before == address;
        }
    }
    let mut repeated = repeated.into_iter();
    addresses.retain(|_| repeated.next() == Some(false));
    addresses
}

/// What ends a part for certain: a tab is the border of a spreadsheet's cells.
fn is_border(letter: char) -> bool {
    matches!(letter, '\t'..='\r' | ',' | ';' | '"' | '\'' | '\u{85}' | '\u{2018}'..='\u{201f}' | '•' | '\u{2028}' | '\u{2029}')
}

/// A letter as it is read: every dash that a word processor makes of a hyphen is one again, what can't be seen doesn't
/// count, and what would confuse a reader of the error shows.
pub(super) fn plain(letter: char) -> Option<char> {
    match letter {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => None,
        _ if letter.is_control() && !letter.is_whitespace() => Some('\u{fffd}'),
        _ => Some(letter),
    }
}

/// At most 40 characters of a text.
pub(super) fn cut(text: &str) -> String {
    let mut letters = text.chars();
    let mut start: String = letters.by_ref().take(40).collect();
    if letters.next().is_some() {
        start.push('…');
    }
    start
}
