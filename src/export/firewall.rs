//! What every firewall format is made of: an object for each group, a rule for each pair and protocol.

use super::{Subject, names::Naming};
use crate::{
    matrix::{Column, Flow},
    net::{Address, Family, HostName, Port, Protocol},
    plan::GroupId,
};

/// A plan as a firewall sees it.
pub struct Firewall<'a> {
    /// Every group at an end of a rule, in order.
    pub objects: Vec<Object<'a>>,
    /// The rules, in order.
    pub rules: Vec<Rule>,
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
    /// Whether none of its addresses is known by number.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.v4.is_empty() && self.v6.is_empty()
    }

    /// Its addresses of a family.
    #[must_use]
    pub fn of(&self, family: Family) -> &[&'a Address] {
        match family {
            Family::V4 => &self.v4,
            Family::V6 => &self.v6,
        }
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
    /// Where it stands and what it is for: `S1 · §1 r1 · R1: Log relay over HTTP`.
    pub comment: String,
    /// Whether it is there only because advised rules were included.
    pub is_optional: bool,
}

impl Rule {
    /// The ports with commas between: `21, 80, 443`.
    #[must_use]
    pub fn ports_joined(&self, separator: &str) -> String {
        self.ports.iter().map(ToString::to_string).collect::<Vec<_>>().join(separator)
    }
}

impl<'a> Firewall<'a> {
    /// What a plan's openings come to.
    #[must_use]
    pub fn of(subject: Subject<'a>) -> Self {
        let groups = subject.matrix.groups();
        let objects = groups.iter().map(|&group| object(subject, group)).collect();
        let together = |left: &Flow, right: &Flow| {
            (left.source, left.destination, left.service.protocol())
                == (right.source, right.destination, right.service.protocol())
        };
        // Groups are in order, and so are flows.
        let place = |group: GroupId| groups.binary_search(&group).unwrap_or_default();
        let rule = |flows: &[Flow]| Rule {
            source: place(flows[0].source),
            destination: place(flows[0].destination),
            protocol: flows[0].service.protocol(),
            ports: flows.iter().filter_map(|flow| flow.service.port()).collect(),
            comment: comment(subject, flows),
            is_optional: flows.iter().all(|flow| flow.is_optional(subject.document)),
        };
        Self { objects, rules: subject.matrix.flows.chunk_by(together).map(rule).collect() }
    }

    /// The families that an object is written in. One without addresses gets a placeholder of the plan's family.
    #[must_use]
    pub fn families(&self, object: usize) -> Vec<Family> {
        let object = &self.objects[object];
        let both = [Family::V4, Family::V6];
        let own: Vec<_> = both.into_iter().filter(|&family| !object.of(family).is_empty()).collect();
        if !own.is_empty() {
            return own;
        }
        let used = |family: Family| self.objects.iter().any(|object| !object.of(family).is_empty());
        vec![if used(Family::V6) && !used(Family::V4) { Family::V6 } else { Family::V4 }]
    }

    /// The families that both ends of a rule have.
    #[must_use]
    pub fn common(&self, rule: &Rule) -> Vec<Family> {
        let destination = self.families(rule.destination);
        self.families(rule.source).into_iter().filter(|family| destination.contains(family)).collect()
    }

    /// Whether a rule can be of a family: each end has addresses of it, or none at all, for which a placeholder stands.
    /// Where the platform takes DNS names, each can lead to either family.
    #[must_use]
    pub fn may_be(&self, rule: &Rule, family: Family, takes_names: bool) -> bool {
        [rule.source, rule.destination].into_iter().all(|index| {
            let object = &self.objects[index];
            object.is_blank() || !object.of(family).is_empty() || takes_names && !object.hosts.is_empty()
        })
    }

    /// A name for each object.
    pub(super) fn names(&self, naming: Naming) -> Vec<String> {
        naming.names(&self.objects.iter().map(|object| object.name).collect::<Vec<_>>())
    }

    /// A name for the ports of each rule, such as `tcp_21_80`. Rules with the same ports have the same name.
    pub(super) fn port_names(&self, naming: Naming) -> Vec<String> {
        let text = |rule: &Rule| [rule.protocol.word(), "_", &rule.ports_joined("_")].concat();
        let mut texts: Vec<String> = Vec::new();
        for rule in &self.rules {
            let text = text(rule);
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
        let names = naming.names(&texts.iter().map(String::as_str).collect::<Vec<_>>());
        let place = |rule| texts.iter().position(|known| *known == text(rule)).unwrap_or_default();
        self.rules.iter().map(|rule| names[place(rule)].clone()).collect()
    }

    /// What is missing of an object, in sentences; with or without DNS names, as the platform takes them.
    #[must_use]
    pub fn gaps(&self, object: usize, takes_names: bool) -> Vec<String> {
        let object = &self.objects[object];
        let Object { name, hosts, .. } = object;
        let mut gaps = Vec::new();
        if !takes_names && !hosts.is_empty() {
            let hosts: Vec<_> = hosts.iter().map(|host| host.as_str()).collect();
            gaps.push(format!("{name}: {} (a name; this platform takes addresses only)", hosts.join(", ")));
        }
        if object.is_blank() && (hosts.is_empty() || !takes_names) {
            gaps.push(format!("{name}: no address is known; fill in its placeholder"));
        }
        gaps
    }

    /// A rule whose ends have no family in common, in a sentence.
    #[must_use]
    pub fn unreachable(&self, rule: &Rule) -> String {
        let [source, destination] = [rule.source, rule.destination].map(|object| self.objects[object].name);
        format!("{source} to {destination}: one has only IPv4 addresses and the other only IPv6")
    }
}

fn object(subject: Subject, group: GroupId) -> Object {
    let entry = &subject.plan.site()[group];
    let of = |family| entry.addresses.iter().filter(|address| address.family() == Some(family)).collect();
    let hosts = entry.addresses.iter().filter_map(|address| match address {
        Address::Name(name) => Some(name),
        _ => None,
    });
    Object { group, name: &entry.name, v4: of(Family::V4), v6: of(Family::V6), hosts: hosts.collect() }
}

/// Where it stands, then each purpose once: what is cut off a long comment is the end of its purposes.
fn comment(subject: Subject, flows: &[Flow]) -> String {
    let mut purposes: Vec<String> = Vec::new();
    let mut references: Vec<String> = Vec::new();
    for flow in flows {
        for (column, known) in [(Column::Purpose, &mut purposes), (Column::Reference, &mut references)] {
            for line in column.lines(subject.document, subject.plan, flow) {
                if !known.contains(&line) {
                    known.push(line);
                }
            }
        }
    }
    format!("{}: {}", references.join("; "), purposes.join("; "))
}
