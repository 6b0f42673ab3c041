//! Addresses of several tokens: ranges written in words, and networks with their masks.

use super::{
    Address, AddressError, Family, NoteKind,
    classify::Piece,
    keywords::{AND, MASK, TO, UP, is_one_of},
    mask::{is_like_mask, is_lone_mask, is_mask_of, network, with_prefix},
    read::{host, range},
    token::{Gap, Token},
};
use ipnet::IpNet;
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
    if let (Some(Lead::Range), Some(found)) = (lead, device_range(tokens, at)) {
        return Some(found);
    }
    let is_joiner = |token: &Token| matches!(token.piece, Piece::Dash) || is_one_of(TO, token.text);
    let is_last = |token: &&Token| {
        is_end(token) || matches!(token.piece, Piece::Number) || token.text.strip_prefix('.').is_some_and(is_numeric)
    };
    // `up to` is `to`.
    let up = tokens[at + 1..].iter().take(2).take_while(|token| is_one_of(UP, token.text)).count();
    let up = (1..=up).rev().find(|up| next(at + 1 + up).is_some_and(is_joiner)).unwrap_or_default();
    let joiner = next(at + 1 + up)?;
    if !(is_joiner(joiner) || lead == Some(Lead::Between) && is_one_of(AND, joiner.text)) {
        return None;
    }
    let Some(last) = next(at + 2 + up) else {
        let is_open = matches!(joiner.piece, Piece::Dash) && joiner.gap < Gap::Tab;
        return is_open.then_some(Found { end: at + 2 + up, result: Err(AddressError::NotARange) });
    };
    if !is_last(&last) {
        return None;
    }
    let mut found = Found { end: at + 3 + up, result: between(first, last) };
    while next(found.end).is_some_and(is_joiner) && next(found.end + 1).as_ref().is_some_and(is_last) {
        found = Found { end: found.end + 2, result: Err(AddressError::NotARange) };
    }
    Some(found)
}

/// The range of a device that writes its ends as two settings: `start-ip 10.1.1.1` and `set end-ip 10.1.1.9`.
fn device_range(tokens: &[Token], at: usize) -> Option<Found> {
    let words = tokens[at + 1..].iter().take_while(|token| is_one_of(&["set", "end-ip"], token.text)).count();
    let last = tokens.get(at + 1 + words).filter(|last| words > 0 && is_end(last))?;
    Some(Found { end: at + 2 + words, result: between(&tokens[at], last) })
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
    if let Piece::Other(Address::Network(network), _) = &first.piece {
        return same_mask(tokens, at, *network);
    }
    let start = meant(first)?;
    let is_mask = |index: usize| tokens.get(index).is_some_and(|token| is_one_of(MASK, token.word()));
    let is_subnet = |index: usize| tokens.get(index).is_some_and(|token| is_one_of(&["subnet"], token.word()));
    let is_dash = tokens.get(at + 1).is_some_and(|token| token.piece == Piece::Dash);
    let is_prefix = tokens.get(at + 2).is_some_and(|token| token.piece == Piece::Prefix);
    let words =
        if is_mask(at + 1) || is_dash && is_prefix { 1 } else { usize::from(is_subnet(at + 1) && is_mask(at + 2)) * 2 };
    let token = tokens.get(at + 1 + words)?;
    let is_near = token.gap < Gap::Comma;
    let (mask, end) = match &token.piece {
        Piece::Prefix if token.gap <= Gap::Comma => {
            (token.text.trim_matches(['(', ')', '[', ']', '/', '.', '!', '?']).to_owned(), at + 2 + words)
        }
        Piece::Slash if is_near => {
            let length = tokens.get(at + 2 + words).filter(|token| token.gap < Gap::Comma)?;
            if matches!(length.piece, Piece::Ip(address, _) if !is_like_mask(address)) || length.text.starts_with('.') {
                return None;
            }
            let is_length = matches!(length.piece, Piece::Number | Piece::Ip(..)) || length.is_broken_number();
            (is_length.then(|| plain(length))?, at + 3 + words)
        }
        Piece::Number if is_near && words > 0 => (token.word().to_owned(), at + 2 + words),
        Piece::Number if token.gap <= Gap::Comma && matches!(first.piece, Piece::Ip(..)) => {
            return without_slash(start, token, at + 2);
        }
        // What has a port is no mask.
        Piece::Ip(mask, None) if words > 0 || is_near && is_mask_of(start, *mask) || is_listed_mask(start, *mask) => {
            (mask.to_string(), at + 2 + words)
        }
        Piece::Broken(error) if is_near && is_broken_mask(start, token) => {
            let is_mistyped = matches!(error, AddressError::Lookalike(_) | AddressError::LeadingZeros(_));
            let error = if is_mistyped { error.clone() } else { AddressError::NotAMask };
            return Some(Found { end: at + 2 + words, result: Err(error) });
        }
        _ => return None,
    };
    if let Piece::Broken(error) = &first.piece {
        return Some(Found { end, result: Err(error.clone()) });
    }
    let result = network(slice(line, tokens, at..end), start, &mask)
        .map(|(network, kind)| (network, note(first).cloned().into_iter().chain(kind).collect()));
    Some(Found { end, result })
}

/// The address of a token, also of one with a mistyped digit.
fn meant(token: &Token) -> Option<IpAddr> {
    match &token.piece {
        Piece::Ip(address, _) => Some(*address),
        Piece::Broken(AddressError::Lookalike(meant) | AddressError::LeadingZeros(meant)) => match **meant {
            Address::Host(host) => Some(host),
            _ => None,
        },
        _ => None,
    }
}

/// Returns `true` for a malformed token that was meant as a mask: `255.255.255`, `255.255.255.O`, `0xffffff00`.
fn is_broken_mask(start: IpAddr, token: &Token) -> bool {
    let is_like = ["255.", "0xff", "0xFF"].iter().any(|begin| token.text.starts_with(begin));
    is_like || meant(token).is_some_and(|mask| is_mask_of(start, mask))
}

/// A network with its prefix, and once more its mask: `10.1.1.0/24 (255.255.255.0)`.
fn same_mask(tokens: &[Token], at: usize, given: IpNet) -> Option<Found> {
    let words = usize::from(tokens.get(at + 1).is_some_and(|token| is_one_of(MASK, token.word())));
    let token = tokens.get(at + 1 + words).filter(|token| token.gap < Gap::Comma)?;
    let Piece::Ip(mask, _) = token.piece else { return None };
    if !is_listed_mask(given.addr(), mask) {
        return None;
    }
    let other = network("", given.addr(), &mask.to_string());
    let result = match other {
        Ok((other, _)) if other == Address::Network(given) => {
            Ok((other, note(&tokens[at]).cloned().into_iter().collect()))
        }
        Ok((other, _)) => Err(AddressError::TwoMasks(Address::Network(given).into(), other.into())),
        Err(AddressError::HostBits { network, .. }) => {
            Err(AddressError::TwoMasks(Address::Network(given).into(), network))
        }
        Err(error) => Err(error),
    };
    Some(Found { end: at + 2 + words, result })
}

/// A network and a number that can be its prefix: it may also be anything else.
fn without_slash(start: IpAddr, token: &Token, end: usize) -> Option<Found> {
    let prefix = token.word().parse().ok().filter(|prefix| *prefix >= 8)?;
    match with_prefix("", start, prefix) {
        Ok(network @ Address::Network(_)) => Some(network.into()),
        // Few ports and counts stand behind the IPv6 address of a host.
        Err(AddressError::HostBits { network, .. }) if start.is_ipv6() && token.gap < Gap::Comma => Some(network),
        _ => None,
    }
    .map(|network| Found { end, result: Err(AddressError::PrefixWithoutSlash { network, host: start }) })
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
