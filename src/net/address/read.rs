//! Reading one address.

use super::{
    Address, AddressError, Family, HostName, IpRange,
    explain::{ip, is_number, leading_zeros, small},
    mask::{is_lone_mask, with_prefix},
    text::{normalize_char, shorten},
};
use ipnet::ipv4_mask_to_prefix;
use std::{cmp::Ordering, net::IpAddr, str::FromStr};

impl FromStr for Address {
    type Err = AddressError;

    /// Parses an IP address (IPv6 also in brackets), a network with its prefix or IPv4 netmask, a range such as
    /// `10.1.1.5-10.1.1.9` or `10.1.1.5-9`, or a DNS name. Surrounding white space is ignored.
    ///
    /// Ambiguous input is an error that says what to write instead.
    fn from_str(text: &str) -> Result<Self, AddressError> {
        let blank = |ch: char| if ch.is_whitespace() { ' ' } else { ch };
        let text: String = text.chars().filter_map(normalize_char).map(blank).collect();
        read(text.trim_ascii())
    }
}

fn read(text: &str) -> Result<Address, AddressError> {
    if text.is_empty() {
        return Err(AddressError::Empty);
    }
    // A name may end with a full stop; these are errors with or without it.
    let name = text.strip_suffix('.').unwrap_or(text);
    if ["any", "all", "*"].iter().any(|word| name.eq_ignore_ascii_case(word)) {
        return Err(AddressError::Everything);
    }
    if let Some((first, last)) = halves(text) {
        return range(first, last);
    }
    if let Some((start, length)) = text.split_once('/') {
        return network(text, start, length);
    }
    ip(text)?.map_or_else(|| HostName::read(text).map(Address::Name), host)
}

/// A single address in any notation, unless it can only be meant as a netmask.
pub(super) fn host(address: IpAddr) -> Result<Address, AddressError> {
    if is_lone_mask(address) { Err(AddressError::LoneMask) } else { Ok(Address::Host(address)) }
}

/// Splits a range at its hyphen; `None` if the string is not a range, because a name may contain a hyphen.
fn halves(text: &str) -> Option<(&str, &str)> {
    let (first, last) = text.split_once('-')?;
    let (first, last) = (first.trim_ascii(), last.trim_ascii());
    let is_hardware_address = ip(text) == Err(AddressError::HardwareAddress);
    let has_letters = text.contains(|ch: char| ch.is_ascii_alphabetic() || !ch.is_ascii());
    let is_range =
        !has_letters || text.contains(' ') || matches!(ip(first), Ok(Some(_)) | Err(AddressError::Lookalike(_)));
    (is_range && !is_hardware_address).then_some((first, last))
}

/// The range from `first` to `last`. The end of an IPv4 range may be its last number alone, with or without a full
/// stop before it.
pub(super) fn range(first: &str, last: &str) -> Result<Address, AddressError> {
    let end = |text: &str| ip(text)?.ok_or(AddressError::NotARange);
    let start = end(first)?;
    let last_number = last.strip_prefix('.').unwrap_or(last);
    let last = match start {
        IpAddr::V4(start) if is_number(last_number) => {
            let [a, b, c, _] = start.octets();
            let meant = [a, b, c, small(last_number).ok_or(AddressError::NotV4)?].into();
            if last_number.len() > 1 && last_number.starts_with('0') {
                return Err(leading_zeros(meant));
            }
            meant.into()
        }
        IpAddr::V6(_) if is_number(last) => return Err(AddressError::NotARange),
        _ => end(last)?,
    };
    if start.is_ipv4() != last.is_ipv4() {
        return Err(AddressError::MixedRange);
    }
    match start.cmp(&last) {
        Ordering::Less => Ok(Address::Range(IpRange { first: start, last })),
        Ordering::Equal => host(start),
        Ordering::Greater => Err(AddressError::Reversed(Address::Range(IpRange { first: last, last: start }).into())),
    }
}

/// Parses a network from the parts before and after its slash; `text` is the whole string for the error.
fn network(text: &str, start: &str, length: &str) -> Result<Address, AddressError> {
    if let Some(rest) = length.strip_prefix('/')
        && (start.is_empty() || start.ends_with(':'))
    {
        return Err(more_than_a_host(rest));
    }
    let Some(start) = ip(start)? else {
        return Err(two_names(start, length).unwrap_or_else(|| more_than_a_host(text)));
    };
    let (family, max_prefix) = if start.is_ipv4() { (Family::V4, 32) } else { (Family::V6, 128) };
    let prefix = if start.is_ipv4() && length.contains('.') {
        let mask = length.parse().map_err(|_| AddressError::NotAMask)?;
        ipv4_mask_to_prefix(mask).map_err(|_| AddressError::NotAMask)?
    } else if start.is_ipv6() && length.contains(':') {
        return Err(AddressError::NotAMask);
    } else {
        small(length).filter(|prefix| *prefix <= max_prefix).ok_or(AddressError::Prefix(family))?
    };
    if prefix == max_prefix { host(start) } else { with_prefix(text, start, prefix) }
}

/// The error for two names with a slash between them; `None` for a host with a path.
fn two_names(first: &str, second: &str) -> Option<AddressError> {
    let name = |text: &str| HostName::read(text).ok().filter(|_| !is_number(text));
    let names = [name(first)?, name(second)?];
    if names[0].is_one_label() != names[1].is_one_label() {
        return None;
    }
    // `km/h`, `A/B`: nobody means two hosts.
    if names.iter().any(|name| name.as_str().len() < 3) {
        return Some(AddressError::NotAName);
    }
    let end = if names[0].is_one_label() { "." } else { "" };
    Some(AddressError::Several(names.map(|name| format!("{}{end}", name.as_str())).join(", ")))
}

/// The error for a URL without its scheme, which says more than a host.
fn more_than_a_host(text: &str) -> AddressError {
    let host = text.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.split_once('@').map_or(host, |(_, host)| host);
    let host = host.strip_prefix('[').map_or_else(|| before(host, ':'), |host| before(host, ']'));
    if host.is_empty() { AddressError::NotAName } else { AddressError::MoreThanAHost(shorten(host)) }
}

fn before(text: &str, delimiter: char) -> &str {
    text.split_once(delimiter).map_or(text, |(start, _)| start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_hosts_and_writes_them_in_one_way() {
        check("10.1.1.5", "10.1.1.5");
        check(" \t10.1.1.5\r\n", "10.1.1.5");
        check("\u{feff}10.1.1.5\u{a0}", "10.1.1.5");
        check("0.0.0.0", "0.0.0.0");
        check("255.255.255.255", "255.255.255.255");
        check("128.0.0.0", "128.0.0.0");
        check("2001:DB8:0:0::0001", "2001:db8::1");
        check("[2001:db8::1]", "2001:db8::1");
        check("::", "::");
        check("::1", "::1");
        check("2001:db8::1:443", "2001:db8::1:443");
        check("::ffff:10.1.1.5", "::ffff:10.1.1.5");
        check("fe80::1", "fe80::1");
    }

    #[test]
    fn reads_networks() {
        check("10.1.0.0/24", "10.1.0.0/24");
        check("10.1.0.0/255.255.255.0", "10.1.0.0/24");
        check("10.1.0.0/255.255.240.0", "10.1.0.0/20");
        check("10.1.1.4/31", "10.1.1.4/31");
        check("10.1.1.5/32", "10.1.1.5");
        check("10.1.1.5/255.255.255.255", "10.1.1.5");
        check("0.0.0.0/0", "0.0.0.0/0");
        check("0.0.0.0/0.0.0.0", "0.0.0.0/0");
        check("2001:db8::/32", "2001:db8::/32");
        check("[2001:db8::]/33", "2001:db8::/33");
        check("2001:db8::4/127", "2001:db8::4/127");
        check("2001:db8::5/128", "2001:db8::5");
        check("::/0", "::/0");
        check("::ffff:0:0/96", "::ffff:0.0.0.0/96");
    }

    #[test]
    fn reads_ranges() {
        check("10.0.0.1-10.0.0.9", "10.0.0.1-10.0.0.9");
        check("10.0.0.1 - 10.0.0.9", "10.0.0.1-10.0.0.9");
        check("10.0.0.1\u{a0}– 10.0.0.9", "10.0.0.1-10.0.0.9");
        check("10.0.0.1–9", "10.0.0.1-10.0.0.9");
        check("10.0.0.1‑10.0.1.0", "10.0.0.1-10.0.1.0");
        check("10.0.0.1 -255", "10.0.0.1-10.0.0.255");
        check("10.0.0.9-10.0.0.9", "10.0.0.9");
        check("10.0.0.9-9", "10.0.0.9");
        check("10.0.0.1-.9", "10.0.0.1-10.0.0.9");
        check("10.0.0.255-10.0.1.0", "10.0.0.255-10.0.1.0");
        check("10.0.0.0-10.0.0.255", "10.0.0.0-10.0.0.255");
        check("2001:db8::9-2001:db8::A", "2001:db8::9-2001:db8::a");
        check("[::1]-[::2]", "::1-::2");
        check("::1 - ::1", "::1");
    }

    #[test]
    fn reads_names() {
        check("mail.example.com", "mail.example.com");
        check("Mail.EXAMPLE.com.", "mail.example.com");
        check("proxy", "proxy");
        check("xn--mnchen-3ya.de", "xn--mnchen-3ya.de");
        check("_ldap._tcp.example.com", "_ldap._tcp.example.com");
        check("host_.example.com", "host_.example.com");
        check("web-10.example.com", "web-10.example.com");
        check("web‑10.example.com", "web-10.example.com");
        check("10-1-1-5.example.com", "10-1-1-5.example.com");
        check("1.2-old.example.com", "1.2-old.example.com");
        check("10.example", "10.example");
        check("any.example.com", "any.example.com");
        check(&"a".repeat(63), &"a".repeat(63));
        check(&long_name(253), &long_name(253));
        check(&(long_name(253) + "."), &long_name(253));
    }

    #[test]
    fn refuses_what_is_no_address() {
        let check = |text: &str, expected: AddressError| {
            assert_eq!(text.parse::<Address>(), Err(expected), "{text:?}");
        };
        for text in ["", " \t\n", "\u{a0}", "\u{feff}\u{200b}"] {
            check(text, AddressError::Empty);
        }
        for text in ["any", "All", " * ", "any.", "ALL."] {
            check(text, AddressError::Everything);
        }
        for text in ["10.1.1", "10.1.1.256", "10.1.1.1.1", "10", "10.1.1.5.", "10..1.1", ".", "10.1.1.l0.5"] {
            check(text, AddressError::NotV4);
        }
        for text in ["web.10", "010.1.1.256", "10.1.1.999/24", "10.0.0.1-256", "10.1-10.2", "10.1.1.-1.1.1.1"] {
            check(text, AddressError::NotV4);
        }
        for text in ["2001:db8", "1:2:3:4:5:6:7", ":::", "[::1", "[10.1.1.5]", "[::1]x", "::g", "00:11:22:33:44"] {
            check(text, AddressError::NotV6);
        }
        for text in ["fe80::1%eth0", "[fe80::1%25eth-0]:443", "fe80::1%2/64", "fe80::1-fe80::2%1"] {
            check(text, AddressError::Zone);
        }
        for text in ["10.1.0.0/33", "10.1.0.0/", "10.1.0.0/+8", "10.1.0.0/x", "10.1.0.0/24/24", "10.1.0.0/256"] {
            check(text, AddressError::Prefix(Family::V4));
        }
        for text in ["2001:db8::/129", "::/", "2001:db8::/255.255.0.0"] {
            check(text, AddressError::Prefix(Family::V6));
        }
        for text in ["10.1.0.0/255.0.255.0", "10.1.0.0/0.0.0.255", "10.1.0.0/255.255.255", "10.1.0.0/24.0"] {
            check(text, AddressError::NotAMask);
        }
        for text in
            ["255.255.255.0", "255.0.0.0", "255.255.255.254", "255.255.255.0-0", "255.255.255.0/32", "0.0.0.255"]
        {
            check(text, AddressError::LoneMask);
        }
        for text in ["-", "10.0.0.1-", "-10.0.0.1", "10.0.0.1-b", "web - mail", "10.0.0.0/24-10.0.1.0/24"] {
            check(text, AddressError::NotARange);
        }
        for text in ["::1-5", "::1-f", "10.0.0.1-5-9", "10.0.0.1-web.example.com", "10.0.0.0/-1"] {
            check(text, AddressError::NotARange);
        }
        for text in ["10.0.0.1-::1", "::1-10.0.0.1", "10.0.0.1-::ffff:10.0.0.9"] {
            check(text, AddressError::MixedRange);
        }
        for text in ["10.1.1.5:443", "web-1.example.com:443", "[::1]:443", "10.0.0.1:443-9", "web:443/status"] {
            check(text, AddressError::Port("443".to_owned()));
        }
        for text in ["*.example.com", "web*", "10.example.*", "*.web-1.example.com"] {
            check(text, AddressError::Wildcard);
        }
        for text in ["münchen.de", "пример-1.рф", "٨.example", "10.1.1.5\0", "ma\u{1}il.example.com"] {
            check(text, AddressError::NotAscii);
        }
        for text in ["-web.example.com", "web-", "web-.de", "a..b", ".web", "web..", "a b", "a@b", "/", "https:///x"] {
            check(text, AddressError::NotAName);
        }
        for text in ["00:11:22:33:44:55", "00-11-22-33-44-55", "00-1B-44-11-3A-B7", "001B.4411.3AB7"] {
            check(text, AddressError::HardwareAddress);
        }
        check(&"a".repeat(64), AddressError::NotAName);
        check(&long_name(254), AddressError::LongName);
    }

    #[test]
    fn says_what_was_meant() {
        let check = |text: &str, expected: &str| {
            let error = text.parse::<Address>().expect_err(text);
            let meant = match &error {
                AddressError::LeadingZeros(meant) => Some(("zeros", meant.to_string())),
                AddressError::HostBits { network: meant, .. } => Some(("host bits", meant.to_string())),
                AddressError::PlaceholderDigits(meant) => Some(("placeholders", meant.to_string())),
                AddressError::Reversed(meant) => Some(("reversed", meant.to_string())),
                AddressError::MoreThanAHost(host) => Some(("more", host.clone())),
                _ => None,
            };
            let (what, meant) = meant.unwrap_or_else(|| panic!("{text:?}: {error}"));
            assert_eq!(format!("{what}: {meant}"), expected, "{text:?}");
            assert!(meant.parse::<Address>().is_ok(), "{meant:?}");
        };
        check("010.1.1.1", "zeros: 10.1.1.1");
        check("10.00.01.000", "zeros: 10.0.1.0");
        check("010.1.0.0/16", "zeros: 10.1.0.0");
        check("10.0.0.1-010.0.0.9", "zeros: 10.0.0.9");
        check("10.0.0.1-09", "zeros: 10.0.0.9");
        check("10.1.0.5/24", "host bits: 10.1.0.0/24");
        check("10.1.0.5/255.255.128.0", "host bits: 10.1.0.0/17");
        check("10.1.1.5/31", "host bits: 10.1.1.4/31");
        check("10.1.0.0/0", "host bits: 0.0.0.0/0");
        check("2001:db8::5/64", "host bits: 2001:db8::/64");
        check("2001:db8:ffff::/33", "host bits: 2001:db8:8000::/33");
        check("10.1.1.*", "placeholders: 10.1.1.0/24");
        check("10.1.x.x/16", "placeholders: 10.1.0.0/16");
        check("10.0.0.9-10.0.0.1", "reversed: 10.0.0.1-10.0.0.9");
        check("10.0.0.9-1", "reversed: 10.0.0.1-10.0.0.9");
        check("10.0.1.0-10.0.0.255", "reversed: 10.0.0.255-10.0.1.0");
        check("::a-::9", "reversed: ::9-::a");
        check("https://mail.example.com/owa", "more: mail.example.com");
        check("https://web-1.example.com", "more: web-1.example.com");
        check("HTTPS://user:word@10.1.1.5:8443/a@b/c", "more: 10.1.1.5");
        check("ldap://[2001:db8::5]:389", "more: 2001:db8::5");
        check("http://proxy?x=/", "more: proxy");
        check("http://proxy#x", "more: proxy");
        check("//files/share", "more: files");
        check("mail.example.com/owa", "more: mail.example.com");
        check("mail.example.com/24", "more: mail.example.com");
    }

    fn check(text: &str, expected: &str) {
        let address: Address = text.parse().unwrap_or_else(|error| panic!("{text:?}: {error}"));
        assert_eq!(address.to_string(), expected, "{text:?}");
        assert_eq!(expected.parse(), Ok(address), "{expected:?}");
    }

    fn long_name(length: usize) -> String {
        let mut name = "abcdefg.".repeat(40);
        name.truncate(length - 1);
        name + "x"
    }
}
