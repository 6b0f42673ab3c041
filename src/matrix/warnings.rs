//! What makes little sense about the addresses of a plan. Nothing of it is forbidden.

use super::Matrix;
use crate::{
    document::PortDocument,
    net::{Address, Family},
    plan::{About, Group, GroupField, GroupId, Plan, Problem},
    sorted::sorted,
};

/// Warns of addresses that overlap between zones, stand in two groups, mean everything, or can't reach each other.
#[must_use]
pub fn warnings(document: &PortDocument, plan: &Plan, matrix: &Matrix) -> Vec<Problem> {
    let mut problems = Vec::new();
    if matrix.is_truncated {
        let text = "There are too many connections to show them all: limit groups to the peers that they meet.";
        problems.push(Problem::left_out(About::Plan, text.to_owned()));
    }
    for (_, group) in plan.topology().iter() {
        if !document.parties[group.at.party].any_address && group.addresses.iter().any(Address::is_any) {
            let text = format!("{}: this means every address there is. Is no network known?", group.name);
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

/// An address of a group, for comparing with those of others.
struct Placed<'a> {
    group: GroupId,
    address: &'a Address,
    /// Its family and its numbers: names, which have neither, come first.
    key: (Option<Family>, Option<(u128, u128)>),
}

/// Compares every address with the one before it, in the order of numbers, that reaches farthest. So every address
/// that overlaps others is named with one of them, in time that grows with the addresses and not with the pairs.
fn overlaps(plan: &Plan, problems: &mut Vec<Problem>) {
    let mut placed: Vec<Placed> = Vec::new();
    for (group, entry) in plan.topology().iter() {
        let place = |address| Placed { group, address, key: (address.family(), address.bounds()) };
        placed.extend(entry.addresses.iter().map(place));
    }
    let by_start = |left: usize, right: usize| match (&placed[left], &placed[right]) {
        // Equal names are to stand together.
        (left, right) if left.key.0.or(right.key.0).is_none() => {
            left.address.to_string().cmp(&right.address.to_string())
        }
        (left, right) => left.key.cmp(&right.key),
    };
    let mut farthest: Option<&Placed> = None;
    for entry in sorted(placed.len(), &by_start).into_iter().map(|index| &placed[index]) {
        let reaches = |entry: &Placed| entry.address.bounds().map(|(_, last)| last);
        match farthest.filter(|before| before.address.overlaps(entry.address)) {
            Some(before) => {
                if before.group != entry.group {
                    problems.extend(clash(plan, before, entry));
                }
                if reaches(entry) > reaches(before) {
                    farthest = Some(entry);
                }
            }
            None => farthest = Some(entry),
        }
    }
}

/// Two groups may share a network inside one zone; the same address in two groups is odd anywhere.
#[inline(never)]
fn clash(plan: &Plan, before: &Placed, entry: &Placed) -> Option<Problem> {
    let site = plan.topology();
    let [one, other] = [before.group, entry.group].map(|group| &site[group]);
    if before.address == entry.address {
        return Some(warning(other, format!("{}: {} stands in {} too.", other.name, entry.address, one.name)));
    }
    let everything = before.address.is_any() || entry.address.is_any();
    (site.are_apart(before.group, entry.group) && !everything).then(|| {
        let text = format!(
            "{}: {} overlaps {} of {}, which is in another zone.",
            other.name, entry.address, before.address, one.name
        );
        warning(other, text)
    })
}

/// Names the pairs of which one side has only IPv4 and the other only IPv6.
fn families(plan: &Plan, matrix: &Matrix, problems: &mut Vec<Problem>) {
    let site = plan.topology();
    let mut last = None;
    for flow in &matrix.flows {
        let ends = (flow.source, flow.destination);
        if last == Some(ends) {
            continue;
        }
        last = Some(ends);
        let [source, destination] = [&site[ends.0], &site[ends.1]];
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

/// The family of all the group's addresses; `None` where it has both, none, or a name that may have either.
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
