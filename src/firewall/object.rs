//! A group of the plan as an object in a platform's configuration.

use super::member::Member;
use crate::ruleset::{Families, IpVersion};

/// An object with its name, zone and members on one platform.
#[derive(Clone, Debug)]
pub struct NamedObject<'a> {
    /// Its name on the platform.
    pub name: String,
    /// Its display name, as typed.
    pub label: &'a str,
    /// The name of its zone, if rules have zones.
    pub zone: String,
    /// `true` if the user named that zone.
    pub is_zone_named: bool,
    /// Its members: IPv4 addresses, IPv6 addresses, then DNS names if the platform resolves them.
    pub members: Vec<Member>,
    /// The families that it may have: those of its addresses, or both if addresses are missing or are DNS names.
    pub reach: Families,
    /// The families that it is written in: those of its addresses, and those that its rules need.
    pub families: Families,
    /// The families for which this object is `any`, that is, includes every address.
    pub any: Families,
    /// `true` if a rule has it as destination.
    pub is_destination: bool,
}

impl NamedObject<'_> {
    /// Returns `true` if none of its addresses is known, so that a placeholder is written.
    pub fn is_placeholder(&self) -> bool {
        self.members.is_empty()
    }

    /// The versions of IP in which it is written.
    pub fn versions(&self) -> impl Iterator<Item = IpVersion> {
        self.families.versions()
    }

    /// Its members of a version of IP. A DNS name belongs to both.
    pub fn members_of(&self, version: IpVersion) -> Vec<&Member> {
        self.members.iter().filter(|member| member.family.is_none_or(|family| family == version.0)).collect()
    }

    /// The members of a version of IP with their numbers, from 1.
    pub fn numbered_members_of(&self, version: IpVersion) -> impl Iterator<Item = (usize, &Member)> {
        (1..).zip(self.members_of(version))
    }

    /// All members with their numbers, from 1.
    pub fn numbered_members(&self) -> impl Iterator<Item = (usize, &Member)> {
        (1..).zip(&self.members)
    }

    /// The name of its zone if the user named it; otherwise the platform's keyword for every zone.
    pub fn zone_or_any(&self) -> &str {
        if self.is_zone_named { &self.zone } else { "any" }
    }
}
