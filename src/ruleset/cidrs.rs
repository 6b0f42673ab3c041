//! Networks instead of a range, for platforms without ranges.

use ipnet::{IpNet, IpSubnets, Ipv4Subnets, Ipv6Subnets};
use std::net::IpAddr;

/// The networks that together cover exactly the addresses from the first to the last, in order; empty if the ends are
/// of different families. An IPv4 range becomes at most 62 networks, an IPv6 range at most 254.
#[must_use]
pub fn networks(first: IpAddr, last: IpAddr) -> Vec<IpNet> {
    match (first, last) {
        (IpAddr::V4(first), IpAddr::V4(last)) => IpSubnets::V4(Ipv4Subnets::new(first, last, 0)).collect(),
        (IpAddr::V6(first), IpAddr::V6(last)) => IpSubnets::V6(Ipv6Subnets::new(first, last, 0)).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(first: &str, last: &str) -> Vec<IpNet> {
        networks(first.parse().expect(first), last.parse().expect(last))
    }

    #[test]
    fn a_range_is_exactly_its_networks() {
        let check = |first: &str, last: &str, expected: &[&str]| {
            let written: Vec<_> = split(first, last).iter().map(IpNet::to_string).collect();
            assert_eq!(written, expected, "{first}-{last}");
        };
        check("10.2.0.1", "10.2.0.6", &["10.2.0.1/32", "10.2.0.2/31", "10.2.0.4/31", "10.2.0.6/32"]);
        check("10.0.0.0", "10.255.255.255", &["10.0.0.0/8"]);
        check("0.0.0.0", "255.255.255.255", &["0.0.0.0/0"]);
        check("::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", &["::/0"]);
        check("255.255.255.254", "255.255.255.255", &["255.255.255.254/31"]);
        check("2001:db8::ffff", "2001:db8::1:1", &["2001:db8::ffff/128", "2001:db8::1:0/127"]);
        check("255.255.255.251", "255.255.255.252", &["255.255.255.251/32", "255.255.255.252/32"]);
        check("10.2.0.1", "::1", &[]);
    }

    #[test]
    fn networks_leave_no_hole_and_add_nothing() {
        let number = |address: IpAddr| match address {
            IpAddr::V4(address) => u128::from(u32::from(address)),
            IpAddr::V6(address) => address.into(),
        };
        for (first, last) in [
            ("0.0.0.1", "255.255.255.254"),
            ("10.1.2.3", "10.77.1.9"),
            ("::1", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe"),
        ] {
            let mut next = number(first.parse().expect(first));
            for network in split(first, last) {
                assert_eq!(number(network.network()), next);
                next = number(network.broadcast()) + 1;
            }
            assert_eq!(next, number(last.parse().expect(last)) + 1, "{first}-{last}");
        }
    }
}
