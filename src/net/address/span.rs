//! Addresses of several tokens: ranges written in words, and networks with their masks.

use super::{
    Address, AddressError, Family, NoteKind,
    classify::Piece,
    keywords::{AND, MASK, TO, is_one_of},
    mask::{is_lone_mask, is_mask_of, network},
    read::{host, range},
    token::{Gap, Token},
};
use std::{net::IpAddr, ops::Range};

/// An address or an error, and the index of the token after it.
pub(super) struct Found {
    pub end: usize,
    pub result: Result<(Address, Vec<NoteKind>), AddressError>,
}

/// A word before an address that says how to read what follows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    /// `range 10.1.1.1 10.1.1.20`
    Range,
    /// `between 10.1.1.1 and 10.1.1.20`
    Between,
}

/// The substring of the line that the tokens cover.
pub(super) fn slice<'t>(line: &'t str, tokens: &[Token], range: Range<usize>) -> &'t str {
    let part = tokens.get(range).unwrap_or_default();
    match (part.first(), part.last()) {
        (Some(first), Some(last)) => &line[first.span.start..last.span.end],
        _ => "",
    }
}

/// Parses the address that begins at a token, with everything that belongs to it; `None` for a word or punctuation.
pub(super) fn address_at(line: &str, tokens: &[Token], at: usize, lead: Option<Lead>) -> Option<Found> {
    range_at(tokens, at, lead).or_else(|| network_at(line, tokens, at)).or_else(|| single_at(tokens, at))
}

/// Returns `true` if a token can be an end of a range, valid or not.
fn is_end(token: &Token) -> bool {
    matches!(token.piece, Piece::Ip(..) | Piece::Other(..)) || token.is_broken_number()
}

fn range_at(tokens: &[Token], at: usize, lead: Option<Lead>) -> Option<Found> {
    let first = tokens.get(at).filter(|first| is_end(first))?;
    let next = |index: usize| tokens.get(index).filter(|token| token.gap < Gap::Comma);
    let joiner = next(at + 1)?;
    if let (Some(Lead::Range), Piece::Ip(start, _), Piece::Ip(end, _)) = (lead, &first.piece, &joiner.piece)
        && !is_mask_of(*start, *end)
    {
        return Some(Found { end: at + 2, result: between(first, joiner) });
    }
    let is_joiner = |token: &Token| matches!(token.piece, Piece::Dash) || is_one_of(TO, token.text);
    let is_last = |token: &&Token| {
        is_end(token) || matches!(token.piece, Piece::Number) || token.text.strip_prefix('.').is_some_and(is_numeric)
    };
    if !(is_joiner(joiner) || lead == Some(Lead::Between) && is_one_of(AND, joiner.text)) {
        return None;
    }
    let Some(last) = next(at + 2) else {
        let is_open = matches!(joiner.piece, Piece::Dash);
        return is_open.then_some(Found { end: at + 2, result: Err(AddressError::NotARange) });
    };
    if !is_last(&last) {
        return None;
    }
    let mut found = Found { end: at + 3, result: between(first, last) };
    while next(found.end).is_some_and(is_joiner) && next(found.end + 1).as_ref().is_some_and(is_last) {
        found = Found { end: found.end + 2, result: Err(AddressError::NotARange) };
    }
    Some(found)
}

fn is_numeric(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn between(first: &Token, last: &Token) -> Result<(Address, Vec<NoteKind>), AddressError> {
    let notes = [first, last].into_iter().filter_map(note).cloned().collect();
    Ok((range(&plain(first), &plain(last))?, notes))
}

/// The token's string as an end of a range or as a mask.
fn plain(token: &Token) -> String {
    match &token.piece {
        Piece::Ip(address, _) => address.to_string(),
        Piece::Other(address, _) => address.to_string(),
        _ => token.word().to_owned(),
    }
}

fn note<'t>(token: &'t Token) -> Option<&'t NoteKind> {
    match &token.piece {
        Piece::Ip(_, note) | Piece::Other(_, note) | Piece::Name(_, note) => note.as_ref(),
        _ => None,
    }
}

fn network_at(line: &str, tokens: &[Token], at: usize) -> Option<Found> {
    let first = tokens.get(at)?;
    let Piece::Ip(start, _) = first.piece else { return None };
    let is_mask = |index: usize| tokens.get(index).is_some_and(|token| is_one_of(MASK, token.word()));
    let is_subnet = |index: usize| tokens.get(index).is_some_and(|token| is_one_of(&["subnet"], token.word()));
    let words = if is_mask(at + 1) { 1 } else { usize::from(is_subnet(at + 1) && is_mask(at + 2)) * 2 };
    let token = tokens.get(at + 1 + words)?;
    let is_near = token.gap < Gap::Comma;
    let (mask, end) = match &token.piece {
        Piece::Prefix if is_near => (token.word().trim_start_matches('/').to_owned(), at + 2 + words),
        Piece::Slash if is_near => {
            let length = tokens.get(at + 2 + words).filter(|token| token.gap < Gap::Comma)?;
            let is_length = matches!(length.piece, Piece::Number | Piece::Ip(..)) || length.is_broken_number();
            (is_length.then(|| plain(length))?, at + 3 + words)
        }
        Piece::Number if is_near && words > 0 => (token.word().to_owned(), at + 2 + words),
        Piece::Ip(mask, _) if words > 0 || is_near && is_mask_of(start, *mask) || is_listed_mask(start, *mask) => {
            (mask.to_string(), at + 2 + words)
        }
        _ => return None,
    };
    let result = network(slice(line, tokens, at..end), start, &mask)
        .map(|(network, kind)| (network, note(first).cloned().into_iter().chain(kind).collect()));
    Some(Found { end, result })
}

/// Returns `true` if an address after a comma is a mask: nothing else has that form.
fn is_listed_mask(start: IpAddr, mask: IpAddr) -> bool {
    is_mask_of(start, mask) && is_lone_mask(mask)
}

fn single_at(tokens: &[Token], at: usize) -> Option<Found> {
    let token = tokens.get(at)?;
    let notes = |note: &Option<NoteKind>| note.iter().cloned().collect::<Vec<_>>();
    let result = match &token.piece {
        Piece::Ip(address, note) => host(*address).map(|host| (host, notes(note))),
        Piece::Other(address, note) => Ok((address.clone(), notes(note))),
        Piece::Name(name, note) => Ok((Address::Name(name.clone()), notes(note))),
        Piece::Broken(error) => Err(error.clone()),
        Piece::Number => Err(AddressError::NotV4),
        Piece::Prefix => Err(AddressError::LoneMask),
        Piece::Slash => Err(AddressError::Prefix(Family::V4)),
        Piece::Dash => Err(AddressError::NotARange),
        Piece::Arrow => Err(AddressError::Arrow),
        Piece::Word(..) | Piece::Mark => return None,
    };
    Some(Found { end: at + 1, result })
}
