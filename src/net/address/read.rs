//! Reading one address.

use super::{Address, AddressError, Family, HostName, IpNet, IpRange, list};
use std::{
    cmp::Ordering,
    net::{IpAddr, Ipv4Addr},
    str::FromStr,
};

impl FromStr for Address {
    type Err = AddressError;

    /// Reads an IP address (IPv6 also in brackets), a network with its prefix or IPv4 netmask, a range such as
    /// `10.1.1.5-10.1.1.9` or `10.1.1.5-9`, or a DNS name. White space around them is ignored.
    ///
    /// Whatever could be read in two ways is an error that says what to write instead.
    fn from_str(text: &str) -> Result<Self, AddressError> {
        let blanked = |letter: char| if letter.is_whitespace() { ' ' } else { letter };
        let text: String = text.chars().filter_map(list::plain).map(blanked).collect();
        read(text.trim_ascii())
    }
}

fn read(text: &str) -> Result<Address, AddressError> {
    if text.is_empty() {
        return Err(AddressError::Empty);
    }
    if ["any", "all", "*"].iter().any(|word| text.eq_ignore_ascii_case(word)) {
        return Err(AddressError::Everything);
    }
    if let Some((first, last)) = halves(text) {
        return range(first, last);
    }
    if let Some((start, length)) = text.split_once('/') {
        return network(text, start, length);
    }
    match ip(text) {
        Some(Ok(IpAddr::V4(mask))) if matches!(mask_length(mask), Some(8..32)) => Err(AddressError::LoneMask),
        Some(host) => host.map(Address::Host),
        None => name(text).map(Address::Name),
    }
}

/// What stands at the two ends of a range; `None` when the text is none: a hyphen may be part of a name.
fn halves(text: &str) -> Option<(&str, &str)> {
    let (first, last) = text.split_once('-')?;
    let (first, last) = (first.trim_ascii(), last.trim_ascii());
    let has = |wanted: fn(&u8) -> bool| text.as_bytes().iter().any(wanted);
    let is_range = has(|byte| *byte == b' ') || !has(u8::is_ascii_alphabetic) || matches!(ip(first), Some(Ok(_)));
    is_range.then_some((first, last))
}

fn range(first: &str, last: &str) -> Result<Address, AddressError> {
    let end = |text: &str| ip(text).filter(|_| !text.is_empty()).ok_or(AddressError::NotARange)?;
    let start = end(first)?;
    let last = match start {
        IpAddr::V4(start) if is_number(last) => {
            let [a, b, c, _] = start.octets();
            let meant = Ipv4Addr::new(a, b, c, last.parse().map_err(|_| AddressError::NotV4)?);
            if last.len() > 1 && last.starts_with('0') {
                return Err(AddressError::LeadingZeros(meant));
            }
            IpAddr::V4(meant)
        }
        _ => end(last)?,
    };
    if start.is_ipv4() != last.is_ipv4() {
        return Err(AddressError::MixedRange);
    }
    match start.cmp(&last) {
        Ordering::Less => Ok(Address::Range(IpRange { first: start, last })),
        Ordering::Equal => Ok(Address::Host(start)),
        Ordering::Greater => Err(AddressError::Reversed(IpRange { first: last, last: start })),
    }
}

/// The network with this text, whose parts lie before and after a slash.
fn network(text: &str, start: &str, length: &str) -> Result<Address, AddressError> {
    if let Some(rest) = length.strip_prefix('/')
        && (start.is_empty() || start.ends_with(':'))
    {
        return Err(more_than_a_host(rest));
    }
    let Some(start) = ip(start) else { return Err(more_than_a_host(text)) };
    let start = start?;
    let (family, most) = if start.is_ipv4() { (Family::V4, 32) } else { (Family::V6, 128) };
    let prefix = if start.is_ipv4() && length.contains('.') {
        length.parse().ok().and_then(mask_length).ok_or(AddressError::NotAMask)?
    } else {
        let prefix = length.parse().ok().filter(|prefix| is_number(length) && *prefix <= most);
        prefix.ok_or(AddressError::Prefix(family))?
    };
    let network = IpNet::around(start, prefix);
    if prefix == most {
        Ok(Address::Host(start))
    } else if network.first() == start {
        Ok(Address::Network(network))
    } else {
        Err(AddressError::HostBits(list::cut(text), network))
    }
}

/// How many ones a netmask begins with; `None` when ones follow its zeros.
fn mask_length(mask: Ipv4Addr) -> Option<u8> {
    let mask = mask.to_bits();
    let is_mask = mask.leading_ones() + mask.trailing_zeros() >= 32;
    u8::try_from(mask.leading_ones()).ok().filter(|_| is_mask)
}

/// The IP address that a text is or was meant to be; `None` when it can only be a name.
fn ip(text: &str) -> Option<Result<IpAddr, AddressError>> {
    if text.starts_with('[') || text.contains(':') {
        return Some(v6(text));
    }
    let mut ending = text.bytes().rev().skip_while(|byte| *byte == b'.').skip_while(u8::is_ascii_digit);
    matches!(ending.next(), None | Some(b'.')).then(|| v4(text))
}

fn v4(text: &str) -> Result<IpAddr, AddressError> {
    match text.parse() {
        Ok(address) => Ok(IpAddr::V4(address)),
        Err(_) => Err(without_zeros(text).map_or(AddressError::NotV4, AddressError::LeadingZeros)),
    }
}

/// The IPv4 address in which some numbers begin with zeros.
fn without_zeros(text: &str) -> Option<Ipv4Addr> {
    let mut octets = [0; 4];
    let mut texts = text.split('.');
    for octet in &mut octets {
        *octet = texts.next().filter(|text| is_number(text))?.parse().ok()?;
    }
    texts.next().is_none().then_some(octets.into())
}

/// Reads what has a colon in it or a bracket before it.
fn v6(text: &str) -> Result<IpAddr, AddressError> {
    let (address, port) = match text.strip_prefix('[').and_then(|text| text.split_once(']')) {
        Some(parts) => parts,
        None => match text.split_once(':') {
            Some((host, port)) if !port.contains(':') => (host, &text[host.len()..]),
            _ => (text, ""),
        },
    };
    if text.contains('%') {
        return Err(AddressError::Zone);
    }
    let is_port = port.strip_prefix(':').is_some_and(|port| port.bytes().all(|byte| byte.is_ascii_digit()));
    if is_port {
        return Err(AddressError::Port(list::cut(port)));
    }
    let address = address.parse().map(IpAddr::V6);
    address.ok().filter(|_| port.is_empty()).ok_or(AddressError::NotV6)
}

fn name(text: &str) -> Result<HostName, AddressError> {
    let text = text.strip_suffix('.').unwrap_or(text);
    if text.contains('*') {
        Err(AddressError::Wildcard)
    } else if !text.is_ascii() {
        Err(AddressError::NotAscii)
    } else if !text.split('.').all(is_label) {
        Err(AddressError::NotAName)
    } else if text.len() > 253 {
        Err(AddressError::LongName)
    } else {
        Ok(HostName(text.to_ascii_lowercase().into()))
    }
}

/// Whether a text can stand between the full stops of a name.
fn is_label(text: &str) -> bool {
    let known = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    known && (1..=63).contains(&text.len()) && !text.starts_with('-') && !text.ends_with('-')
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// What is wrong with a URL without its scheme: it names a host, and more than that.
fn more_than_a_host(text: &str) -> AddressError {
    let mut host = text;
    for sign in ['/', '?', '#'] {
        host = before(host, sign);
    }
    let host = host.split_once('@').map_or(host, |(_, host)| host);
    let host = host.strip_prefix('[').map_or_else(|| before(host, ':'), |host| before(host, ']'));
    if host.is_empty() { AddressError::NotAName } else { AddressError::MoreThanAHost(list::cut(host)) }
}

fn before(text: &str, sign: char) -> &str {
    text.split_once(sign).map_or(text, |(start, _)| start)
}
