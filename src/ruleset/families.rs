//! The address families, IPv4 and IPv6, as sets and as keywords of configurations.

use crate::net::{Address, Family};
use std::fmt;

/// Both families, in the order they are written.
pub const FAMILIES: [Family; 2] = [Family::V4, Family::V6];

/// A set of address families.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Families {
    v4: bool,
    v6: bool,
}

impl Families {
    /// Neither.
    pub const NONE: Self = Self { v4: false, v6: false };
    /// IPv4 alone.
    pub const V4: Self = Self { v4: true, v6: false };
    /// IPv6 alone.
    pub const V6: Self = Self { v4: false, v6: true };
    /// Both.
    pub const BOTH: Self = Self { v4: true, v6: true };

    /// One family.
    #[must_use]
    pub const fn only(family: Family) -> Self {
        match family {
            Family::V4 => Self::V4,
            Family::V6 => Self::V6,
        }
    }

    /// The families of the addresses. DNS names have none.
    #[must_use]
    pub fn of_addresses<'a>(addresses: impl IntoIterator<Item = &'a Address>) -> Self {
        let families = addresses.into_iter().filter_map(Address::family);
        families.fold(Self::NONE, |families, family| families.union(Self::only(family)))
    }

    /// The union of both sets.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self { v4: self.v4 || other.v4, v6: self.v6 || other.v6 }
    }

    /// The intersection of both sets.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self { v4: self.v4 && other.v4, v6: self.v6 && other.v6 }
    }

    /// The families that are not in the other set.
    #[must_use]
    pub const fn difference(self, other: Self) -> Self {
        Self { v4: self.v4 && !other.v4, v6: self.v6 && !other.v6 }
    }

    /// Returns `true` if the set is empty.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        !self.v4 && !self.v6
    }

    /// Returns `true` if the set contains a family.
    #[must_use]
    pub const fn contains(self, family: Family) -> bool {
        match family {
            Family::V4 => self.v4,
            Family::V6 => self.v6,
        }
    }

    /// The families as versions of IP, in order.
    pub fn versions(self) -> impl Iterator<Item = IpVersion> {
        FAMILIES.into_iter().filter(move |&family| self.contains(family)).map(IpVersion)
    }
}

/// A family as configurations write it: the version of IP, `4` or `6`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IpVersion(pub Family);

impl IpVersion {
    /// Both versions, in the order they are written.
    pub const ALL: [Self; 2] = [Self(Family::V4), Self(Family::V6)];

    /// Returns `true` if this is IPv4.
    #[must_use]
    pub fn is_v4(self) -> bool {
        self.0 == Family::V4
    }

    /// The suffix of a keyword: empty for IPv4, and `6` for IPv6 as in `ip6`, `address6`, `srcaddr6`.
    #[must_use]
    pub fn suffix(self) -> &'static str {
        if self.is_v4() { "" } else { "6" }
    }

    /// The prefix length of a single address.
    #[must_use]
    pub fn bits(self) -> u32 {
        if self.is_v4() { 32 } else { 128 }
    }
}

impl fmt::Display for IpVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_v4() { "4" } else { "6" })
    }
}
