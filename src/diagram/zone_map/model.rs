//! The content of a map: zones, nodes and edges without positions.

use super::Merging;
use crate::{net::Service, plan::GroupKey};

/// Zones with their nodes, and the edges between nodes of different zones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZoneMap {
    /// The zones, in the order of their first groups.
    pub zones: Vec<MapZone>,
    /// The nodes, in the order of their first groups.
    pub nodes: Vec<MapNode>,
    /// The edges, ordered by their ends: one for each pair of nodes with openings.
    pub edges: Vec<MapEdge>,
    /// The groups that are one node.
    pub merging: Merging,
}

/// A zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapZone {
    /// The name that was typed; empty for a zone without a name.
    pub name: String,
    /// The number of connections that stay inside.
    pub inside: usize,
}

/// Groups of one zone that the map shows as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapNode {
    /// Index of its zone.
    pub zone: usize,
    /// The groups, in order; at least one.
    pub groups: Vec<GroupKey>,
    /// The id in the page's attributes, which is that of the first group.
    pub id: String,
    /// The groups' names.
    pub names: Vec<String>,
    /// The names of the roles or parties, each once.
    pub roles: Vec<String>,
    /// The addresses of all groups.
    pub addresses: Vec<String>,
    /// A name in words that no other node of the map has.
    pub title: String,
}

/// The openings from one node to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapEdge {
    /// Index of the node that opens the connections.
    pub from: usize,
    /// Index of the node that listens.
    pub to: usize,
    /// The services, in order, each once.
    pub services: Vec<Service>,
    /// The openings, as indices of the matrix's flows.
    pub flows: Vec<usize>,
    /// `true` if all of them are recommended only.
    pub optional: bool,
}
