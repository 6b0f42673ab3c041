//! Networks: what stands for a range on a platform that has none.

use crate::net::{Address, Family};
use std::net::{Ipv4Addr, Ipv6Addr};

/// The networks that together are exactly an address, in order: one for a host or a network, none for a name. A range
/// of IPv4 comes to 62 of them at most, one of IPv6 to 254.
pub fn networks(address: &Address) -> Vec<Address> {
    let (Some((mut first, last)), Some(family)) = (address.bounds(), address.family()) else { return Vec::new() };
    let all = if family == Family::V4 { 32 } else { 128 };
    let mut networks = Vec::new();
    loop {
        let mut free = first.trailing_zeros().min(all);
        while ones(free) > last - first {
            free -= 1;
        }
        networks.push(network(family, first, all - free));
        let end = first + ones(free);
        if end == last {
            return networks;
        }
        first = end + 1;
    }
}

/// This many bits of 1.
fn ones(bits: u32) -> u128 {
    u128::MAX.checked_shr(128 - bits).unwrap_or(0)
}

fn network(family: Family, first: u128, prefix: u32) -> Address {
    let address = match family {
        Family::V4 => Ipv4Addr::from(u32::try_from(first).unwrap_or_default()).into(),
        Family::V6 => Ipv6Addr::from(first).into(),
    };
    Address::around(address, prefix.to_le_bytes()[0])
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
