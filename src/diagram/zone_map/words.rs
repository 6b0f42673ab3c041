//! A map in words.

use super::{MapEdge, MapNode, MapSelection, Merging, ZoneMap, labels::Label};
use crate::net::{Service, services_by_protocol};
use std::collections::HashSet;

/// The maximum number of names or addresses that one title lists.
const MAX_LISTED: usize = 12;

impl ZoneMap {
    /// `Client machines in Offices to London, Paris: 2 ports, TCP 8080, 8443`
    #[must_use]
    pub fn edge_title(&self, edge: &MapEdge) -> String {
        let optional = if edge.optional { ", recommended only" } else { "" };
        format!(
            "{}: {}, {}{optional}",
            self.edge_name(edge),
            count_words(&edge.services),
            service_words(&edge.services)
        )
    }

    /// `Client machines in Offices to London, Paris`
    #[must_use]
    pub fn edge_name(&self, edge: &MapEdge) -> String {
        format!("{} to {}", self.nodes[edge.from].title, self.nodes[edge.to].title)
    }

    /// The name of the part that was chosen; `None` if the map has it no more.
    #[must_use]
    pub fn selection_name(&self, selection: &MapSelection) -> Option<String> {
        let nodes = self.nodes.iter().map(|node| (ZoneMap::node_selection(node), node.title.clone()));
        let edges = self.edges.iter().map(|edge| (self.edge_selection(edge), self.edge_name(edge)));
        nodes.chain(edges).find(|(part, _)| part == selection).map(|(_, name)| name)
    }

    /// A sentence about what the map leaves out; empty if it shows every difference between groups.
    #[must_use]
    pub fn note(&self) -> &'static str {
        match self.merging {
            Merging::Equal => "",
            Merging::Role => {
                "There are many groups: those of one role in one zone are shown as one, and an edge counts the ports of \
                 all of them together. The rules have each group by itself."
            }
            Merging::Zone => {
                "There are many groups: those of one zone are shown as one, and an edge counts the ports of all of them \
                 together. The rules have each group by itself."
            }
        }
    }
}

/// `3 ports`, `2 services (1 port and GRE)`. It begins with the number that the map shows.
#[must_use]
pub fn count_words(services: &[Service]) -> String {
    let ports = services.iter().filter(|service| service.port().is_some()).count();
    let ports = match ports {
        0 => String::new(),
        1 => "1 port".to_owned(),
        _ => format!("{ports} ports"),
    };
    let others = services.iter().filter(|service| service.port().is_none()).map(|service| service.protocol().name());
    let words: Vec<&str> = [ports.as_str()].into_iter().filter(|ports| !ports.is_empty()).chain(others).collect();
    let words = words.join(" and ");
    match services.len() {
        _ if services.iter().all(|service| service.port().is_some()) => words,
        1 => format!("1 service ({words})"),
        count => format!("{count} services ({words})"),
    }
}

/// `TCP 8080, 8443, UDP 53, GRE`
#[must_use]
pub fn service_words(services: &[Service]) -> String {
    services_by_protocol(services).join(", ")
}

/// The words in a node's box, its zone, and all that had to be shortened in the box: `London, Paris, Scanning Server,
/// 192.0.2.11, .12, in DMZ; 192.0.2.11, 192.0.2.12`. It begins with what can be seen, which is what people say who speak to
/// their computer.
pub(super) fn node_title(map: &ZoneMap, node: &MapNode, label: &Label) -> String {
    let names = label.names.join(" ");
    let mut title = names.clone();
    for detail in &label.details {
        title.extend([", ", detail.as_str()]);
    }
    let zone = &map.zones[node.zone].name;
    if !zone.is_empty() {
        title.extend([", in ", zone.as_str()]);
    }
    let roles = listed(&node.roles);
    let addresses = listed(&node.addresses);
    let is_seen = |text: &String| text.is_empty() || names == *text || label.details.contains(text);
    let seen_role = is_seen(&roles) || names.starts_with(&roles);
    let shortened = [(&node.title, names == node.title), (&roles, seen_role), (&addresses, is_seen(&addresses))];
    for (text, _) in shortened.into_iter().filter(|(_, is_seen)| !is_seen) {
        title.extend(["; ", text.as_str()]);
    }
    title
}

/// Gives every node a title of its own: its names, with its zone and a number as far as that takes.
pub(super) fn distinct_titles(map: &mut ZoneMap) {
    let names: Vec<String> = map.nodes.iter().map(|node| listed(&node.names)).collect();
    let mut taken = HashSet::new();
    for (node, name) in map.nodes.iter_mut().zip(&names) {
        let zone = &map.zones[node.zone].name;
        let is_alone = names.iter().filter(|other| *other == name).count() == 1;
        let title = if is_alone || zone.is_empty() { name.clone() } else { format!("{name} in {zone}") };
        node.title.clone_from(&title);
        let mut number = 1;
        while !taken.insert(node.title.clone()) {
            number += 1;
            node.title = format!("{title} ({number})");
        }
    }
}

/// A list that ends in a number where it is long.
fn listed(texts: &[String]) -> String {
    let shown = texts[..texts.len().min(MAX_LISTED)].join(", ");
    let more = texts.len().saturating_sub(MAX_LISTED);
    if more == 0 { shown } else { format!("{shown} and {more} more") }
}
