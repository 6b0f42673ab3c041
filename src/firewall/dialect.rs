//! The differences between platforms as data: the values that are known before a configuration is rendered.

use super::object::NamedObject;
use crate::{
    net::{Family, Protocol},
    ruleset::{Families, Naming, cli_ascii},
};

/// The naming of rules, for platforms that name them.
#[derive(Clone, Copy)]
pub struct RuleNaming {
    /// The names that are allowed.
    pub naming: Naming,
    /// Builds a name from source, destination and protocol.
    pub title: fn(&NamedObject, &NamedObject, Protocol) -> String,
}

/// The naming of zones, for platforms whose rules have them.
#[derive(Clone, Copy)]
pub struct ZoneNaming {
    /// The names that are allowed.
    pub naming: Naming,
    /// Zones that the platform predefines: no zone of the plan may have such a name.
    pub reserved: &'static [&'static str],
}

/// A platform for which rules are written. Fields default to [`Dialect::PLAIN`].
#[derive(Clone, Copy)]
pub struct Dialect {
    /// The prefix of a comment line.
    pub comment_prefix: &'static str,
    /// Notes for the operator who pastes it at a prompt; if there are any, the header is wrapped ASCII.
    pub operator_notes: &'static [&'static str],
    /// Sentences about what the platform can't express for any plan.
    pub gaps: &'static [&'static str],
    /// A sentence about what the platform can't express for a plan with GRE.
    pub gre_gap: Option<&'static str>,
    /// A sentence about groups whose zone the user did not name, if it is not written as every zone.
    pub zone_gap: Option<&'static str>,
    /// Names of objects.
    pub object_names: Naming,
    /// Names of rules.
    pub rule_names: Option<RuleNaming>,
    /// Names of zones.
    pub zone_names: Option<ZoneNaming>,
    /// Names of services, if these are objects.
    pub service_names: Option<Naming>,
    /// The maximum number of ports in one service.
    pub max_ports_per_service: usize,
    /// Sanitizes a comment and limits its length, in characters.
    pub comment: fn(&str, usize) -> String,
    /// The maximum length of a comment, in characters.
    pub max_comment_len: usize,
    /// `true` if the platform resolves DNS names.
    pub supports_fqdn: bool,
    /// The families for which it supports ranges; other ranges become networks.
    pub range_families: Families,
    /// The family of a file, for platforms with a file for each family.
    pub family: Option<Family>,
    /// `true` if the file contains rules and not only their objects.
    pub has_rules: bool,
}

impl Dialect {
    /// The values that most platforms share.
    pub const PLAIN: Self = Self {
        comment_prefix: "#",
        operator_notes: &[],
        gaps: &[],
        gre_gap: None,
        zone_gap: None,
        object_names: Naming { max_len: 48, allowed_punctuation: "-" },
        rule_names: None,
        zone_names: None,
        service_names: None,
        max_ports_per_service: 1,
        comment: cli_ascii,
        max_comment_len: 1023,
        supports_fqdn: false,
        range_families: Families::BOTH,
        family: None,
        has_rules: true,
    };
}

/// A rule's display name: `London DNS server udp`.
pub fn people_title(source: &NamedObject, destination: &NamedObject, protocol: Protocol) -> String {
    format!("{} {} {}", source.label, destination.label, protocol.word())
}
