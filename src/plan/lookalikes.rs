//! Warnings about names that a reader, or a firewall, takes for one another.

use super::{
    About, Draft, Group, GroupField, Problem, Topology,
    likeness::{compared_name, look, shown_name},
};
use std::collections::HashMap;

/// Reports names of groups and zones that are equal or look alike.
pub(super) fn check_lookalikes(draft: &Draft, topology: &Topology, problems: &mut Vec<Problem>) {
    check_group_names(topology, problems);
    check_zones(topology, problems);
    check_spellings(draft, topology, problems);
}

/// Reports groups with equal names, which can't be told apart in the matrix or on a firewall.
fn check_group_names(topology: &Topology, problems: &mut Vec<Problem>) {
    let (mut equal, mut alike): (HashMap<String, &Group>, HashMap<String, &Group>) = Default::default();
    for (_, group) in topology.iter() {
        let about = About::Group(group.at, GroupField::Name);
        let same = equal.insert(compared_name(&group.name), group);
        let similar = alike.insert(look(&group.name), group);
        if same.is_some() {
            let text = format!("Two groups are called {}: give each a name of its own.", group.name);
            problems.push(Problem::warning(about, text));
        } else if let Some(other) = similar {
            let text = format!("The groups {} and {} have names that look alike.", other.name, group.name);
            problems.push(Problem::warning(about, text));
        }
    }
}

/// Reports zones whose names differ only in letters and digits that look alike.
fn check_zones(topology: &Topology, problems: &mut Vec<Problem>) {
    let mut alike: HashMap<String, usize> = HashMap::new();
    for (index, zone) in topology.zones.iter().enumerate().filter(|(_, zone)| zone.named) {
        let Some(other) = alike.insert(look(&zone.name), index) else { continue };
        let Some(group) = first_in(topology, index) else { continue };
        let other = &topology.zones[other].name;
        let text = format!("The zones “{other}” and “{}” look alike. Are they one? Then write them alike.", zone.name);
        problems.push(Problem::warning(About::Group(group.at, GroupField::Zone), text));
    }
}

/// Reports zones that are one here, yet are written in upper case by one group and in lower case by another.
fn check_spellings(draft: &Draft, topology: &Topology, problems: &mut Vec<Problem>) {
    let mut told = vec![false; topology.zones.len()];
    for (_, group) in topology.iter() {
        let (zone, typed) = (&topology.zones[group.zone], draft.group(group.at));
        let typed = shown_name(&typed.zone);
        if zone.named && typed != zone.name && !std::mem::replace(&mut told[group.zone], true) {
            let text = format!("“{typed}” is taken for the zone “{}”.", zone.name);
            problems.push(Problem::warning(About::Group(group.at, GroupField::Zone), text));
        }
    }
}

fn first_in(topology: &Topology, zone: usize) -> Option<&Group> {
    topology.iter().map(|(_, group)| group).find(|group| group.zone == zone)
}
