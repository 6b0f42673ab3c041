//! What every firewall format is made of: an object for each group, a rule for each pair and protocol.

use super::Subject;
use crate::{
    matrix::{Column, Flow},
    net::{Address, Family, HostName, Port, Protocol},
    plan::GroupId,
    write::{joined, said},
};

/// A plan as a firewall sees it.
pub struct Firewall<'a> {
    /// Every group at an end of a rule, in order.
    pub objects: Vec<Object<'a>>,
    /// The rules, in order.
    pub rules: Vec<Rule>,
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
    /// Its addresses of IPv4.
    pub v4: Vec<&'a Address>,
    /// Its addresses of IPv6.
    pub v6: Vec<&'a Address>,
    /// Its DNS names.
    pub hosts: Vec<&'a HostName>,
}

impl<'a> Object<'a> {
    /// Its addresses of a family.
    #[must_use]
    pub fn of(&self, family: Family) -> &[&'a Address] {
        match family {
            Family::V4 => &self.v4,
            Family::V6 => &self.v6,
        }
    }

    /// The families of its addresses; none where none is known by number.
    #[must_use]
    pub fn families(&self) -> Families {
        let has = |family| if self.of(family).is_empty() { Families::NONE } else { Families::only(family) };
        has(Family::V4).or(has(Family::V6))
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
pub struct Rule {
    /// Who starts the connection, as an index into [`Firewall::objects`].
    pub source: usize,
    /// Who listens, likewise.
    pub destination: usize,
    /// The protocol.
    pub protocol: Protocol,
    /// The ports, in order; none for a protocol without.
    pub ports: Vec<Port>,
    /// What it is for, as an index into [`Firewall::comments`].
    pub comment: usize,
}

impl<'a> Firewall<'a> {
    /// What a plan's openings come to.
    #[must_use]
    pub fn of(subject: Subject<'a>) -> Self {
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
                known.len() == flows.len() && known.iter().zip(flows).all(|(known, flow)| known.because == flow.because)
            };
            let comment = known.iter().position(same).unwrap_or_else(|| {
                known.push(flows);
                firewall.comments.push(comment(subject, flows));
                known.len() - 1
            });
            firewall.rules.push(Rule {
                source: place(flows[0].source),
                destination: place(flows[0].destination),
                protocol: flows[0].service.protocol(),
                ports: flows.iter().filter_map(|flow| flow.service.port()).collect(),
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
        [Family::V4, Family::V6].into_iter().filter(is_there).collect()
    }

    /// The same as a set.
    pub(super) fn written(&self, object: usize) -> Families {
        let own = self.objects[object].families();
        if own.any() { own } else { self.blank }
    }
}

fn object(subject: Subject, group: GroupId) -> Object {
    let entry = &subject.plan.site()[group];
    let mut object = Object { group, name: &entry.name, v4: Vec::new(), v6: Vec::new(), hosts: Vec::new() };
    for address in &entry.addresses {
        match (address, address.family()) {
            (Address::Name(name), _) => object.hosts.push(name),
            (_, Some(Family::V6)) => object.v6.push(address),
            _ => object.v4.push(address),
        }
    }
    object
}

/// Where it stands, then each purpose once: what is cut off a long comment is the end of its purposes.
fn comment(subject: Subject, flows: &[Flow]) -> String {
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
