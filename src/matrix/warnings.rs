//! Warnings about the addresses of a plan, which are used nevertheless.

use super::Matrix;
use crate::{
    document::PortDocument,
    net::{Address, Family},
    plan::{About, Group, GroupField, GroupId, Plan, Problem},
};
use std::collections::HashSet;

/// Warns of addresses that overlap across zones, are in two groups, include every address, or can't reach each other.
#[must_use]
pub fn warnings(document: &PortDocument, plan: &Plan, matrix: &Matrix) -> Vec<Problem> {
    let mut problems = Vec::new();
    if matrix.is_truncated {
        let text = "There are too many connections to show them all: limit groups to the peers that they connect to.";
        problems.push(Problem::left_out(About::Plan, text.to_owned()));
    }
    for (_, group) in plan.topology().iter() {
        if !document.parties[group.at.party].any_address && group.addresses.iter().any(Address::is_any) {
            let text = format!("{}: this matches every address. Can you name a narrower network?", group.name);
            problems.push(warning(group, text));
        }
    }
    overlaps(plan, &mut problems);
    families(plan, matrix, &mut problems);
    problems
}

fn warning(group: &Group, text: String) -> Problem {
    Problem::warning(About::Group(group.at, GroupField::Addresses), text)
}

/// An address of a group, for comparison with those of other groups.
struct Placed<'a> {
    group: GroupId,
    address: &'a Address,
    /// The family and the first and last address as numbers; names, which have neither, come first.
    key: (Option<Family>, Option<(u128, u128)>),
}

impl Placed<'_> {
    /// The last address as a number; `None` for a name.
    fn last(&self) -> Option<u128> {
        self.key.1.map(|(_, last)| last)
    }
}

/// Reports every address that overlaps an address of another zone or equals one of another group, together with the
/// other.
///
/// Sweeps over the addresses in the order of their first numbers. Of those seen, it remembers the one that reaches
/// farthest and the one that reaches farthest among the other zones: an address that overlaps any of them overlaps one
/// of the two. So the time grows with the addresses and not with their pairs.
fn overlaps(plan: &Plan, problems: &mut Vec<Problem>) {
    let topology = plan.topology();
    let mut placed: Vec<Placed> = Vec::new();
    for (group, entry) in topology.iter() {
        let to_placed = |address| Placed { group, address, key: (address.family(), address.bounds()) };
        placed.extend(entry.addresses.iter().map(to_placed));
    }
    // Equal addresses must be adjacent.
    placed.sort_by(|left, right| {
        left.key.cmp(&right.key).then_with(|| left.address.to_string().cmp(&right.address.to_string()))
    });
    let mut same: Option<&Placed> = None;
    let mut farthest = Farthest::default();
    for entry in &placed {
        match same.filter(|first| first.address == entry.address) {
            Some(first) if first.group != entry.group => problems.push(duplicate(plan, first, entry)),
            Some(_) => {}
            None => same = Some(entry),
        }
        let is_duplicate = same.is_some_and(|first| first.group != entry.group);
        // An address that includes all others is not reported again as an overlap.
        if !entry.address.is_any() {
            let other = farthest.outside(plan, entry).filter(|_| !is_duplicate);
            problems.extend(other.map(|other| overlap(plan, other, entry)));
            farthest.add(plan, entry);
        }
    }
}

/// The address that reaches farthest of those seen so far, and the one that does so among the other zones.
#[derive(Default)]
struct Farthest<'a> {
    of_all: Option<&'a Placed<'a>>,
    of_other_zones: Option<&'a Placed<'a>>,
}

impl<'a> Farthest<'a> {
    /// An address of another zone that overlaps this one, which starts no earlier.
    fn outside(&self, plan: &Plan, entry: &Placed) -> Option<&'a Placed<'a>> {
        let is_apart = |other: &&Placed| plan.topology().are_apart(other.group, entry.group);
        let other = self.of_all.filter(is_apart).or(self.of_other_zones.filter(is_apart))?;
        // Equal names are duplicates, not overlaps.
        (entry.key.0.is_some() && other.address.overlaps(entry.address)).then_some(other)
    }

    fn add(&mut self, plan: &Plan, entry: &'a Placed<'a>) {
        // Families follow one after the other.
        if self.of_all.is_none_or(|all| all.key.0 != entry.key.0) {
            *self = Self { of_all: Some(entry), of_other_zones: None };
            return;
        }
        let reaches_farther = |other: Option<&Placed>| other.is_none_or(|other| entry.last() > other.last());
        let is_apart =
            |other: Option<&Placed>| other.is_some_and(|other| plan.topology().are_apart(other.group, entry.group));
        if reaches_farther(self.of_all) {
            if is_apart(self.of_all) {
                self.of_other_zones = self.of_all;
            }
            self.of_all = Some(entry);
        } else if is_apart(self.of_all) && reaches_farther(self.of_other_zones) {
            self.of_other_zones = Some(entry);
        }
    }
}

/// Warns of the same address in two groups, in any zones.
fn duplicate(plan: &Plan, first: &Placed, entry: &Placed) -> Problem {
    let [one, other] = [first, entry].map(|placed| &plan.topology()[placed.group]);
    warning(other, format!("{}: {} stands in {} too.", other.name, entry.address, one.name))
}

/// Warns of an overlap between zones. Groups within one zone may share a network.
fn overlap(plan: &Plan, before: &Placed, entry: &Placed) -> Problem {
    let [one, other] = [before, entry].map(|placed| &plan.topology()[placed.group]);
    let (name, address) = (&other.name, entry.address);
    let text = format!("{name}: {address} overlaps {} of {}, which is in another zone.", before.address, one.name);
    warning(other, text)
}

/// Reports pairs in which one side has only IPv4 addresses and the other only IPv6.
fn families(plan: &Plan, matrix: &Matrix, problems: &mut Vec<Problem>) {
    let topology = plan.topology();
    let mut seen = HashSet::new();
    for flow in &matrix.flows {
        // Both sides may start connections; a pair is reported once.
        if !seen.insert((flow.source.min(flow.destination), flow.source.max(flow.destination))) {
            continue;
        }
        let [source, destination] = [flow.source, flow.destination].map(|group| &topology[group]);
        if let (Some(one), Some(other)) = (only_family(source), only_family(destination))
            && one != other
        {
            let text = format!(
                "{} has only {} addresses and {} only {}: they can't reach each other.",
                source.name,
                name(one),
                destination.name,
                name(other)
            );
            problems.push(warning(source, text));
        }
    }
}

/// The family of all the group's addresses; `None` if it has both, none, or a name that may resolve to either.
fn only_family(group: &Group) -> Option<Family> {
    let first = group.addresses.first()?.family()?;
    group.addresses.iter().all(|address| address.family() == Some(first)).then_some(first)
}

fn name(family: Family) -> &'static str {
    match family {
        Family::V4 => "IPv4",
        Family::V6 => "IPv6",
    }
}
