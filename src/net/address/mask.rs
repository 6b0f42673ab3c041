//! Masks after networks: prefixes, netmasks and Cisco's wildcard masks.

use super::{
    Address, AddressError, Family, NoteKind,
    explain::{ip, small},
    text::shorten,
};
use ipnet::{IpNet, ipv4_mask_to_prefix, ipv6_mask_to_prefix};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// The network of an address and its mask, with a note if the mask is a wildcard mask or matches every address.
/// `given` is the whole string as it was typed.
pub(super) fn network(given: &str, start: IpAddr, mask: &str) -> Result<(Address, Option<NoteKind>), AddressError> {
    let (family, max_prefix) = if start.is_ipv4() { (Family::V4, 32) } else { (Family::V6, 128) };
    let (prefix, is_wildcard) = if let (IpAddr::V4(address), true) = (start, mask.contains('.')) {
        let mask = ip(mask).ok().flatten().and_then(v4).ok_or(AddressError::NotAMask)?;
        dotted_mask(address, mask).ok_or(AddressError::NotAMask)?
    } else if let (IpAddr::V6(_), Ok(mask)) = (start, mask.parse::<Ipv6Addr>()) {
        (ipv6_mask_to_prefix(mask).map_err(|_| AddressError::NotAMask)?, false)
    } else {
        (small(mask).filter(|prefix| *prefix <= max_prefix).ok_or(AddressError::Prefix(family))?, false)
    };
    let network = with_prefix(given, start, prefix)?;
    let note = match prefix {
        0 if start.is_ipv4() => Some(NoteKind::EveryV4),
        0 => Some(NoteKind::EveryV6),
        _ => is_wildcard.then_some(NoteKind::WildcardMask),
    };
    Ok((network, note))
}

/// The network of an address and a prefix; an error for a host's address in a larger network.
pub(super) fn with_prefix(given: &str, start: IpAddr, prefix: u8) -> Result<Address, AddressError> {
    let family = if start.is_ipv4() { Family::V4 } else { Family::V6 };
    let network = IpNet::new(start, prefix).map_err(|_| AddressError::Prefix(family))?;
    if network.network() == start {
        return Ok(network.into());
    }
    Err(AddressError::HostBits { given: shorten(given), network: Address::from(network).into(), host: start })
}

/// The prefix of a netmask or a wildcard mask after an address, and `true` if it is a wildcard mask.
fn dotted_mask(address: Ipv4Addr, mask: Ipv4Addr) -> Option<(u8, bool)> {
    if address.is_unspecified() && mask == Ipv4Addr::BROADCAST {
        return Some((0, true));
    }
    if mask.is_unspecified() && !address.is_unspecified() {
        return Some((32, true));
    }
    let netmask = ipv4_mask_to_prefix(mask).map(|prefix| (prefix, false));
    netmask.or_else(|_| ipv4_mask_to_prefix(!mask).map(|prefix| (prefix, true))).ok()
}

/// Returns `true` if an address is certainly a mask and not a host: a netmask of 255.0.0.0 or longer, or the wildcard
/// mask of such a network.
pub(super) fn is_lone_mask(address: IpAddr) -> bool {
    let mask = match address {
        IpAddr::V4(mask) => mask,
        IpAddr::V6(mask) => return is_v6_mask(mask),
    };
    [mask, !mask].into_iter().any(|mask| ipv4_mask_to_prefix(mask).is_ok_and(|prefix| (8..32).contains(&prefix)))
}

/// Returns `true` if an address behind a slash may be a mask, sound or not: no host begins with these numbers.
pub(super) fn is_like_mask(address: IpAddr) -> bool {
    if let IpAddr::V6(mask) = address {
        return is_v6_mask(mask);
    }
    v4(address).is_some_and(|mask| {
        matches!(mask.octets()[0], 0 | 128 | 192 | 224..) && mask.octets()[1..] == [0; 3]
            || matches!(mask.octets()[0], 0 | 224..)
    })
}

/// Returns `true` if the second of two addresses with only spaces between them can be the mask of the first: no host's
/// address begins with 0 or 255.
pub(super) fn is_mask_of(address: IpAddr, mask: IpAddr) -> bool {
    if let (IpAddr::V6(_), IpAddr::V6(mask)) = (address, mask) {
        return is_v6_mask(mask);
    }
    let (Some(address), Some(mask)) = (v4(address), v4(mask)) else { return false };
    let fits = ipv4_mask_to_prefix(mask)
        .is_ok_and(|prefix| (1..8).contains(&prefix) && address.to_bits() & !mask.to_bits() == 0);
    address.octets()[0] != 255 && (matches!(mask.octets()[0], 0 | 255) || fits)
}

/// Returns `true` for an IPv6 address that is a mask of 16 bits or more: as an address, it would be a multicast one that
/// nobody uses.
fn is_v6_mask(mask: Ipv6Addr) -> bool {
    ipv6_mask_to_prefix(mask).is_ok_and(|prefix| (16..128).contains(&prefix))
}

fn v4(address: IpAddr) -> Option<Ipv4Addr> {
    match address {
        IpAddr::V4(address) => Some(address),
        IpAddr::V6(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_kind_of_mask() {
        let check = |start: &str, mask: &str, expected: &str, note: Option<NoteKind>| {
            let (network, found) = network("", start.parse().unwrap(), mask).unwrap();
            assert_eq!((network.to_string().as_str(), found), (expected, note), "{start} {mask}");
        };
        check("10.1.0.0", "24", "10.1.0.0/24", None);
        check("10.1.0.0", "255.255.240.0", "10.1.0.0/20", None);
        check("10.1.0.0", "0.0.15.255", "10.1.0.0/20", Some(NoteKind::WildcardMask));
        check("10.1.1.5", "255.255.255.255", "10.1.1.5", None);
        check("10.1.1.5", "0.0.0.0", "10.1.1.5", Some(NoteKind::WildcardMask));
        check("0.0.0.0", "255.255.255.255", "0.0.0.0/0", Some(NoteKind::EveryV4));
        check("0.0.0.0", "0.0.0.0", "0.0.0.0/0", Some(NoteKind::EveryV4));
        check("128.0.0.0", "128.0.0.0", "128.0.0.0/1", None);
        check("2001:db8::", "32", "2001:db8::/32", None);
        check("2001:db8::", "ffff:ffff::", "2001:db8::/32", None);
        check("::", "0", "::/0", Some(NoteKind::EveryV6));
        let network = |start: &str, mask: &str| network("", start.parse().unwrap(), mask).unwrap_err();
        assert_eq!(network("10.1.0.0", "255.0.255.0"), AddressError::NotAMask);
        assert_eq!(network("10.1.0.0", "0.0.255.0"), AddressError::NotAMask);
        assert_eq!(network("10.1.0.0", "33"), AddressError::Prefix(Family::V4));
        assert!(matches!(network("10.1.0.5", "0.0.0.255"), AddressError::HostBits { .. }));
    }
}
