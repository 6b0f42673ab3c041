//! A part of a map that was chosen.

use super::{MapEdge, MapNode, ZoneMap};
use crate::{
    matrix::Flow,
    plan::{GroupKey, Topology},
};

/// A part of a map that was chosen, by its groups: it stays what it is while the plan and its map change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MapSelection {
    /// A node: the openings from and to these groups.
    Node(Vec<GroupKey>),
    /// An edge: the openings from some groups to others.
    Edge(Vec<GroupKey>, Vec<GroupKey>),
}

impl MapSelection {
    /// Returns `true` if an opening belongs to the part.
    #[must_use]
    pub fn matches(&self, topology: &Topology, flow: &Flow) -> bool {
        let (source, destination) = (topology[flow.source].at, topology[flow.destination].at);
        match self {
            Self::Node(groups) => groups.contains(&source) || groups.contains(&destination),
            Self::Edge(from, to) => from.contains(&source) && to.contains(&destination),
        }
    }
}

impl ZoneMap {
    /// Returns `true` if the map still has this part.
    #[must_use]
    pub fn has(&self, selection: &MapSelection) -> bool {
        match selection {
            MapSelection::Node(groups) => self.nodes.iter().any(|node| node.groups == *groups),
            MapSelection::Edge(..) => self.edges.iter().any(|edge| self.edge_selection(edge) == *selection),
        }
    }

    /// Returns `true` if an edge belongs to a selection.
    #[must_use]
    pub fn is_chosen(&self, edge: &MapEdge, selection: &MapSelection) -> bool {
        match selection {
            MapSelection::Node(groups) => [edge.from, edge.to].iter().any(|&node| self.nodes[node].groups == *groups),
            MapSelection::Edge(..) => self.edge_selection(edge) == *selection,
        }
    }

    /// The selection of a node.
    #[must_use]
    pub fn node_selection(node: &MapNode) -> MapSelection {
        MapSelection::Node(node.groups.clone())
    }

    /// The selection of an edge.
    #[must_use]
    pub fn edge_selection(&self, edge: &MapEdge) -> MapSelection {
        MapSelection::Edge(self.nodes[edge.from].groups.clone(), self.nodes[edge.to].groups.clone())
    }
}
