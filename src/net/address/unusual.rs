//! Addresses that no device has, or that no firewall sees.

use super::{Address, NoteKind};
use ipnet::IpNet;
use std::net::IpAddr;

/// The note on an address that can hardly be meant; it is kept all the same.
pub(super) fn unusual(address: &Address) -> Option<NoteKind> {
    match address {
        Address::Host(host) => unusual_ip(*host),
        Address::Range(range) if address.is_any() => {
            Some(if range.first().is_ipv4() { NoteKind::EveryV4 } else { NoteKind::EveryV6 })
        }
        Address::Range(range) => {
            unusual_ip(range.first()).filter(|kind| unusual_ip(range.last()).as_ref() == Some(kind))
        }
        Address::Network(network) => unusual_network(*network),
        Address::Name(name) => {
            let is_local = name.as_str() == "localhost" || name.as_str().starts_with("localhost.");
            is_local.then_some(NoteKind::Loopback)
        }
    }
}

/// Every address of a network is of the kind, or it is only wide.
fn unusual_network(network: IpNet) -> Option<NoteKind> {
    let kind = unusual_ip(network.network())?;
    (unusual_ip(network.broadcast()).as_ref() == Some(&kind) && network.prefix_len() > 0).then_some(kind)
}

fn unusual_ip(address: IpAddr) -> Option<NoteKind> {
    let is_link_local = match address {
        IpAddr::V4(address) => address.is_link_local(),
        IpAddr::V6(address) => address.is_unicast_link_local(),
    };
    let first = if let IpAddr::V4(address) = address { Some(address.octets()[0]) } else { None };
    if address.is_unspecified() {
        Some(NoteKind::Unspecified)
    } else if address == IpAddr::from([255; 4]) {
        Some(NoteKind::Broadcast)
    } else if address.is_loopback() {
        Some(NoteKind::Loopback)
    } else if address.is_multicast() {
        Some(NoteKind::Multicast)
    } else if is_link_local {
        Some(NoteKind::LinkLocal)
    } else {
        first.filter(|first| *first == 0 || *first >= 240).map(|_| NoteKind::Reserved)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_addresses_that_no_device_has() {
        let check = |text: &str, expected: Option<NoteKind>| {
            assert_eq!(unusual(&text.parse().expect(text)), expected, "{text}");
        };
        check("0.0.0.0", Some(NoteKind::Unspecified));
        check("::", Some(NoteKind::Unspecified));
        check("255.255.255.255", Some(NoteKind::Broadcast));
        check("127.0.0.1", Some(NoteKind::Loopback));
        check("127.0.0.0/8", Some(NoteKind::Loopback));
        check("::1", Some(NoteKind::Loopback));
        check("localhost", Some(NoteKind::Loopback));
        check("localhost.localdomain", Some(NoteKind::Loopback));
        check("224.0.0.1", Some(NoteKind::Multicast));
        check("0.0.0.0-255.255.255.255", Some(NoteKind::EveryV4));
        check("224.0.0.1-224.0.0.9", Some(NoteKind::Multicast));
        check("ff02::1", Some(NoteKind::Multicast));
        check("169.254.1.1", Some(NoteKind::LinkLocal));
        check("fe80::1", Some(NoteKind::LinkLocal));
        check("240.0.0.1", Some(NoteKind::Reserved));
        check("0.1.2.3", Some(NoteKind::Reserved));
        for text in ["10.1.1.5", "0.0.0.0/0", "::/0", "2001:db8::1", "128.0.0.0/1", "223.255.255.255", "web.example"] {
            check(text, None);
        }
    }
}
