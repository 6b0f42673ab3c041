//! Networks: all addresses that begin with the same bits.

use super::{IpRange, write_ip};
use crate::write::digits;
use std::net::IpAddr;

/// All addresses of a family that have their first bits in common, two of them at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct IpNet {
    pub(super) range: IpRange,
    prefix: u8,
}

impl IpNet {
    /// Appends the one way to write it.
    pub(super) fn write(self, text: &mut String) {
        write_ip(text, self.range.first);
        text.push('/');
        digits(text, self.prefix.into());
    }

    /// The network that an address lies in, whose addresses have this many bits in common.
    pub(super) fn around(address: IpAddr, prefix: u8) -> Self {
        let end = |ones: bool| match address {
            IpAddr::V4(address) => {
                let mut octets = address.octets();
                fill(&mut octets, prefix, ones);
                octets.into()
            }
            IpAddr::V6(address) => {
                let mut octets = address.octets();
                fill(&mut octets, prefix, ones);
                octets.into()
            }
        };
        Self { range: IpRange { first: end(false), last: end(true) }, prefix }
    }

    /// The lowest address, all of whose bits after the prefix are 0.
    #[must_use]
    pub fn first(self) -> IpAddr {
        self.range.first
    }

    /// How many bits the addresses have in common: 0 to 31, or 0 to 127 for IPv6.
    #[must_use]
    pub fn prefix(self) -> u8 {
        self.prefix
    }
}

/// Makes every bit after the prefix a zero or a one.
fn fill(octets: &mut [u8], prefix: u8, ones: bool) {
    let mut left = prefix;
    for octet in octets {
        let rest = 0xff_u8.checked_shr(left.into()).unwrap_or(0);
        left = left.saturating_sub(8);
        *octet = if ones { *octet | rest } else { *octet & !rest };
    }
}
