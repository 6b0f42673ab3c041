//! Classifies a token on its own, without its neighbours.

use super::{
    Address, AddressError, HostName, IpRange, NoteKind, explain::is_number, mask, read::host, several::several,
    text::trim,
};
use ipnet::{IpNet, Ipv4Net};
use std::{
    borrow::Cow,
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
};

/// The meaning of a token on its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// An IP address, which may also be a mask or the end of a range.
    Ip(IpAddr, Option<NoteKind>),
    /// A network or a range.
    Other(Address, Option<NoteKind>),
    /// A DNS name of more than one label.
    Name(HostName, Option<NoteKind>),
    /// Any other word: the host name that it can be if that is confirmed, and the reason why it is not an address.
    Word(Option<HostName>, Option<NoteKind>, AddressError),
    /// Decimal digits.
    Number,
    /// A malformed address.
    Broken(AddressError),
    /// A slash and a mask.
    Prefix,
    /// A hyphen.
    Dash,
    /// A slash.
    Slash,
    /// An arrow.
    Arrow,
    /// Punctuation without a meaning.
    Mark,
}

pub(super) fn classify(text: &str) -> Piece {
    match text {
        "-" => return Piece::Dash,
        "/" => return Piece::Slash,
        ">" | ">>" | "<" | "<<" | "<-->" | "<->" | "-->" | "==>" | "<--" | "->" | "=>" | "→" | "⇒" | "➔" | "➜"
        | "↔" => {
            return Piece::Arrow;
        }
        _ => {}
    }
    // The line under the headings of a table.
    if text.len() > 2
        && text.bytes().all(|byte| matches!(byte, b'-' | b':' | b'=' | b'+' | b'_'))
        && !text.contains("::")
    {
        return Piece::Mark;
    }
    // Something is left out there.
    if text == "…" || text.len() > 1 && text.bytes().all(|byte| byte == b'.') {
        return Piece::Broken(AddressError::NotARange);
    }
    // Two colons alone are an IPv6 address.
    if text != "::" && text.len() <= 3 && text.chars().all(|ch| "()[]{}<>.:=&+_".contains(ch)) {
        return Piece::Mark;
    }
    if is_number(text) {
        return Piece::Number;
    }
    if text
        .trim_start_matches(['(', '['])
        .strip_prefix('/')
        .is_some_and(|rest| rest.starts_with(|ch: char| ch.is_ascii_digit()) || rest.parse::<Ipv6Addr>().is_ok())
    {
        return Piece::Prefix;
    }
    let plain = refang(text);
    if is_markup(&plain) {
        return Piece::Broken(AddressError::Markup);
    }
    if let Some(meant) = several(&plain) {
        return Piece::Broken(AddressError::Several(meant));
    }
    let found = attempt(&plain);
    let found = match (found, trim(&plain)) {
        (found @ Piece::Broken(AddressError::PlaceholderDigits(_) | AddressError::HostBits { .. }), _) => found,
        (Piece::Broken(AddressError::NotKnownYet), _) => Piece::Broken(AddressError::NotKnownYet),
        (Piece::Broken(_) | Piece::Word(None, ..), trimmed) if !trimmed.is_empty() && trimmed.len() < plain.len() => {
            if is_number(trimmed) {
                Piece::Number
            } else {
                attempt(trimmed)
            }
        }
        (found, _) => found,
    };
    if plain == text { found } else { with_note(found, NoteKind::Defanged) }
}

/// Restores a defanged address (`10.1.1[.]5`), which people write so that nobody follows the link.
fn refang(text: &str) -> Cow<'_, str> {
    let mut plain = Cow::Borrowed(text);
    for (from, to) in [
        ("[.]", "."),
        ("(.)", "."),
        ("{.}", "."),
        ("[dot]", "."),
        ("(dot)", "."),
        ("[DOT]", "."),
        ("[:]", ":"),
        ("[://]", "://"),
        ("\\.", "."),
    ] {
        if plain.contains(from) {
            plain = plain.replace(from, to).into();
        }
    }
    let scheme = plain.split_once("://").map_or("", |(scheme, _)| scheme);
    if ["hxxp", "hxxps", "h**p", "h**ps", "fxp"].iter().any(|fanged| scheme.eq_ignore_ascii_case(fanged)) {
        let rest = plain[scheme.len()..].to_owned();
        plain = format!("http{rest}").into();
    }
    plain
}

fn attempt(text: &str) -> Piece {
    if is_template(text) {
        return Piece::Broken(AddressError::NotKnownYet);
    }
    match text.parse() {
        Ok(Address::Host(IpAddr::V6(address))) => match address.to_ipv4_mapped() {
            Some(mapped) => Piece::Ip(mapped.into(), Some(NoteKind::Mapped)),
            None => Piece::Ip(address.into(), None),
        },
        Ok(Address::Host(address)) => Piece::Ip(address, None),
        Ok(Address::Network(network)) => match unmapped(network) {
            Some(network) => Piece::Other(network, Some(NoteKind::Mapped)),
            None => Piece::Other(Address::Network(network), None),
        },
        Ok(Address::Name(name)) if name.is_one_label() => Piece::Word(Some(name), None, AddressError::BareWord),
        Ok(Address::Name(name)) => Piece::Name(name, None),
        Ok(Address::Range(range)) => match (v4(range.first()), v4(range.last())) {
            (Some(first), Some(last)) if range.first().is_ipv6() => {
                let range = IpRange { first: first.into(), last: last.into() };
                Piece::Other(Address::Range(range), Some(NoteKind::Mapped))
            }
            _ => Piece::Other(Address::Range(range), None),
        },
        Err(error) => mend(text, error),
    }
}

/// Returns `true` for `x.x.x.x`, `A.B.C.D/24`, `aaa.bbb.ccc.ddd` and the like: the same letter or sign in each part.
fn is_template(text: &str) -> bool {
    let is_same = |part: &str| part.bytes().all(|byte| part.starts_with(char::from(byte)));
    let is_blank = |part: &str| {
        (1..=3).contains(&part.len())
            && is_same(part)
            && part.bytes().all(|byte| byte.is_ascii_alphabetic() || b"?_".contains(&byte))
    };
    let address = text.split_once('/').map_or(text, |(address, _)| address);
    address.split('.').count() == 4 && address.split('.').all(is_blank)
}

/// Returns `true` for a word with tags of a web page: `<ip>10.1.1.5</ip>`, `10.1.1.5<br>10.1.1.6`.
fn is_markup(text: &str) -> bool {
    let Some((before, rest)) = text.split_once('<').filter(|_| !text.contains("://")) else { return false };
    let is_tag = rest.starts_with(|ch: char| ch.is_ascii_alphabetic() || ch == '/');
    is_tag && rest.split_once('>').is_some_and(|(_, behind)| !before.is_empty() || !trim(behind).is_empty())
}

/// The IPv4 address, also of an IPv4-mapped IPv6 address.
fn v4(address: IpAddr) -> Option<Ipv4Addr> {
    match address {
        IpAddr::V4(address) => Some(address),
        IpAddr::V6(address) => address.to_ipv4_mapped(),
    }
}

/// The IPv4 network of an IPv4-mapped IPv6 network.
fn unmapped(network: IpNet) -> Option<Address> {
    let IpNet::V6(network) = network else { return None };
    let prefix = network.prefix_len().checked_sub(96)?;
    let address = network.network().to_ipv4_mapped()?;
    Some(Address::from(IpNet::V4(Ipv4Net::new(address, prefix).ok()?)))
}

/// Accepts forms that are an error for a single address but clear in a list.
fn mend(text: &str, error: AddressError) -> Piece {
    match &error {
        AddressError::LoneMask => {
            return text.parse().map_or(Piece::Broken(error), |address| Piece::Ip(address, None));
        }
        AddressError::NotAMask => {
            if let Some((start, mask)) = text.split_once('/')
                && let Ok(start) = start.parse()
                && let Ok((network, note)) = mask::network(text, start, mask)
            {
                return Piece::Other(network, note);
            }
        }
        AddressError::Zone => {
            if let Some((address, interface)) = text.split_once('%')
                && let Ok(address) = address.trim_start_matches('[').parse::<Ipv6Addr>()
                && !address.is_unicast_link_local()
            {
                let address = address.to_ipv4_mapped().map_or(IpAddr::V6(address), IpAddr::V4);
                return Piece::Ip(address, Some(NoteKind::Interface(super::shorten(trim(interface)))));
            }
        }
        AddressError::MoreThanAHost(host) => {
            return if let Some((scheme, _)) = text.split_once("://")
                && scheme.starts_with(|ch: char| ch.is_ascii_alphabetic())
                && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
                && !host.ends_with('…')
            {
                let found = attempt(host);
                if matches!(found, Piece::Ip(..) | Piece::Name(..)) {
                    with_note(found, NoteKind::Url)
                } else {
                    Piece::Broken(error)
                }
            } else if text.contains("//") || host.contains('.') {
                Piece::Broken(error)
            } else {
                Piece::Word(None, None, error)
            };
        }
        _ => {}
    }
    if let Some(found) = without_port(text) {
        return found;
    }
    if let Some(host) = host_of_account(text) {
        return Piece::Broken(AddressError::MoreThanAHost(host));
    }
    let has_digits = text.contains(|ch: char| ch.is_ascii_digit());
    match error {
        AddressError::NotADomain if text.split('.').take_while(|label| is_number(label)).count() < 2 => {
            Piece::Word(None, None, error)
        }
        AddressError::Several(_) if !text.contains('.') => Piece::Word(None, None, error),
        AddressError::Everything if text.starts_with('*') => Piece::Broken(error),
        AddressError::Everything | AddressError::NotAName | AddressError::NotAscii | AddressError::LongName => {
            let is_broken = text.contains('.') && error != AddressError::Everything || text.contains('@');
            if is_broken && !text.starts_with('.') { Piece::Broken(error) } else { Piece::Word(None, None, error) }
        }
        AddressError::NotV6 if !has_digits => Piece::Word(None, None, error),
        _ => Piece::Broken(error),
    }
}

/// An address or a name followed by a port, a range of ports or a service.
fn without_port(text: &str) -> Option<Piece> {
    let start = if text.starts_with('[') { text.find(']')? + 1 } else { 0 };
    let at = start + text[start..].find([':', '#'])?;
    let (host_text, port) = (&text[..at], &text[at + 1..]);
    let is_port = |ch: char| ch.is_ascii_alphanumeric() || matches!(ch, '-' | '*' | '/');
    if host_text.contains(':') && start == 0 || port.is_empty() || !port.chars().all(is_port) {
        return None;
    }
    let found = attempt(host_text);
    let is_sure = match &found {
        Piece::Ip(address, _) => host(*address).is_ok(),
        Piece::Other(..) | Piece::Name(..) => true,
        Piece::Word(name, ..) => name.is_some() && port.starts_with(|ch: char| ch.is_ascii_digit()),
        _ => false,
    };
    is_sure.then(|| with_note(found, NoteKind::Port(super::shorten(port))))
}

/// The host of `admin@10.1.1.5` or of `\\\\10.1.1.5\\share`.
fn host_of_account(text: &str) -> Option<String> {
    let host = match text.strip_prefix("\\\\") {
        Some(path) => path.split('\\').next(),
        None => text.split_once('@').map(|(_, host)| trim(host)).filter(|host| host.parse::<IpAddr>().is_ok()),
    };
    host.filter(|host| host.parse::<Address>().is_ok()).map(super::shorten)
}

fn with_note(piece: Piece, note: NoteKind) -> Piece {
    match piece {
        Piece::Ip(address, _) => Piece::Ip(address, Some(note)),
        Piece::Other(address, _) => Piece::Other(address, Some(note)),
        Piece::Name(name, _) => Piece::Name(name, Some(note)),
        Piece::Word(name, _, error) => Piece::Word(name, Some(note), error),
        other => other,
    }
}
