//! The groups that a map shows as one node.

use crate::{
    matrix::{Flow, Matrix},
    net::Service,
    plan::{GroupId, Plan},
};
use std::collections::HashMap;

/// The groups that are one node: as few as possible, but no more nodes than can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Merging {
    /// Groups of one role in one zone, if they connect with the same groups on the same ports.
    Equal,
    /// Groups of one role in one zone.
    Role,
    /// All groups of a zone.
    Zone,
}

impl Merging {
    /// From the most nodes to the fewest.
    pub(super) const ALL: [Self; 3] = [Self::Equal, Self::Role, Self::Zone];
}

/// A group's connections: `true` for those that it opens, the group at the other end, and the service.
type Connections = Vec<(bool, GroupId, Service)>;

/// The groups of each node, both in order. Every group with a connection is in exactly one node.
pub(super) fn merge(plan: &Plan, matrix: &Matrix, merging: Merging) -> Vec<Vec<GroupId>> {
    let count = plan.topology().iter().len();
    let mut connections = if merging == Merging::Equal { connections(matrix, count) } else { vec![Vec::new(); count] };
    let mut nodes: Vec<Vec<GroupId>> = Vec::new();
    let mut known = HashMap::new();
    for group in matrix.all_groups() {
        let entry = &plan.topology()[group];
        let party = (merging != Merging::Zone).then(|| entry.at.party.index());
        let alike = (entry.zone, party, std::mem::take(&mut connections[group.index()]));
        let node = *known.entry(alike).or_insert(nodes.len());
        match nodes.get_mut(node) {
            Some(groups) => groups.push(group),
            None => nodes.push(vec![group]),
        }
    }
    nodes
}

/// The connections of each of `count` groups.
fn connections(matrix: &Matrix, count: usize) -> Vec<Connections> {
    let mut connections = vec![Vec::new(); count];
    for Flow { source, destination, service, .. } in matrix.flows.iter().chain(&matrix.intra_zone) {
        connections[source.index()].push((true, *destination, *service));
        connections[destination.index()].push((false, *source, *service));
    }
    connections
}
