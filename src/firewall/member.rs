//! The members of an object in the notation of platforms.

use crate::{
    net::{Address, Family},
    ruleset::{Families, IpVersion, networks},
};
use ipnet::IpNet;
use std::{fmt, net::Ipv4Addr};

/// The kind of a member, which determines how platforms write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One device.
    Host,
    /// A network of more than one address.
    Network,
    /// A range of addresses.
    Range,
    /// A DNS name.
    Name,
}

/// An address of an object, in a form that the platform supports. Its [`Display`](fmt::Display) is the common
/// notation: `10.1.1.5`, `10.1.0.0/24`, `10.1.1.5-10.1.1.9`, `2001:db8::/32`, `mail.example.com`.
#[derive(Clone, Debug)]
pub struct Member {
    /// The kind.
    pub kind: Kind,
    /// The family; `None` for a DNS name.
    pub family: Option<Family>,
    text: String,
}

impl Member {
    /// The members for an address: the address itself, or networks instead of a range if the platform has no ranges.
    pub fn from_address(address: &Address, range_families: Families) -> Vec<Self> {
        let family = address.family();
        let kind = match address {
            Address::Host(_) => Kind::Host,
            Address::Network(_) => Kind::Network,
            Address::Range(range) if family.is_some_and(|family| !range_families.contains(family)) => {
                return networks(range.first(), range.last()).into_iter().map(Self::from_network).collect();
            }
            Address::Range(_) => Kind::Range,
            Address::Name(_) => Kind::Name,
        };
        vec![Self { kind, family, text: address.to_string() }]
    }

    fn from_network(network: IpNet) -> Self {
        let family = if network.addr().is_ipv4() { Family::V4 } else { Family::V6 };
        if network.prefix_len() == network.max_prefix_len() {
            Self { kind: Kind::Host, family: Some(family), text: network.addr().to_string() }
        } else {
            Self { kind: Kind::Network, family: Some(family), text: network.to_string() }
        }
    }

    /// Returns `true` if it is an IPv4 member.
    pub fn is_v4(&self) -> bool {
        self.family == Some(Family::V4)
    }

    /// The first address of a range or a network.
    pub fn first(&self) -> &str {
        self.text.split(['-', '/']).next().unwrap_or_default()
    }

    /// The last address of a range.
    pub fn last(&self) -> &str {
        self.text.rsplit('-').next().unwrap_or_default()
    }

    /// The mask of an IPv4 network.
    pub fn mask(&self) -> Ipv4Addr {
        let prefix = self.text.rsplit('/').next().and_then(|prefix| prefix.parse().ok()).unwrap_or(32_u32);
        Ipv4Addr::from(u32::MAX.checked_shl(32 - prefix.min(32)).unwrap_or(0))
    }

    /// The member with a prefix length, also for a host: `10.1.1.5/32`.
    pub fn cidr(&self) -> String {
        match (self.kind, self.family) {
            (Kind::Host, Some(family)) => format!("{}/{}", self.text, IpVersion(family).bits()),
            _ => self.text.clone(),
        }
    }
}

impl fmt::Display for Member {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn members(text: &str, range_families: Families) -> Vec<Member> {
        Member::from_address(&text.parse().expect(text), range_families)
    }

    #[test]
    fn masks_have_as_many_ones_as_the_prefix() {
        let check = |text: &str, expected: &str| {
            assert_eq!(members(text, Families::BOTH)[0].mask().to_string(), expected, "{text}");
        };
        check("10.0.0.0/28", "255.255.255.240");
        check("128.0.0.0/1", "128.0.0.0");
        check("0.0.0.0/0", "0.0.0.0");
        check("10.0.0.2/31", "255.255.255.254");
    }

    #[test]
    fn ranges_become_networks_where_the_platform_has_none() {
        let check = |text: &str, range_families: Families, expected: &[&str]| {
            let written: Vec<_> = members(text, range_families).iter().map(Member::cidr).collect();
            assert_eq!(written, expected, "{text}");
        };
        check("10.2.0.1-10.2.0.6", Families::BOTH, &["10.2.0.1-10.2.0.6"]);
        check("10.2.0.1-10.2.0.6", Families::NONE, &["10.2.0.1/32", "10.2.0.2/31", "10.2.0.4/31", "10.2.0.6/32"]);
        check("::2-::3", Families::V4, &["::2/127"]);
        check("10.2.0.1", Families::NONE, &["10.2.0.1/32"]);
        check("2001:db8::1", Families::NONE, &["2001:db8::1/128"]);
        check("mail.example.com", Families::NONE, &["mail.example.com"]);
    }

    #[test]
    fn ranges_and_networks_have_ends() {
        let range = &members("10.2.0.1-10.2.0.6", Families::BOTH)[0];
        assert_eq!((range.first(), range.last()), ("10.2.0.1", "10.2.0.6"));
        assert_eq!(members("10.1.0.0/16", Families::BOTH)[0].first(), "10.1.0.0");
    }
}
