//! Converts a matrix to a sketch: its groups in their zones, and the connections between them.

use super::{Arrow, Node, Sketch};
use crate::{
    document::PortDocument,
    matrix::{Flow, Grid, Matrix},
    net::{Address, Service, services_by_protocol},
    plan::{GroupId, Plan},
};

/// The maximum number of groups in a readable diagram.
const MAX_GROUPS: usize = 40;

/// Returns `true` if connections between these pairs of groups make a readable diagram: there are some, and not too
/// many groups. Stops reading the pairs once there are too many groups, before anything is sorted or laid out.
fn is_readable<T: PartialEq>(pairs: impl IntoIterator<Item = [T; 2]>) -> bool {
    let mut groups = Vec::new();
    for group in pairs.into_iter().flatten() {
        if !groups.contains(&group) {
            groups.push(group);
        }
        if groups.len() > MAX_GROUPS {
            return false;
        }
    }
    !groups.is_empty()
}

/// The sketch of a plan's openings; `None` if there are none, or too many groups for one diagram.
///
/// Groups that only start connections are on the left, those that only listen on the right, and the rest in between.
#[must_use]
pub fn sketch(document: &PortDocument, plan: &Plan, matrix: &Matrix) -> Option<Sketch> {
    if !is_readable(matrix.flows.iter().map(|flow| [flow.source, flow.destination])) {
        return None;
    }
    let groups = ordered(plan, matrix);
    let topology = plan.topology();
    let mut sketch = Sketch::default();
    let mut zones = Vec::new();
    for &group in &groups {
        let zone = topology[group].zone;
        let zone_index = zones.iter().position(|&known| known == zone).unwrap_or_else(|| {
            zones.push(zone);
            sketch.zones.push(if topology.zones[zone].named {
                topology.zones[zone].name.clone()
            } else {
                String::new()
            });
            zones.len() - 1
        });
        let entry = &topology[group];
        sketch.nodes.push(Node {
            zone: zone_index,
            id: entry.at.id(document),
            name: entry.name.clone(),
            detail: detail(&entry.addresses),
        });
    }
    // From left to right, in the reading order of the diagram.
    let grid = Grid::of(matrix);
    for (from, &source) in groups.iter().enumerate() {
        for (to, &destination) in groups.iter().enumerate() {
            let protocols = grid.cell(source, destination);
            if !protocols.is_empty() {
                sketch.arrows.push(arrow(document, from, to, &protocols));
            }
        }
    }
    Some(sketch)
}

/// The first address, and the number of further ones.
fn detail(addresses: &[Address]) -> String {
    match addresses {
        [] => String::new(),
        [one] => one.to_string(),
        [first, rest @ ..] => format!("{first} +{}", rest.len()),
    }
}

/// The groups at the ends of openings, ordered by their role as source or destination; groups of one zone are
/// adjacent.
fn ordered(plan: &Plan, matrix: &Matrix) -> Vec<GroupId> {
    let (sources, destinations) = (matrix.sources(), matrix.destinations());
    let groups = matrix.groups();
    let side = |group: &GroupId| match (sources.contains(group), destinations.contains(group)) {
        (true, false) => 0,
        (true, true) => 1,
        _ => 2,
    };
    let mut ordered = Vec::new();
    for wanted in 0..3 {
        for &group in groups.iter().filter(|group| side(group) == wanted) {
            // The position of a zone is that of its first group.
            let zone = plan.topology()[group].zone;
            let neighbours = groups.iter().filter(|&&other| plan.topology()[other].zone == zone);
            for &neighbour in neighbours {
                if !ordered.contains(&neighbour) {
                    ordered.push(neighbour);
                }
            }
        }
    }
    ordered
}

/// The arrow for all flows from one group to another, with those of each protocol together.
fn arrow(document: &PortDocument, from: usize, to: usize, protocols: &[&[Flow]]) -> Arrow {
    let flows = || protocols.iter().copied().flatten();
    let services: Vec<Service> = flows().map(|flow| flow.service).collect();
    let optional = flows().all(|flow| flow.is_optional(document));
    Arrow { from, to, services: services_by_protocol(&services), optional }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn too_many_groups_are_declined_after_a_few_pairs() {
        let looked_at = |pairs: &mut dyn Iterator<Item = [usize; 2]>| {
            let mut count = 0;
            let is_readable = is_readable(pairs.inspect(|_| count += 1));
            (is_readable, count)
        };
        assert_eq!(looked_at(&mut std::iter::empty()), (false, 0));
        assert_eq!(looked_at(&mut (0..40_000).map(|flow| [0, 1 + flow % 39])), (true, 40_000), "each pair once");
        assert_eq!(looked_at(&mut (0..40_000).map(|flow| [0, 1 + flow % 40])), (false, 40));
        assert_eq!(looked_at(&mut (0..3_200).map(|group| [group, 3_200])), (false, 40));
    }
}
