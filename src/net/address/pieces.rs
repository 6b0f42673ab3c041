//! Addresses that were torn apart, and ends of addresses after a whole one.

use super::{
    Address,
    classify::Piece,
    read::range,
    token::{Gap, Token},
};
use std::net::{IpAddr, Ipv4Addr};

/// An address whose numbers are several tokens (`10,1,1,1`, `10.1.1. 5`), and the index after the last of them.
pub(super) fn torn(tokens: &[Token], at: usize) -> Option<(usize, Address)> {
    let is_piece = |token: &Token| {
        token.text.len() < 16
            && token.text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
            && !matches!(token.piece, Piece::Ip(..))
    };
    let first = tokens.get(at).filter(|first| is_piece(first))?;
    let mut numbers: Vec<&str> = first.text.split('.').filter(|number| !number.is_empty()).collect();
    let mut end = at + 1;
    while let Some(token) = tokens.get(end).filter(|next| is_piece(next) && matches!(next.gap, Gap::Blank | Gap::Comma))
    {
        numbers.extend(token.text.split('.').filter(|number| !number.is_empty()));
        end += 1;
        if numbers.len() > 4 {
            return None;
        }
    }
    let meant: Ipv4Addr = if numbers.len() == 4 { numbers.join(".").parse().ok()? } else { return None };
    (end > at + 1).then_some((end, Address::Host(meant.into())))
}

/// The end of an address after a whole one.
pub(super) enum Short {
    /// `.6`, `.6-.9`: nothing else has this form.
    Sure(Address),
    /// A number, which may mean anything else too.
    Maybe(Address),
}

/// The address whose end a token is; `last` is the address before it.
pub(super) fn short(token: &Token, last: Option<&Address>) -> Option<Short> {
    let text = token.word();
    let is_short = token.text.starts_with('.') || token.piece == Piece::Number;
    let IpAddr::V4(before) = last.filter(|_| is_short).and_then(end_of)? else { return None };
    let [a, b, c, _] = before.octets();
    let number = |text: &str| text.strip_prefix('.').unwrap_or(text).parse::<u8>().ok();
    let host = |last: u8| Address::Host(Ipv4Addr::new(a, b, c, last).into());
    if let Some((first, end)) = text.split_once('-') {
        let first = host(number(first)?).to_string();
        return range(&first, end).ok().map(Short::Sure);
    }
    let address = host(number(text)?);
    Some(if token.text.starts_with('.') { Short::Sure(address) } else { Short::Maybe(address) })
}

fn end_of(address: &Address) -> Option<IpAddr> {
    match address {
        Address::Host(host) => Some(*host),
        Address::Range(range) => Some(range.last()),
        Address::Network(_) | Address::Name(_) => None,
    }
}
