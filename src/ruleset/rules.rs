//! The model that every firewall format renders: an object for each group, and a rule for each pair of groups and
//! protocol.

use super::{export::ExportInput, families::Families};
use crate::{
    matrix::{Column, Flow},
    net::{Address, Family, Protocol},
    plan::GroupId,
};

/// A plan's openings as objects and rules.
pub struct Ruleset<'a> {
    /// Every group at an end of a rule, in order.
    pub objects: Vec<Object<'a>>,
    /// The rules, in order.
    pub rules: Vec<Rule<'a>>,
    /// The reasons for rules, each once: the references, followed by the purposes,
    /// `S1 · §1 r1 · R1: Log relay over HTTP`.
    pub comments: Vec<String>,
}

/// A group and its addresses.
pub struct Object<'a> {
    /// The group.
    pub group: GroupId,
    /// Its display name.
    pub name: &'a str,
    /// Its addresses.
    pub addresses: &'a [Address],
}

impl<'a> Object<'a> {
    /// Its addresses of a family; with `None`, its DNS names.
    pub fn addresses_of(&self, family: Option<Family>) -> impl Iterator<Item = &'a Address> {
        self.addresses.iter().filter(move |address| address.family() == family)
    }

    /// The families of its addresses; empty if no numeric address is known.
    #[must_use]
    pub fn families(&self) -> Families {
        Families::of_addresses(self.addresses)
    }
}

/// The openings from one group to another for one protocol. TCP and UDP are separate, so that no platform combines the
/// ports of one with the other.
pub struct Rule<'a> {
    /// The group that starts the connection, as an index into [`Ruleset::objects`].
    pub source: usize,
    /// The group that listens, as an index into [`Ruleset::objects`].
    pub destination: usize,
    /// The openings in order, one port each. There is at least one.
    pub flows: &'a [Flow],
    /// The reasons for it, as an index into [`Ruleset::comments`].
    pub comment: usize,
}

impl Rule<'_> {
    /// The protocol.
    #[must_use]
    pub fn protocol(&self) -> Protocol {
        self.flows[0].service.protocol()
    }
}

impl<'a> Ruleset<'a> {
    /// Builds the objects and rules of a plan's matrix.
    #[must_use]
    pub fn new(input: ExportInput<'a>) -> Self {
        let groups = input.matrix.groups();
        let objects = groups.iter().map(|&group| object(input, group)).collect();
        let mut ruleset = Self { objects, rules: Vec::new(), comments: Vec::new() };
        let are_together = |left: &Flow, right: &Flow| {
            (left.source, left.destination, left.service.protocol())
                == (right.source, right.destination, right.service.protocol())
        };
        // Groups are sorted, and so are flows.
        let index = |group: GroupId| groups.binary_search(&group).unwrap_or_default();
        // Many rules have the same reasons. They come from the document, so there are few, even for a large plan.
        let mut known: Vec<&[Flow]> = Vec::new();
        for flows in input.matrix.flows.chunk_by(are_together) {
            let comment = known.iter().position(|known| have_same_reasons(known, flows)).unwrap_or_else(|| {
                known.push(flows);
                ruleset.comments.push(comment(input, flows));
                known.len() - 1
            });
            let (source, destination) = (index(flows[0].source), index(flows[0].destination));
            ruleset.rules.push(Rule { source, destination, flows, comment });
        }
        ruleset
    }

    /// The families of all known addresses.
    #[must_use]
    pub fn families(&self) -> Families {
        self.objects.iter().fold(Families::NONE, |families, object| families.union(object.families()))
    }
}

fn object(input: ExportInput, group: GroupId) -> Object {
    let entry = &input.plan.topology()[group];
    Object { group, name: &entry.name, addresses: &entry.addresses }
}

fn have_same_reasons(left: &[Flow], right: &[Flow]) -> bool {
    left.len() == right.len() && left.iter().zip(right).all(|(left, right)| left.reasons == right.reasons)
}

/// Each purpose once, and the references behind them: a comment that is too long loses the end of its references.
fn comment(input: ExportInput, flows: &[Flow]) -> String {
    let each_once = |column: Column| {
        let mut known: Vec<String> = Vec::new();
        for line in flows.iter().flat_map(|flow| column.lines(input.document, input.plan, flow)) {
            if !known.contains(&line) {
                known.push(line);
            }
        }
        known.join("; ")
    };
    format!("{} ({})", each_once(Column::Purpose), each_once(Column::Reference))
}
