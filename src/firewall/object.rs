//! A group of the plan as an object of a platform's configuration.

use super::member::Member;
use crate::ruleset::{Families, IpVersion};

/// An object with its name, its zone and its members on one platform.
#[derive(Clone, Debug)]
pub struct NamedObject<'a> {
    /// Its name on the platform.
    pub name: String,
    /// Its name for people, as it was typed.
    pub label: &'a str,
    /// The name of its zone, where rules have zones.
    pub zone: String,
    /// Whether someone named that zone.
    pub is_zone_named: bool,
    /// Its members: addresses of IPv4, of IPv6, then DNS names where the platform looks them up.
    pub members: Vec<Member>,
    /// The families that it can be of: those of its addresses, and both where these are still to be filled in or looked
    /// up by name.
    pub reach: Families,
    /// The families that it is written in: those of its addresses, and those that its rules need it in.
    pub families: Families,
    /// The families of which it is every address.
    pub any: Families,
    /// Whether a rule has it as destination.
    pub is_destination: bool,
}

impl NamedObject<'_> {
    /// Whether nothing is known of its addresses, so that a placeholder is written for them.
    pub fn is_placeholder(&self) -> bool {
        self.members.is_empty()
    }

    /// The versions of IP that it is written in.
    pub fn versions(&self) -> impl Iterator<Item = IpVersion> {
        self.families.versions()
    }

    /// Its members of a version of IP. A DNS name is looked up in either.
    pub fn members_of(&self, version: IpVersion) -> Vec<&Member> {
        self.members.iter().filter(|member| member.family.is_none_or(|family| family == version.0)).collect()
    }

    /// The same with their numbers from 1 on.
    pub fn numbered_members_of(&self, version: IpVersion) -> impl Iterator<Item = (usize, &Member)> {
        (1..).zip(self.members_of(version))
    }

    /// All of its members with their numbers from 1 on.
    pub fn numbered_members(&self) -> impl Iterator<Item = (usize, &Member)> {
        (1..).zip(&self.members)
    }

    /// Its zone where someone named that; otherwise the platform's word for every zone.
    pub fn zone_or_any(&self) -> &str {
        if self.is_zone_named { &self.zone } else { "any" }
    }
}
