//! A plan's openings as a sketch.

use super::{Arrow, Node, Sketch};
use crate::{
    document::PortDocument,
    matrix::{Flow, Grid, Matrix},
    net::Address,
    plan::{GroupId, Plan},
    write::say,
};

/// The most groups of a picture that anyone can read.
const MAX_GROUPS: usize = 40;

/// The openings of a plan; `None` when there are none, or too many groups for one picture.
///
/// Who only starts connections stands on the left, who only listens on the right, and the rest in between.
#[must_use]
pub fn sketch(document: &PortDocument, plan: &Plan, matrix: &Matrix) -> Option<Sketch> {
    let groups = ordered(plan, matrix);
    if groups.is_empty() || groups.len() > MAX_GROUPS {
        return None;
    }
    let site = plan.topology();
    let mut sketch = Sketch::default();
    let mut zones = Vec::new();
    for &group in &groups {
        let zone = site[group].zone;
        let place = zones.iter().position(|&known| known == zone).unwrap_or_else(|| {
            zones.push(zone);
            sketch.zones.push(if site.zones[zone].named { site.zones[zone].name.clone() } else { String::new() });
            zones.len() - 1
        });
        let entry = &site[group];
        sketch.nodes.push(Node {
            zone: place,
            id: entry.at.id(document),
            name: entry.name.clone(),
            detail: detail(&entry.addresses),
        });
    }
    // From left to right, as the ladder is read.
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

/// The first address and how many more there are.
fn detail(addresses: &[Address]) -> String {
    match addresses {
        [] => String::new(),
        [one] => one.to_string(),
        [first, rest @ ..] => format!("{first} +{}", rest.len()),
    }
}

/// The groups at the ends of openings, by who starts and who listens; groups of one zone stand together.
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
            // A zone stands where the first of its groups does.
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

/// All flows from one group to another, those of each protocol together.
fn arrow(document: &PortDocument, from: usize, to: usize, protocols: &[&[Flow]]) -> Arrow {
    let mut services = Vec::new();
    for flows in protocols {
        let mut text = flows[0].service.protocol().name().to_owned();
        let mut before = " ";
        for port in flows.iter().filter_map(|flow| flow.service.port()) {
            say(&mut text, &[before, &port.to_string()]);
            before = ", ";
        }
        services.push(text);
    }
    let optional = protocols.iter().all(|flows| flows.iter().all(|flow| flow.is_optional(document)));
    Arrow { from, to, services, optional }
}
