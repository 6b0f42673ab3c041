//! IP addresses as texts, and telling them from names.
//!
//! By hand, and exactly as the standard library reads and writes them, which the tests hold: its own code, made to do
//! without allocation and to pad, weighs 2.5 KB more in the page.

use super::{Address, AddressError, list};
use crate::write::{digits, has};
use std::net::IpAddr;

/// Appends an IP address in the one way to write it: `10.1.1.5`, `2001:db8::5`.
pub fn write_ip(text: &mut String, address: IpAddr) {
    match address {
        IpAddr::V4(address) => write_v4(text, address.octets()),
        IpAddr::V6(address) => match address.to_ipv4_mapped() {
            Some(mapped) => {
                text.push_str("::ffff:");
                write_v4(text, mapped.octets());
            }
            None => write_v6(text, &address.segments()),
        },
    }
}

fn write_v4(text: &mut String, octets: [u8; 4]) {
    let mut before = "";
    for octet in octets {
        text.push_str(before);
        digits(text, octet.into());
        before = ".";
    }
}

/// Two colons stand for the first of the longest rows of zeros.
fn write_v6(text: &mut String, groups: &[u16; 8]) {
    let (mut start, mut end) = (0, 1);
    for first in 0..groups.len() {
        let zeros = groups[first..].iter().take_while(|group| **group == 0).count();
        if zeros > end - start {
            (start, end) = (first, first + zeros);
        }
    }
    let gap = if end - start > 1 { start..end } else { 0..0 };
    for (index, group) in groups.iter().enumerate() {
        if gap.contains(&index) {
            text.push_str(if index == gap.start { "::" } else { "" });
            continue;
        }
        if index > 0 && index != gap.end {
            text.push(':');
        }
        write_hex(text, *group);
    }
}

fn write_hex(text: &mut String, number: u16) {
    if number > 15 {
        write_hex(text, number >> 4);
    }
    text.push(char::from_digit(u32::from(number & 15), 16).unwrap_or_default());
}

/// The IP address that a text is, or why the one it was meant to be is none; `None` for what can only be a name.
pub(super) fn ip(text: &str) -> Result<Option<IpAddr>, AddressError> {
    if text.starts_with('[') || has(text, ':') {
        return v6(text).map(Some);
    }
    let mut ending = text.bytes().rev().skip_while(|byte| *byte == b'.').skip_while(u8::is_ascii_digit);
    let is_numeric = !text.is_empty() && matches!(ending.next(), None | Some(b'.'));
    if is_numeric { v4(text).map(|octets| Some(octets.into())) } else { Ok(None) }
}

fn v4(text: &str) -> Result<[u8; 4], AddressError> {
    let (mut octets, mut has_zeros) = ([0; 4], false);
    let mut texts = text.split('.');
    for octet in &mut octets {
        let text = texts.next().unwrap_or_default();
        *octet = small(text).ok_or(AddressError::NotV4)?;
        has_zeros |= text.len() > 1 && text.starts_with('0');
    }
    match texts.next() {
        Some(_) => Err(AddressError::NotV4),
        None if has_zeros => Err(leading_zeros(octets)),
        None => Ok(octets),
    }
}

/// The error that suggests this address.
pub(super) fn leading_zeros(meant: [u8; 4]) -> AddressError {
    AddressError::LeadingZeros(Address::Host(meant.into()).into())
}

/// Reads what has a colon in it or a bracket before it.
fn v6(text: &str) -> Result<IpAddr, AddressError> {
    let bracketed = text.strip_prefix('[').and_then(|text| text.split_once(']'));
    let (address, rest) = bracketed.unwrap_or((text, ""));
    if let (Some(groups), "") = (groups(address), rest) {
        return Ok(IpAddr::V6(groups.into()));
    }
    let behind = if bracketed.is_some() { rest } else { text };
    match behind.split_once(':') {
        _ if has(text, '%') => Err(AddressError::Zone),
        Some((_, port)) if is_number(port) => Err(AddressError::Port(list::cut(port))),
        _ => Err(AddressError::NotV6),
    }
}

/// The groups of an IPv6 address: eight, or fewer with two colons for one or more zeros. The last two may be written
/// as an IPv4 address.
fn groups(text: &str) -> Option<[u16; 8]> {
    let (mut groups, mut count, mut gap) = ([0; 8], 0, None);
    let mut rest = text;
    if let Some(after) = rest.strip_prefix("::") {
        (gap, rest) = (Some(0), after);
    }
    while !rest.is_empty() {
        let (part, after) = rest.split_at(rest.bytes().position(|byte| byte == b':').unwrap_or(rest.len()));
        if after.is_empty() && has(part, '.') {
            let [a, b, c, d] = v4(part).ok()?;
            groups
                .get_mut(count..count + 2)?
                .copy_from_slice(&[u16::from_be_bytes([a, b]), u16::from_be_bytes([c, d])]);
            count += 2;
        } else {
            *groups.get_mut(count)? = hex(part)?;
            count += 1;
        }
        rest = match after.strip_prefix("::") {
            Some(_) if gap.is_some() => return None,
            Some(after) => {
                gap = Some(count);
                after
            }
            // One colon has something after it.
            None if after.len() == 1 => return None,
            None => after.get(1..).unwrap_or_default(),
        };
    }
    let missing = groups.len().checked_sub(count)?;
    if gap.is_some() != (missing > 0) {
        return None;
    }
    for index in (gap.unwrap_or(count)..count).rev() {
        groups.swap(index, index + missing);
    }
    Some(groups)
}

/// One to four hexadecimal digits.
fn hex(text: &str) -> Option<u16> {
    let mut number = 0;
    for byte in text.bytes() {
        number = number << 4 | char::from(byte).to_digit(16)?;
    }
    u16::try_from(number).ok().filter(|_| (1..=4).contains(&text.len()))
}

/// Decimal digits of a number below 256, zeros before it or not.
pub(super) fn small(text: &str) -> Option<u8> {
    let number: Option<u16> = text.parse().ok();
    number.filter(|_| is_number(text)).and_then(|number| number.try_into().ok())
}

/// Whether a text is one or more decimal digits.
pub(super) fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::{Ipv4Addr, Ipv6Addr};

    /// Numbers without a pattern, the same in each run.
    struct Numbers(u64);

    impl Numbers {
        fn next(&mut self, below: usize) -> usize {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(self.0 >> 33).unwrap() % below
        }
    }

    fn written(address: IpAddr) -> String {
        let mut text = String::new();
        write_ip(&mut text, address);
        text
    }

    #[test]
    fn writes_what_the_standard_library_writes() {
        let mut numbers = Numbers(1);
        let values = [0, 0, 0, 1, 0xab, 0x10f, 0xffff, 0x2001];
        for _ in 0..100_000 {
            let groups = [(); 8].map(|()| values[numbers.next(values.len())]);
            let address = IpAddr::V6(Ipv6Addr::from(groups));
            assert_eq!(written(address), address.to_string());
            let address = IpAddr::from([(); 4].map(|()| u8::try_from(numbers.next(256)).unwrap()));
            assert_eq!(written(address), address.to_string());
        }
        let mapped: IpAddr = "::ffff:10.1.1.5".parse().unwrap();
        assert_eq!(written(mapped), "::ffff:10.1.1.5");
    }

    #[test]
    fn reads_what_the_standard_library_reads() {
        let mut numbers = Numbers(2);
        let parts =
            ["1", "0", "ab", "FFFF", "02001", "g", "", ":", ":", ":", ":", ":", ":", "::", ".", "10.1.1.5", "+1"];
        let mut sound = 0;
        for _ in 0..300_000 {
            let count = numbers.next(18);
            let text: String = (0..count).map(|_| parts[numbers.next(parts.len())]).collect();
            let expected = text.parse::<Ipv6Addr>().ok();
            sound += usize::from(expected.is_some());
            assert_eq!(groups(&text).map(Ipv6Addr::from), expected, "{text}");
        }
        assert!(sound > 1_000, "only {sound} of the texts were addresses");
        for text in ["0.0.0.0", "255.255.255.255", "1.2.3", "1.2.3.4.5", "1.2.3.256", "1.2.3.", "1.2.3.+4", "1..3.4"] {
            assert_eq!(v4(text).ok(), text.parse::<Ipv4Addr>().ok().map(|address| address.octets()), "{text}");
        }
    }
}
