//! Any string as an address list: parsed addresses survive another pass, and the standard library and `ipnet` agree
//! with them.
#![no_main]

use ipnet::IpNet;
use libfuzzer_sys::fuzz_target;
use port_matrix::net::{Address, AddressError, AddressList, parse_address_list, shorten};
use std::net::IpAddr;

fuzz_target!(|text: &str| {
    let AddressList { addresses: sound, listed: unsound, notes, .. } = parse_address_list(text);
    let written: Vec<_> = sound.iter().map(Address::to_string).collect();
    for (address, written) in sound.iter().zip(&written) {
        assert_eq!(written.parse().as_ref(), Ok(address));
        is_read_alike(address, written);
    }
    for part in &unsound {
        let sentence = part.error.to_string();
        assert!(!part.text.is_empty() && shorten(&part.text).chars().count() <= 41, "{part:?}");
        assert!(text.get(part.span.clone()).is_some_and(|given| !given.is_empty()), "{part:?}");
        assert!(part.suggestions(text).iter().all(|suggestion| suggestion.apply(text).is_some()), "{part:?}");
        assert!(sentence.len() > 10 && sentence.chars().count() < 400, "{sentence:?}");
        assert!(!sentence.contains(char::is_control), "{sentence:?}");
    }
    for note in &notes {
        let sentence = note.to_string();
        assert!(!note.text.is_empty() && !sentence.contains(char::is_control), "{sentence:?}");
    }
    // A name of one label is confirmed by a full stop.
    let typed = |written: &String| if written.contains(['.', ':']) { written.clone() } else { format!("{written}.") };
    let again = parse_address_list(&written.iter().map(typed).collect::<Vec<_>>().join(", "));
    assert_eq!((again.addresses, again.listed), (sound, vec![]));
    alone(text);
});

/// Compares our notation of an address with other parsers.
fn is_read_alike(address: &Address, written: &str) {
    match address {
        Address::Host(host) => assert_eq!(written.parse(), Ok(*host)),
        Address::Network(network) => {
            let theirs: IpNet = written.parse().expect(written);
            assert_eq!((theirs.network(), theirs.prefix_len()), (network.network(), network.prefix_len()));
            assert_eq!(address.bounds(), Some((number(theirs.network()), number(theirs.broadcast()))));
        }
        Address::Range(range) => {
            let (first, last) = written.split_once('-').expect(written);
            assert_eq!((first.parse(), last.parse()), (Ok(range.first()), Ok(range.last())));
            assert!(range.first() < range.last(), "{written}");
        }
        Address::Name(name) => assert!(name.as_str().parse::<IpAddr>().is_err(), "{written}"),
    }
}

/// Compares our parser with others on the same string.
fn alone(text: &str) {
    let ours: Result<Address, AddressError> = text.parse();
    if let Ok(host) = text.parse::<IpAddr>() {
        let expected = if is_mask(host) { Err(AddressError::LoneMask) } else { Ok(Address::Host(host)) };
        assert_eq!(ours, expected, "{text:?}");
    } else if let Ok(theirs) = text.parse::<IpNet>() {
        let network = theirs.trunc();
        match ours {
            Ok(Address::Host(host)) => {
                assert_eq!((host, theirs.prefix_len()), (theirs.addr(), theirs.max_prefix_len()), "{text:?}");
            }
            Ok(Address::Network(ours)) => {
                assert_eq!((ours.network(), ours.prefix_len()), (theirs.addr(), theirs.prefix_len()), "{text:?}");
            }
            Err(AddressError::HostBits { network: meant, .. }) => {
                assert!(network.addr() != theirs.addr(), "{text:?}");
                assert_eq!(meant.to_string(), network.to_string(), "{text:?}");
            }
            Err(AddressError::LoneMask) => assert!(is_mask(theirs.addr()) && theirs.prefix_len() == 32, "{text:?}"),
            // `ipnet` ignores a leading zero, we report it as ambiguous.
            Err(AddressError::LeadingZeros(meant)) => assert_eq!(*meant, Address::Host(theirs.addr()), "{text:?}"),
            // It also ignores zeros before the dotted end of an IPv6 address, which the standard library rejects.
            Err(_) if text.split_once('/').is_none_or(|(host, _)| host.parse::<IpAddr>().is_err()) => {}
            other => panic!("{text:?} is {other:?}"),
        }
    }
}

/// Returns `true` if an address can only be meant as a netmask, 255.0.0.0 and longer, or as a wildcard mask.
fn is_mask(address: IpAddr) -> bool {
    let IpAddr::V4(address) = address else { return false };
    [address.to_bits(), !address.to_bits()]
        .into_iter()
        .any(|bits| bits.leading_ones() + bits.trailing_zeros() == 32 && (8..32).contains(&bits.leading_ones()))
}

fn number(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(address) => address.to_bits().into(),
        IpAddr::V6(address) => address.to_bits(),
    }
}
