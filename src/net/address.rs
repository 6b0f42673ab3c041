//! Addresses: what a firewall's address object can hold.

mod error;
mod list;
mod network;
mod read;

pub use error::AddressError;
pub use list::addresses;
pub use network::IpNet;

use std::{fmt, net::IpAddr};

/// What a group of devices is reached at.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Address {
    /// One device.
    Host(IpAddr),
    /// A network of more than one address.
    Network(IpNet),
    /// Neighbouring addresses that need not be a network.
    Range(IpRange),
    /// A DNS name, which the firewall looks up.
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
    /// The lowest address.
    #[must_use]
    pub fn first(self) -> IpAddr {
        self.first
    }

    /// The highest address, which is part of the range.
    #[must_use]
    pub fn last(self) -> IpAddr {
        self.last
    }
}

impl fmt::Display for IpRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.first.fmt(f)?;
        f.write_str("-")?;
        self.last.fmt(f)
    }
}

/// A DNS name in ASCII, of 1 to 253 characters, in lower case and without a full stop at its end.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct HostName(Box<str>);

impl HostName {
    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Address {
    /// The version of IP; `None` for a name.
    #[must_use]
    pub fn family(&self) -> Option<Family> {
        self.ends().map(|(first, _)| if first.is_ipv4() { Family::V4 } else { Family::V6 })
    }

    /// The first and the last address as numbers, which mean something together with the family; `None` for a name.
    #[must_use]
    pub fn span(&self) -> Option<(u128, u128)> {
        self.ends().map(|(first, last)| (number(first), number(last)))
    }

    /// Whether two addresses have a device in common, as far as can be told without looking up a name: two names do
    /// when they are equal, a name and a number never.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        match (self.span(), other.span()) {
            (Some((first, last)), Some((start, end))) => {
                self.family() == other.family() && first <= end && start <= last
            }
            (None, None) => self == other,
            _ => false,
        }
    }

    /// Whether it is every address of a family, as `0.0.0.0/0` and `::/0` are.
    #[must_use]
    pub fn is_everything(&self) -> bool {
        matches!(self, Self::Network(network) if network.prefix() == 0)
    }

    /// The first and the last address; `None` for a name.
    fn ends(&self) -> Option<(&IpAddr, &IpAddr)> {
        match self {
            Self::Host(host) => Some((host, host)),
            Self::Network(IpNet { range, .. }) | Self::Range(range) => Some((&range.first, &range.last)),
            Self::Name(_) => None,
        }
    }
}

impl fmt::Display for Address {
    /// The one way to write it, which [`Address::from_str`](std::str::FromStr::from_str) reads: `10.1.1.5`,
    /// `10.1.0.0/24`, `10.1.1.5-10.1.1.9`, `2001:db8::/32`, `mail.example.com`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Host(host) => host.fmt(f),
            Self::Network(network) => network.fmt(f),
            Self::Range(range) => range.fmt(f),
            Self::Name(name) => f.write_str(&name.0),
        }
    }
}

fn number(address: &IpAddr) -> u128 {
    let folded = |octets: &[u8]| octets.iter().fold(0, |number, octet| number << 8 | u128::from(*octet));
    match address {
        IpAddr::V4(address) => folded(&address.octets()),
        IpAddr::V6(address) => folded(&address.octets()),
    }
}
