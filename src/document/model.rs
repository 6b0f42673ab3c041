//! What a port document says, with every reference resolved.

use super::{Citation, Id, Named, Set, Table};
use crate::net::{Port, Service};

/// Everything that is known of one product's ports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PortDocument {
    /// The document's name in plan files, such as `vsos-9.2`.
    pub id: String,
    /// The product's name.
    pub product: String,
    /// The product version that the document holds for.
    pub version: String,
    /// The sections of the source that citations point into.
    pub sections: Vec<Section>,
    /// The product's own roles first, then everyone they meet.
    pub parties: Table<Party>,
    /// How features are grouped for people.
    pub groups: Table<FeatureGroup>,
    /// What can be switched on.
    pub features: Table<Feature>,
    /// How firmly a rule stands, the firmest first.
    pub bases: Table<Basis>,
    /// Doubts about the source, each with how it was settled.
    pub remarks: Table<Remark>,
    /// Who connects to whom, and when.
    pub rules: Table<Rule>,
}

impl PortDocument {
    /// The roles that a plan can choose, in the document's order.
    pub fn roles(&self) -> impl Iterator<Item = Id<Party>> {
        self.parties.iter().filter(|(_, party)| party.is_role).map(|(id, _)| id)
    }

    /// Whether `party` is `wanted` or counts as it (an All in One counts as a Policy Server).
    #[must_use]
    pub fn counts_as(&self, party: Id<Party>, wanted: Id<Party>) -> bool {
        party == wanted || self.parties[party].extends.contains(wanted)
    }

    /// Whether any rule lets the two connect, whichever of them starts.
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
    /// What the section is about.
    pub name: String,
}

/// One end of a connection: a role of the product, or someone outside that it meets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// The name in the notation.
    pub id: String,
    /// The name for people.
    pub name: String,
    /// Who that is, where the name alone leaves it open.
    pub note: Option<String>,
    /// Whether this is a role of the product, which a plan chooses; others appear when a rule needs them.
    pub is_role: bool,
    /// Whether a new plan has this role.
    pub default_on: bool,
    /// The roles that this one counts as too: their rules hold for it.
    pub extends: Set<Party>,
    /// A role that makes sense only beside one of these; empty when it can stand alone.
    pub needs_any: Set<Party>,
    /// How rules that come through `extends` are cited.
    pub inherits: Option<Inheritance>,
    /// Host names that the source gives for this party.
    pub hosts: Vec<String>,
    /// Whether every address there is belongs to it: then *any* is no slip.
    pub any_address: bool,
}

/// How a role cites a rule that its own section of the source does not repeat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inheritance {
    /// The role's own section: a rule that cites it needs nothing more.
    pub section: u16,
    /// What brings every other rule in.
    pub citation: Citation,
    /// The remark that says so.
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

/// Something the product can do that a plan switches on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feature {
    /// The name in the notation.
    pub id: String,
    /// The name for people.
    pub name: String,
    /// The heading it stands under.
    pub group: Id<FeatureGroup>,
    /// Offered when a plan has all the roles of one of these sets.
    pub offered_for: Vec<Set<Party>>,
    /// The default of the port that a plan can move, where there is one.
    pub port: Option<Port>,
    /// Whether a new plan has it on.
    pub default_on: bool,
}

/// How firmly a rule stands. The document lists the firmest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis {
    /// The word shown in the basis column.
    pub id: String,
    /// What the word means.
    pub meaning: String,
    /// Left out until the plan includes it.
    pub optional: bool,
}

/// A doubt about the source and how it was settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The number shown beside a row, such as `R3`.
    pub id: String,
    /// What the source has.
    pub found: String,
    /// How that is read.
    pub reading: String,
}

/// Who connects to whom, on what, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The name in the document, such as `S14`.
    pub id: String,
    /// Who starts the connection.
    pub source: Id<Party>,
    /// Who listens.
    pub destination: Id<Party>,
    /// What is listened on; at least one.
    pub services: Vec<RuleService>,
    /// How firmly the rule stands.
    pub basis: Id<Basis>,
    /// Needed only where a firewall stands between the two.
    pub firewall_between: bool,
    /// Why the connection is wanted; the rule holds when one of these does.
    pub reasons: Vec<Reason>,
    /// The doubts that concern it.
    pub remarks: Set<Remark>,
}

/// A service of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RuleService {
    /// The service with the port it has by default.
    pub default: Service,
    /// The feature whose port, if the plan moved it, takes the default's place.
    pub configurable_by: Option<Id<Feature>>,
}

/// One reason for a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The feature that has to be on; `None` holds always.
    pub requires: Option<Id<Feature>>,
    /// What the connection is for.
    pub purpose: String,
    /// Where the source says so; empty for an optional basis, which has no source.
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
