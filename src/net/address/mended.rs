//! Parts with mistyped digits, and the address that was meant by all of them.

use super::{Address, AddressError, explain::lookalike, span::address_at, text::unzeroed, token::tokenize};

/// An error that is about a piece of the part, as one about all of it: what it suggests takes the place of everything.
pub(super) fn whole(text: &str, error: AddressError) -> AddressError {
    if !text.contains(['/', '-', ' ', '\t']) {
        return error;
    }
    match error {
        AddressError::LeadingZeros(_) => mended(text).map_or(AddressError::NotV4, AddressError::LeadingZeros),
        AddressError::Lookalike(_) => mended(text).map_or(AddressError::NotV4, AddressError::Lookalike),
        AddressError::PlaceholderDigits(meant) => {
            let prefix = text.split_once('/').map(|(_, prefix)| format!("/{prefix}"));
            let matches = prefix.is_some_and(|prefix| meant.to_string().ends_with(&prefix));
            if matches { AddressError::PlaceholderDigits(meant) } else { AddressError::NotV4 }
        }
        error => error,
    }
}

/// The one address that a part is with the digits that were meant in each of its words.
fn mended(text: &str) -> Option<Box<Address>> {
    let is_end = |ch: char| matches!(ch, '/' | '-') || ch.is_whitespace();
    let mut plain = String::with_capacity(text.len());
    for part in text.split_inclusive(is_end) {
        let word = part.trim_end_matches(is_end);
        plain += &lookalike(word).map_or_else(|| unzeroed(word), |meant| meant.to_string());
        plain += &part[word.len()..];
    }
    if plain == text {
        return None;
    }
    let tokens = tokenize(&plain, None);
    let found = address_at(&plain, &tokens, 0, None).filter(|found| found.end == tokens.len())?;
    found.result.ok().map(|(meant, _)| meant.into())
}
