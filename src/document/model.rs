//! The data model of a port document, with every reference resolved.

use super::{Citation, Id, Named, Set, Table};
use crate::net::{Port, Service};

/// The ports of one product: roles, features and rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PortDocument {
    /// The document's name in plan files, such as `vsos-9.2`.
    pub id: String,
    /// The product's name.
    pub product: String,
    /// The product version that the document is valid for.
    pub version: String,
    /// The sections of the source that citations point into.
    pub sections: Vec<Section>,
    /// The product's own roles first, then all other parties.
    pub parties: Table<Party>,
    /// The headings under which features are offered.
    pub groups: Table<FeatureGroup>,
    /// The features that can be switched on.
    pub features: Table<Feature>,
    /// The degrees of certainty of rules, the firmest first.
    pub bases: Table<Basis>,
    /// Open questions about the source, each with the answer that the document assumes.
    pub remarks: Table<Remark>,
    /// The rules: sources, destinations, services and conditions.
    pub rules: Table<Rule>,
}

impl PortDocument {
    /// The roles that a plan can choose, in the document's order.
    pub fn roles(&self) -> impl Iterator<Item = Id<Party>> {
        self.parties.iter().filter(|(_, party)| party.is_role).map(|(id, _)| id)
    }

    /// Returns `true` if `party` is `wanted` or counts as it (an All in One counts as a Policy Server).
    #[must_use]
    pub fn counts_as(&self, party: Id<Party>, wanted: Id<Party>) -> bool {
        party == wanted || self.parties[party].extends.contains(wanted)
    }

    /// Returns `true` if any rule connects the two, in either direction.
    #[must_use]
    pub fn connects(&self, one: Id<Party>, other: Id<Party>) -> bool {
        let starts = |rule: &Rule, from, to| self.counts_as(from, rule.source) && self.counts_as(to, rule.destination);
        one != other && self.rules.iter().any(|(_, rule)| starts(rule, one, other) || starts(rule, other, one))
    }

    /// The name of a section, if the document has one of this number.
    #[must_use]
    pub fn section_name(&self, number: u16) -> Option<&str> {
        self.sections.iter().find(|section| section.number == number).map(|section| section.name.as_str())
    }
}

/// A section of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The number that citations use.
    pub number: u16,
    /// The section's title.
    pub name: String,
}

/// One end of a connection: a role of the product, or an outside party that it connects to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// The name in links and files.
    pub id: String,
    /// The display name.
    pub name: String,
    /// An explanation, where the name alone is unclear.
    pub note: Option<String>,
    /// `true` for a role of the product, which a plan chooses; other parties appear when a rule needs them.
    pub is_role: bool,
    /// `true` if a new plan has this role.
    pub default_on: bool,
    /// The roles that this one also counts as: their rules apply to it.
    pub extends: Set<Party>,
    /// A role that makes sense only together with one of these; empty if it works alone.
    pub needs_any: Set<Party>,
    /// The roles that this one works with; `None` for a role that works alone.
    pub counterpart: Option<Counterpart>,
    /// The way rules that apply through `extends` are cited.
    pub inherits: Option<Inheritance>,
    /// Host names that the source names for this party.
    pub hosts: Vec<String>,
    /// `true` if the party can have any address: then *any* is not a mistake.
    pub any_address: bool,
}

/// The roles that a role works with, wherever they are installed: a plan without any of them misses their rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counterpart {
    /// The roles, of which any one will do.
    pub any_of: Set<Party>,
    /// A sentence about what they do for each other.
    pub because: String,
}

/// The citation of a rule that the role's own section of the source does not repeat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inheritance {
    /// The role's own section: a rule that cites it needs nothing more.
    pub section: u16,
    /// The citation of the sentence that includes every other rule.
    pub citation: Citation,
    /// The remark about it.
    pub remark: Id<Remark>,
}

/// A heading under which features are offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeatureGroup {
    /// The name in the document.
    pub id: String,
    /// The heading.
    pub name: String,
}

/// A feature of the product that a plan can switch on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feature {
    /// The name in links and files.
    pub id: String,
    /// The display name.
    pub name: String,
    /// The heading that it is listed under.
    pub group: Id<FeatureGroup>,
    /// Offered when a plan has all the roles of one of these sets.
    pub offered_for: Vec<Set<Party>>,
    /// The default of the port that a plan can change, if there is one.
    pub port: Option<Port>,
    /// `true` if a new plan has it switched on.
    pub default_on: bool,
}

/// The degree of certainty of a rule. The document lists the firmest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis {
    /// The word in exports.
    pub id: String,
    /// The word on the page.
    pub name: String,
    /// The meaning of the word.
    pub meaning: String,
    /// `true` if rules of this basis are left out until the plan includes them.
    pub optional: bool,
}

/// An open question about the source, and the answer that the document assumes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The number shown beside a row, such as `R3`.
    pub id: String,
    /// The finding in the source.
    pub found: String,
    /// The interpretation of it.
    pub reading: String,
}

/// A rule: source, destination, services, and the conditions under which it applies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The name in the document, such as `S14`.
    pub id: String,
    /// The party that starts the connection.
    pub source: Id<Party>,
    /// The party that listens.
    pub destination: Id<Party>,
    /// The services that the destination listens on; at least one.
    pub services: Vec<RuleService>,
    /// The degree of certainty.
    pub basis: Id<Basis>,
    /// `true` if the rule applies only where a firewall is between the two.
    pub firewall_between: bool,
    /// The reasons for the connection; the rule applies if one of them does.
    pub reasons: Vec<Reason>,
    /// The remarks about it.
    pub remarks: Set<Remark>,
}

/// A service of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RuleService {
    /// The service with its default port.
    pub default: Service,
    /// The feature whose port replaces the default, if the plan changed it.
    pub configurable_by: Option<Id<Feature>>,
}

/// One reason for a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The feature that must be switched on; `None` if the reason always applies.
    pub requires: Option<Id<Feature>>,
    /// The purpose of the connection.
    pub purpose: String,
    /// The places in the source that say so; empty for an optional basis, which has no source.
    pub citations: Vec<Citation>,
}

macro_rules! named {
    ($($entry:ty),+) => {$(
        impl Named for $entry {
            fn id(&self) -> &str {
                &self.id
            }
        }
    )+};
}
named!(Party, FeatureGroup, Feature, Basis, Remark, Rule);
