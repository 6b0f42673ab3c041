//! Reading IP addresses, and telling them from names.

use super::{Address, AddressError, list};
use crate::write::has;
use std::net::{IpAddr, Ipv4Addr};

/// The IP address that a text is, or why the one it was meant to be is none; `None` for what can only be a name.
pub(super) fn ip(text: &str) -> Result<Option<IpAddr>, AddressError> {
    if text.starts_with('[') || has(text, ':') {
        return v6(text).map(Some);
    }
    let mut ending = text.bytes().rev().skip_while(|byte| *byte == b'.').skip_while(u8::is_ascii_digit);
    let is_numeric = !text.is_empty() && matches!(ending.next(), None | Some(b'.'));
    if is_numeric { v4(text).map(Some) } else { Ok(None) }
}

fn v4(text: &str) -> Result<IpAddr, AddressError> {
    match text.parse() {
        Ok(address) => Ok(IpAddr::V4(address)),
        Err(_) => Err(without_zeros(text).map_or(AddressError::NotV4, leading_zeros)),
    }
}

/// The error that suggests this address.
pub(super) fn leading_zeros(meant: Ipv4Addr) -> AddressError {
    AddressError::LeadingZeros(Address::Host(meant.into()).into())
}

/// The IPv4 address in which some numbers begin with zeros.
fn without_zeros(text: &str) -> Option<Ipv4Addr> {
    let mut octets = [0; 4];
    let mut texts = text.split('.');
    for octet in &mut octets {
        let number: u16 = texts.next().filter(|text| is_number(text))?.parse().ok()?;
        *octet = number.try_into().ok()?;
    }
    texts.next().is_none().then_some(octets.into())
}

/// Reads what has a colon in it or a bracket before it.
fn v6(text: &str) -> Result<IpAddr, AddressError> {
    let bracketed = text.strip_prefix('[').and_then(|text| text.split_once(']'));
    let (address, rest) = bracketed.unwrap_or((text, ""));
    if let (Ok(address), "") = (address.parse(), rest) {
        return Ok(IpAddr::V6(address));
    }
    let behind = if bracketed.is_some() { rest } else { text };
    match behind.split_once(':') {
        _ if has(text, '%') => Err(AddressError::Zone),
        Some((_, port)) if is_number(port) => Err(AddressError::Port(list::cut(port))),
        _ => Err(AddressError::NotV6),
    }
}

/// Whether a text is one or more decimal digits.
pub(super) fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
