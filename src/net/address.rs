//! Addresses that a firewall's address object can hold.
//!
//! [`Address`] parses and prints one address in its canonical notation. [`parse_address_list`] reads pasted input:
//! lists, lines of a device's configuration, spreadsheets, mails.

mod aside;
mod classify;
mod collector;
mod columns;
mod device;
mod error;
mod explain;
mod keywords;
mod layout;
mod line;
mod list;
mod listed;
mod mask;
mod mended;
mod name;
mod note;
mod pieces;
mod read;
mod several;
mod span;
mod text;
mod token;
mod unusual;
mod words;

pub use collector::AddressList;
pub use error::AddressError;
pub use list::parse_address_list;
pub use listed::{ListedPart, Meaning, Suggestion};
pub use name::HostName;
pub use note::{AddressNote, NoteKind};
pub use text::shorten;

use ipnet::IpNet;
use std::{fmt, net::IpAddr};

/// One entry of the addresses of a group of devices.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Address {
    /// One device.
    Host(IpAddr),
    /// A network of more than one address, without host bits.
    Network(IpNet),
    /// An inclusive range of addresses; it may or may not be a network.
    Range(IpRange),
    /// A DNS name, which the firewall resolves.
    Name(HostName),
}

/// The version of IP that an address belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// IPv4: 32 bits.
    V4,
    /// IPv6: 128 bits. An IPv4-mapped address is one of these.
    V6,
}

/// Two or more neighbouring addresses of one family.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct IpRange {
    first: IpAddr,
    last: IpAddr,
}

impl IpRange {
    /// The lowest address, inclusive.
    #[must_use]
    pub fn first(self) -> IpAddr {
        self.first
    }

    /// The highest address, inclusive.
    #[must_use]
    pub fn last(self) -> IpAddr {
        self.last
    }
}

impl From<IpNet> for Address {
    /// The network without its host bits, or a host where the prefix covers the whole address.
    fn from(network: IpNet) -> Self {
        if network.prefix_len() == network.max_prefix_len() {
            Self::Host(network.addr())
        } else {
            Self::Network(network.trunc())
        }
    }
}

impl Address {
    /// The version of IP; `None` for a name.
    #[must_use]
    pub fn family(&self) -> Option<Family> {
        self.ends().map(|(first, _)| if first.is_ipv4() { Family::V4 } else { Family::V6 })
    }

    /// The first and last address as numbers, which are comparable within a family; `None` for a name.
    #[must_use]
    pub fn bounds(&self) -> Option<(u128, u128)> {
        self.ends().map(|(first, last)| (number(first), number(last)))
    }

    /// Returns `true` if two addresses have a device in common, as far as can be told without a DNS lookup: two names
    /// overlap when they are equal, a name and a number never do.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        match (self.bounds(), other.bounds()) {
            (Some((first, last)), Some((start, end))) => {
                self.family() == other.family() && first <= end && start <= last
            }
            (None, None) => self == other,
            _ => false,
        }
    }

    /// Returns `true` if every device of another address is one of this.
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        match (self.bounds(), other.bounds()) {
            (Some((first, last)), Some((start, end))) => {
                self.family() == other.family() && first <= start && end <= last
            }
            (None, None) => self == other,
            _ => false,
        }
    }

    /// Returns `true` if it is every address of a family: `0.0.0.0/0` or `::/0`, or the range of the same ends.
    #[must_use]
    pub fn is_any(&self) -> bool {
        let last = match self.family() {
            Some(Family::V4) => u32::MAX.into(),
            _ => u128::MAX,
        };
        self.bounds() == Some((0, last))
    }

    /// The first and the last address; `None` for a name.
    fn ends(&self) -> Option<(IpAddr, IpAddr)> {
        match self {
            Self::Host(host) => Some((*host, *host)),
            Self::Network(network) => Some((network.network(), network.broadcast())),
            Self::Range(range) => Some((range.first, range.last)),
            Self::Name(_) => None,
        }
    }
}

impl fmt::Display for Address {
    /// The canonical notation, which [`Address::from_str`](std::str::FromStr::from_str) parses: `10.1.1.5`,
    /// `10.1.0.0/24`, `10.1.1.5-10.1.1.9`, `2001:db8::/32`, `mail.example.com`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Host(host) => host.fmt(f),
            Self::Network(network) => network.fmt(f),
            Self::Range(range) => write!(f, "{}-{}", range.first, range.last),
            Self::Name(name) => f.write_str(name.as_str()),
        }
    }
}

fn number(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(address) => address.to_bits().into(),
        IpAddr::V6(address) => address.to_bits(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Address {
        text.parse().expect(text)
    }

    #[test]
    fn knows_family_and_span() {
        let check = |text: &str, family: Family, span: (u128, u128)| {
            assert_eq!((read(text).family(), read(text).bounds()), (Some(family), Some(span)), "{text}");
        };
        check("10.1.1.5", Family::V4, (0x0a01_0105, 0x0a01_0105));
        check("10.1.0.0/23", Family::V4, (0x0a01_0000, 0x0a01_01ff));
        check("0.0.0.0/0", Family::V4, (0, 0xffff_ffff));
        check("10.1.1.5-10.1.2.1", Family::V4, (0x0a01_0105, 0x0a01_0201));
        check("::a01:105", Family::V6, (0x0a01_0105, 0x0a01_0105));
        check("::ffff:10.1.1.5", Family::V6, (0xffff_0a01_0105, 0xffff_0a01_0105));
        check("2001:db8::/33", Family::V6, (0x2001_0db8 << 96, (0x2001_0db8_8000 << 80) - 1));
        check("::/0", Family::V6, (0, u128::MAX));
        check("::1-::2", Family::V6, (1, 2));
        assert_eq!((read("proxy").family(), read("proxy").bounds()), (None, None));
    }

    #[test]
    fn knows_what_overlaps() {
        let check = |one: &str, other: &str, expected: bool| {
            assert_eq!(read(one).overlaps(&read(other)), expected, "{one} {other}");
            assert_eq!(read(other).overlaps(&read(one)), expected, "{other} {one}");
        };
        check("10.1.1.5", "10.1.1.5", true);
        check("10.1.1.5", "10.1.1.6", false);
        check("10.1.1.5", "10.1.1.0/24", true);
        check("10.1.1.255", "10.1.1.0/24", true);
        check("10.1.2.0", "10.1.1.0/24", false);
        check("10.1.1.0/24", "10.1.0.0/16", true);
        check("10.1.1.5-9", "10.1.1.9-12", true);
        check("10.1.1.5-8", "10.1.1.9-12", false);
        check("10.1.1.5-9", "10.1.1.6-7", true);
        check("10.1.1.5-9", "0.0.0.0/0", true);
        check("::/0", "2001:db8::/32", true);
        check("::/0", "0.0.0.0/0", false);
        check("::a01:105", "10.1.1.5", false);
        check("::ffff:10.1.1.5", "10.1.1.5", false);
        check("Mail.example.com", "mail.EXAMPLE.com.", true);
        check("mail.example.com", "example.com", false);
        check("mail.example.com", "0.0.0.0/0", false);
    }

    #[test]
    fn knows_everything() {
        let check = |text: &str, expected: bool| assert_eq!(read(text).is_any(), expected, "{text}");
        check("0.0.0.0/0", true);
        check("::/0", true);
        check("0.0.0.0-255.255.255.255", true);
        check("::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", true);
        check("::-::ffff:ffff", false);
        check("0.0.0.0/1", false);
        check("0.0.0.0", false);
        check("::", false);
        check("::/1", false);
        check("0.0.0.0-255.255.255.254", false);
        check("proxy", false);
    }

    #[test]
    fn shows_the_ends_of_ranges_and_networks() {
        let (Address::Range(range), Address::Network(network)) = (read("10.1.1.5-9"), read("10.1.0.0/16")) else {
            panic!("read as something else");
        };
        assert_eq!((range.first(), range.last()), ([10, 1, 1, 5].into(), [10, 1, 1, 9].into()));
        assert_eq!((network.network(), network.prefix_len()), ([10, 1, 0, 0].into(), 16));
        assert!(matches!(read("Proxy"), Address::Name(name) if name.as_str() == "proxy"));
    }
}
