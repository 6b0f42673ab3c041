//! Networks: what stands for a range on a platform that has none.

use crate::net::Address;
use ipnet::{IpNet, Ipv4Subnets, Ipv6Subnets};
use std::net::IpAddr;

/// The networks that together are exactly an address, in order: one for a host or a network, none for a name. A range
/// of IPv4 comes to 62 of them at most, one of IPv6 to 254.
pub fn networks(address: &Address) -> Vec<Address> {
    match address {
        Address::Host(_) | Address::Network(_) => vec![address.clone()],
        Address::Range(range) => match (range.first(), range.last()) {
            (IpAddr::V4(first), IpAddr::V4(last)) => {
                Ipv4Subnets::new(first, last, 0).map(|network| IpNet::V4(network).into()).collect()
            }
            (IpAddr::V6(first), IpAddr::V6(last)) => {
                Ipv6Subnets::new(first, last, 0).map(|network| IpNet::V6(network).into()).collect()
            }
            _ => unreachable!("both ends of a range are of one family"),
        },
        Address::Name(_) => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_exactly_its_networks() {
        let check = |text: &str, expected: &[&str]| {
            let address: Address = text.parse().expect(text);
            let written: Vec<_> = networks(&address).iter().map(Address::to_string).collect();
            assert_eq!(written, expected, "{text}");
        };
        check("10.2.0.1-10.2.0.6", &["10.2.0.1", "10.2.0.2/31", "10.2.0.4/31", "10.2.0.6"]);
        check("10.0.0.7", &["10.0.0.7"]);
        check("10.0.0.0/8", &["10.0.0.0/8"]);
        check("0.0.0.0/0", &["0.0.0.0/0"]);
        check("::/0", &["::/0"]);
        check("255.255.255.254-255.255.255.255", &["255.255.255.254/31"]);
        check("2001:db8::ffff-2001:db8::1:1", &["2001:db8::ffff", "2001:db8::1:0/127"]);
        // Alone, the last one would be taken for a netmask.
        check("255.255.255.251-255.255.255.252", &["255.255.255.251", "255.255.255.252"]);
        check("mail.example.com", &[]);
    }

    #[test]
    fn networks_leave_no_hole_and_add_nothing() {
        for text in ["0.0.0.1-255.255.255.254", "10.1.2.3-10.77.1.9", "::1-ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe"] {
            let address: Address = text.parse().expect(text);
            let (first, last) = address.bounds().expect("a range has a span");
            let mut next = first;
            for network in networks(&address) {
                let (start, end) = network.bounds().expect("a network has a span");
                assert_eq!(start, next);
                next = end + 1;
            }
            assert_eq!(next, last + 1, "{text}");
        }
    }
}
