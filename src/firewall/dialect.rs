//! What sets a platform apart from others: the values in which its configurations differ before any of it is written.

use super::object::NamedObject;
use crate::{
    net::{Family, Protocol},
    ruleset::{Families, Naming, cli_ascii},
};

/// How rules are named, where a platform names them.
#[derive(Clone, Copy)]
pub struct RuleNaming {
    /// The names that are allowed.
    pub naming: Naming,
    /// The text that a name is made of: source, destination, protocol.
    pub title: fn(&NamedObject, &NamedObject, Protocol) -> String,
}

/// How zones are named, where rules have them.
#[derive(Clone, Copy)]
pub struct ZoneNaming {
    /// The names that are allowed.
    pub naming: Naming,
    /// Zones that the platform has by itself: no zone of the plan gets such a name.
    pub reserved: &'static [&'static str],
}

/// A platform that rules are written for. Its fields default to [`Dialect::PLAIN`].
#[derive(Clone, Copy)]
pub struct Dialect {
    /// The beginning of a line of comment.
    pub comment_prefix: &'static str,
    /// Notes for the operator who types it at a prompt; if there are any, the header is wrapped ASCII.
    pub operator_notes: &'static [&'static str],
    /// Sentences about what it can't say of any plan.
    pub gaps: &'static [&'static str],
    /// A sentence about what it can't say of a plan with GRE.
    pub gre_gap: Option<&'static str>,
    /// What becomes of groups in no zone that someone named, where that is not every zone.
    pub zone_gap: Option<&'static str>,
    /// Names of objects.
    pub object_names: Naming,
    /// Names of rules.
    pub rule_names: Option<RuleNaming>,
    /// Names of zones.
    pub zone_names: Option<ZoneNaming>,
    /// Names of services, where these are objects.
    pub service_names: Option<Naming>,
    /// The most ports in one service.
    pub max_ports_per_service: usize,
    /// Makes a comment of at most so many characters harmless.
    pub comment: fn(&str, usize) -> String,
    /// The most characters of a comment.
    pub max_comment_len: usize,
    /// Whether the platform looks DNS names up.
    pub supports_fqdn: bool,
    /// The families that it knows ranges of; others become networks.
    pub range_families: Families,
    /// The one family that a file is for, where files are for one.
    pub family: Option<Family>,
    /// Whether the file has rules, and not their objects only.
    pub has_rules: bool,
}

impl Dialect {
    /// The values that most platforms have in common.
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

/// A rule's name for people: `London DNS server udp`.
pub fn people_title(source: &NamedObject, destination: &NamedObject, protocol: Protocol) -> String {
    format!("{} {} {}", source.label, destination.label, protocol.word())
}
