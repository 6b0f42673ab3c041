//! Parsing IP addresses, with errors that suggest the address that was probably meant.

use super::{Address, AddressError, text::shorten};
use ipnet::{IpNet, Ipv4Net};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Placeholders that people write for any number of an IPv4 address.
const ANY_NUMBER: [&str; 11] = ["x", "xx", "xxx", "*", "?", "n", "y", "z", "_", "__", "___"];

/// Parses an IP address. Returns an error for a mistyped one and `None` for a string that can only be a name.
pub(super) fn ip(text: &str) -> Result<Option<IpAddr>, AddressError> {
    // A name may end with a full stop, which makes no name of what is none without it.
    let bare = text.strip_suffix('.').unwrap_or(text);
    if is_hardware_address(bare) {
        return Err(AddressError::HardwareAddress);
    }
    if text.starts_with('[') || text.contains(':') {
        return v6(text).map(Some);
    }
    if let Some(network) = with_placeholders(bare) {
        return Err(AddressError::PlaceholderDigits(Address::from(IpNet::V4(network)).into()));
    }
    if let Some(meant) = lookalike(bare) {
        return Err(AddressError::Lookalike(Address::Host(meant.into()).into()));
    }
    if ends_with_a_number(text) {
        v4(text).map(|address| Some(address.into()))
    } else if is_broken_v4(bare) {
        Err(AddressError::NotV4)
    } else {
        Ok(None)
    }
}

fn ends_with_a_number(text: &str) -> bool {
    let ending = text.trim_end_matches('.').trim_end_matches(|ch: char| ch.is_ascii_digit());
    !text.is_empty() && (ending.is_empty() || ending.ends_with('.'))
}

fn v4(text: &str) -> Result<Ipv4Addr, AddressError> {
    text.parse().map_err(|_| {
        let numbers: Option<Vec<u8>> = text.splitn(5, '.').map(small).collect();
        match numbers.as_deref() {
            Some(&[a, b, c, d]) => leading_zeros([a, b, c, d].into()),
            _ => AddressError::NotV4,
        }
    })
}

/// The error that suggests `meant` instead of an address with leading zeros.
pub(super) fn leading_zeros(meant: Ipv4Addr) -> AddressError {
    AddressError::LeadingZeros(Address::Host(meant.into()).into())
}

/// Parses a string that contains a colon or starts with a bracket as an IPv6 address.
fn v6(text: &str) -> Result<IpAddr, AddressError> {
    let bracketed = text.strip_prefix('[').and_then(|text| text.split_once(']'));
    let (address, rest) = bracketed.unwrap_or((text, ""));
    if let (Ok(address), "") = (address.parse::<Ipv6Addr>(), rest) {
        return Ok(address.into());
    }
    let behind = if bracketed.is_some() { rest } else { text };
    match behind.split_once(':') {
        _ if address.split_once('%').is_some_and(|(start, _)| start.parse::<Ipv6Addr>().is_ok()) => {
            Err(AddressError::Zone)
        }
        Some((_, port)) if is_number(port) => Err(AddressError::Port(shorten(port))),
        _ => Err(AddressError::NotV6),
    }
}

/// Returns `true` if the string is a MAC address in one of its notations: `00:1B:44:11:3A:B7`, `00-1B-44-11-3A-B7`,
/// `001B.4411.3AB7`, `001B44113AB7`.
fn is_hardware_address(text: &str) -> bool {
    let parts = |delimiter: char, count: usize, length: usize| {
        let mut parts = text.split(delimiter);
        parts.by_ref().take(count).filter(|part| is_hex(part, length)).count() == count && parts.next().is_none()
    };
    let has = |wanted: fn(char) -> bool| text.contains(wanted);
    let mixed = || has(|ch| ch.is_ascii_digit()) && has(|ch| ch.is_ascii_alphabetic());
    (12..=17).contains(&text.len())
        && (parts(':', 6, 2) || parts('-', 6, 2) || parts('.', 3, 4) || text.len() == 12 && is_hex(text, 12) && mixed())
}

fn is_hex(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// The network that `10.1.1.x`, `10.1.x.x` and the like mean.
fn with_placeholders(text: &str) -> Option<Ipv4Net> {
    let mut octets = [0; 4];
    let mut known = 0;
    let mut parts = text.splitn(5, '.');
    for (index, octet) in octets.iter_mut().enumerate() {
        // `10.1.*` is as clear as `10.1.*.*`.
        let part = parts.next().or_else(|| text.ends_with(".*").then_some("*"))?;
        if ANY_NUMBER.iter().any(|placeholder| part.eq_ignore_ascii_case(placeholder)) {
            continue;
        }
        // A number after a placeholder does not form a network.
        if known != index {
            return None;
        }
        *octet = small(part)?;
        known += 1;
    }
    let has_placeholders = parts.next().is_none() && (1..4).contains(&known);
    let prefix = u8::try_from(known * 8).ok().filter(|_| has_placeholders)?;
    Ipv4Net::new(octets.into(), prefix).ok()
}

/// The address meant by one with letters in the place of digits: `10.1.1.1O`, `10.1.l.1`.
pub(super) fn lookalike(text: &str) -> Option<Ipv4Addr> {
    let is_digit = |ch: char| ch.is_ascii_digit() || ch == '.';
    let is_like_one = |ch: char| matches!(ch, 'O' | 'o' | 'l' | 'I' | '|' | 'S' | 'B');
    let digits = text.chars().filter(char::is_ascii_digit).count();
    if digits == 0 || !text.chars().all(|ch| is_digit(ch) || is_like_one(ch)) || text.chars().all(is_digit) {
        return None;
    }
    let plain = text.chars().map(|ch| match ch {
        'O' | 'o' => '0',
        'l' | 'I' | '|' => '1',
        'S' => '5',
        'B' => '8',
        ch => ch,
    });
    plain.collect::<String>().parse().ok()
}

/// Returns `true` if a string that could be a DNS name is more likely a mistyped IPv4 address: `10.1.1.1O`,
/// `10.1.1.5a`. No top-level domain has a digit, and no real name has three numeric labels before one.
fn is_broken_v4(text: &str) -> bool {
    let Some((start, last)) = text.rsplit_once('.') else { return text.starts_with("0x") && is_hex(&text[2..], 8) };
    // An address with something behind it, or in front: `10.1.1.5_srv01`, `10.1.1._5`.
    if last.contains(['_', '-']) && three_numbers(start) {
        return true;
    }
    if !last.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return false;
    }
    let mut numbers = 0;
    for label in start.split('.') {
        numbers += 1;
        if !is_number(label) || numbers > 3 {
            return false;
        }
    }
    numbers == 3 || numbers == 2 && last.len() <= 4 && last.contains(|ch: char| ch.is_ascii_digit())
}

fn three_numbers(text: &str) -> bool {
    text.split('.').count() == 3 && text.split('.').all(is_number)
}

/// Parses a decimal number below 256; leading zeros are allowed.
pub(super) fn small(text: &str) -> Option<u8> {
    let number: Option<u16> = text.parse().ok();
    number.filter(|_| is_number(text)).and_then(|number| number.try_into().ok())
}

/// Returns `true` if the string is one or more decimal digits.
pub(super) fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_addresses_from_what_is_nearly_one_and_from_names() {
        for text in ["10.1.1.5", "::1", "[2001:db8::1]", "255.255.255.0"] {
            assert!(matches!(ip(text), Ok(Some(_))), "{text}");
        }
        for text in [
            "10.1.1.5a",
            "10.1.1.5_srv01",
            "10.1.1.5-srv01",
            "0x0a010105",
            "10.1.5b",
            "10.1.1.com",
            "10.1.1.256",
            "10.1.1",
            "7",
            "30.0.V0.",
        ] {
            assert_eq!(ip(text), Err(AddressError::NotV4), "{text}");
        }
        for text in ["00:1B:44:11:3A:B7", "00-1b-44-11-3a-b7", "001B.4411.3AB7", "001B44113AB7", "001B.4411.3AB7."] {
            assert_eq!(ip(text), Err(AddressError::HardwareAddress), "{text}");
        }
        for text in
            ["proxy", "mail.example.com", "1.2-old.example.com", "10.example", "1.2.example", "deadbeefcafe", "a.1b"]
        {
            assert_eq!(ip(text), Ok(None), "{text}");
        }
    }

    #[test]
    fn suggests_the_address_of_letters_like_digits() {
        let check = |text: &str, meant: &str| {
            assert_eq!(lookalike(text).map(|address| address.to_string()).as_deref(), Some(meant), "{text}");
        };
        check("10.1.1.1O", "10.1.1.10");
        check("10.1.l.1", "10.1.1.1");
        check("10.1.1.l5", "10.1.1.15");
        check("lO.I.1.|", "10.1.1.1");
        for text in ["10.1.1.1", "10.1.1.O.5", "1O.example", "Ol.lo.Il.OO", "10.1.1.25O0"] {
            assert_eq!(lookalike(text), None, "{text}");
        }
    }

    #[test]
    fn suggests_the_network_of_placeholders() {
        let check = |text: &str, meant: &str| {
            let network = with_placeholders(text).map(|network| network.to_string());
            assert_eq!(network.as_deref(), Some(meant), "{text}");
        };
        check("10.1.1.x", "10.1.1.0/24");
        check("10.1.1.*", "10.1.1.0/24");
        check("10.1.X.X", "10.1.0.0/16");
        check("10.x.y.z", "10.0.0.0/8");
        check("10.1.1.?", "10.1.1.0/24");
        check("10.1.*", "10.1.0.0/16");
        for text in ["x.x.x.x", "10.x.1.x", "10.1.1", "10.1.1.1", "10.1.1.1.x", "10.1.x"] {
            assert_eq!(with_placeholders(text), None, "{text}");
        }
    }
}
