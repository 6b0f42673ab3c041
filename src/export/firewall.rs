//! What every firewall format is made of: an object for each group, a rule for each pair and protocol.

use super::ExportInput;
use crate::{
    matrix::{Column, Flow},
    net::{Address, Family, Protocol},
    plan::GroupId,
    write::{joined, said},
};

/// Both families, in the order they are written.
pub const FAMILIES: [Family; 2] = [Family::V4, Family::V6];

/// A plan as a firewall sees it.
pub struct Firewall<'a> {
    /// Every group at an end of a rule, in order.
    pub objects: Vec<Object<'a>>,
    /// The rules, in order.
    pub rules: Vec<Rule<'a>>,
    /// What rules are for, each once: where it stands and its purpose, `S1 · §1 r1 · R1: Log relay over HTTP`.
    pub comments: Vec<String>,
    /// What a group without addresses is a placeholder of: the family of the plan.
    pub blank: Families,
}

/// A group and its addresses.
pub struct Object<'a> {
    /// The group.
    pub group: GroupId,
    /// Its name for people.
    pub name: &'a str,
    /// Its addresses.
    pub addresses: &'a [Address],
}

impl<'a> Object<'a> {
    /// Its addresses of a family; its DNS names have none.
    pub fn of(&self, family: Option<Family>) -> impl Iterator<Item = &'a Address> {
        self.addresses.iter().filter(move |address| address.family() == family)
    }

    /// The families of its addresses; none where none is known by number.
    #[must_use]
    pub fn families(&self) -> Families {
        Families::of(self.addresses)
    }
}

/// Some of the two families.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Families(u8);

impl Families {
    /// Neither.
    pub const NONE: Self = Self(0);
    /// IPv4.
    pub const V4: Self = Self(1);
    /// Both.
    pub const BOTH: Self = Self(3);

    /// One family.
    #[must_use]
    pub const fn only(family: Family) -> Self {
        match family {
            Family::V4 => Self::V4,
            Family::V6 => Self(2),
        }
    }

    /// Those of addresses.
    pub fn of<'a>(addresses: impl IntoIterator<Item = &'a Address>) -> Self {
        let families = addresses.into_iter().filter_map(Address::family);
        families.fold(Self::NONE, |families, family| families.or(Self::only(family)))
    }

    /// Those of either.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those of both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Those that the other has not.
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether there is any.
    #[must_use]
    pub fn any(self) -> bool {
        self != Self::NONE
    }
}

/// What one group may open at another, of one protocol: TCP and UDP apart, so that no platform multiplies ports.
pub struct Rule<'a> {
    /// Who starts the connection, as an index into [`Firewall::objects`].
    pub source: usize,
    /// Who listens, likewise.
    pub destination: usize,
    /// What is opened: one port each, in order. There is at least one.
    pub flows: &'a [Flow],
    /// What it is for, as an index into [`Firewall::comments`].
    pub comment: usize,
}

impl Rule<'_> {
    /// The protocol.
    #[must_use]
    pub fn protocol(&self) -> Protocol {
        self.flows[0].service.protocol()
    }
}

impl<'a> Firewall<'a> {
    /// What a plan's openings come to.
    #[must_use]
    pub fn of(subject: ExportInput<'a>) -> Self {
        let groups = subject.matrix.groups();
        let objects: Vec<_> = groups.iter().map(|&group| object(subject, group)).collect();
        let used = objects.iter().fold(Families::NONE, |used, object| used.or(object.families()));
        let blank = if used == Families::only(Family::V6) { used } else { Families::V4 };
        let mut firewall = Self { objects, rules: Vec::new(), comments: Vec::new(), blank };
        let together = |left: &Flow, right: &Flow| {
            (left.source, left.destination, left.service.protocol())
                == (right.source, right.destination, right.service.protocol())
        };
        // Groups are in order, and so are flows.
        let place = |group: GroupId| groups.binary_search(&group).unwrap_or_default();
        // Many rules are there for the same reasons.
        let mut known: Vec<&[Flow]> = Vec::new();
        for flows in subject.matrix.flows.chunk_by(together) {
            let same = |known: &&[Flow]| {
                known.len() == flows.len() && known.iter().zip(flows).all(|(known, flow)| known.reasons == flow.reasons)
            };
            let comment = known.iter().position(same).unwrap_or_else(|| {
                known.push(flows);
                firewall.comments.push(comment(subject, flows));
                known.len() - 1
            });
            firewall.rules.push(Rule {
                source: place(flows[0].source),
                destination: place(flows[0].destination),
                flows,
                comment,
            });
        }
        firewall
    }

    /// The families that an object is written in. One without addresses gets a placeholder of the plan's family.
    #[must_use]
    pub fn families(&self, object: usize) -> Vec<Family> {
        let families = self.written(object);
        let is_there = |family: &Family| families.and(Families::only(*family)).any();
        FAMILIES.into_iter().filter(is_there).collect()
    }

    /// The same as a set.
    pub(super) fn written(&self, object: usize) -> Families {
        let own = self.objects[object].families();
        if own.any() { own } else { self.blank }
    }
}

fn object(subject: ExportInput, group: GroupId) -> Object {
    let entry = &subject.plan.topology()[group];
    Object { group, name: &entry.name, addresses: &entry.addresses }
}

/// Where it stands, then each purpose once: what is cut off a long comment is the end of its purposes.
fn comment(subject: ExportInput, flows: &[Flow]) -> String {
    let each_once = |column: Column| {
        let mut known: Vec<String> = Vec::new();
        for line in flows.iter().flat_map(|flow| column.lines(subject.document, subject.plan, flow)) {
            if !known.contains(&line) {
                known.push(line);
            }
        }
        joined(&known, "; ")
    };
    said(&[&each_once(Column::Reference), ": ", &each_once(Column::Purpose)])
}
