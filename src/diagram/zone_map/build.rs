//! Converts a matrix to a map.

use super::{MapEdge, MapNode, MapZone, Merging, ZoneMap, layout::Layout, merge::merge, words::distinct_titles};
use crate::{
    document::PortDocument,
    matrix::Matrix,
    net::distinct_services,
    plan::{GroupId, Plan},
};

/// The maximum number of nodes that are tried: with 30 in 10 zones a map fits on a sheet whatever they are, with more it
/// may.
const MAX_NODES: usize = 40;

impl ZoneMap {
    /// The map of a plan's connections; `None` if there is no opening, or too many zones for one map.
    #[must_use]
    pub fn new(document: &PortDocument, plan: &Plan, matrix: &Matrix) -> Option<Self> {
        if matrix.flows.is_empty() {
            return None;
        }
        let few = Merging::ALL.iter().map(|&merging| (merging, merge(plan, matrix, merging)));
        let few = few.filter(|(_, nodes)| nodes.len() <= MAX_NODES);
        let mut maps = few.map(|(merging, groups)| Self::of(document, plan, matrix, merging, &groups));
        maps.find(|map| Layout::new(map).fits())
    }

    fn of(document: &PortDocument, plan: &Plan, matrix: &Matrix, merging: Merging, groups: &[Vec<GroupId>]) -> Self {
        let mut map = Self { zones: Vec::new(), nodes: Vec::new(), edges: Vec::new(), merging };
        let mut zones = vec![None; plan.topology().zones.len()];
        for groups in groups {
            let zone = plan.topology()[groups[0]].zone;
            let zone = *zones[zone].get_or_insert_with(|| {
                let zone = &plan.topology().zones[zone];
                map.zones.push(MapZone { name: if zone.named { zone.name.clone() } else { String::new() }, inside: 0 });
                map.zones.len() - 1
            });
            map.nodes.push(node(document, plan, zone, groups));
        }
        distinct_titles(&mut map);
        map.connect(document, plan, matrix, groups);
        map
    }

    /// Adds the edges, and counts the connections inside of zones.
    fn connect(&mut self, document: &PortDocument, plan: &Plan, matrix: &Matrix, groups: &[Vec<GroupId>]) {
        // The node of each group; those without connections have none.
        let mut node_of = vec![usize::MAX; plan.topology().iter().len()];
        for (node, groups) in groups.iter().enumerate() {
            for group in groups {
                node_of[group.index()] = node;
            }
        }
        for flow in &matrix.intra_zone {
            let zone = self.nodes[node_of[flow.source.index()]].zone;
            self.zones[zone].inside += 1;
        }
        // The flows from each node to each other: nodes are few.
        let mut flows_of = vec![vec![Vec::new(); groups.len()]; groups.len()];
        for (index, flow) in matrix.flows.iter().enumerate() {
            flows_of[node_of[flow.source.index()]][node_of[flow.destination.index()]].push(index);
        }
        for (from, flows_of) in flows_of.into_iter().enumerate() {
            for (to, flows) in flows_of.into_iter().enumerate().filter(|(_, flows)| !flows.is_empty()) {
                let services = distinct_services(flows.iter().map(|&flow| matrix.flows[flow].service).collect());
                let optional = flows.iter().all(|&flow| matrix.flows[flow].is_optional(document));
                self.edges.push(MapEdge { from, to, services, flows, optional });
            }
        }
    }
}

fn node(document: &PortDocument, plan: &Plan, zone: usize, groups: &[GroupId]) -> MapNode {
    let topology = plan.topology();
    let mut node = MapNode {
        zone,
        groups: groups.iter().map(|&group| topology[group].at).collect(),
        id: topology[groups[0]].at.id(document),
        names: Vec::new(),
        roles: Vec::new(),
        addresses: Vec::new(),
        title: String::new(),
    };
    for &group in groups {
        let group = &topology[group];
        node.names.push(group.name.clone());
        let role = &document.parties[group.at.party].name;
        if !node.roles.contains(role) {
            node.roles.push(role.clone());
        }
        node.addresses.extend(group.addresses.iter().map(ToString::to_string));
    }
    node
}
