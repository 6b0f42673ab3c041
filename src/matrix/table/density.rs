//! Rows in three densities: from one for each connection to as few as say the same.

use super::{super::Flow, TableRow};
use crate::{
    net::Service,
    plan::{GroupId, OpeningAction, Plan},
};
use std::collections::HashMap;
use strum::{IntoStaticStr, VariantArray};

/// The number of connections that a row stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, IntoStaticStr, VariantArray)]
pub enum Density {
    /// A row for every connection between the same sources and the same destinations on the same services.
    #[default]
    #[strum(serialize = "merged")]
    Merged,
    /// A row for each source and destination.
    #[strum(serialize = "per pair")]
    PerPair,
    /// A row for each source, destination and service.
    #[strum(serialize = "per port")]
    PerPort,
}

impl Density {
    /// Every density, in the order they are offered.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The display name.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The class of a table of this density.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Merged => "merged",
            Self::PerPair => "per-pair",
            Self::PerPort => "per-port",
        }
    }
}

/// The rows of a list of flows, which is ordered by source, destination and service. Each flow is in exactly one row,
/// and a row stands for nothing but its flows, all of one action. Rows are in the order of their first flows.
#[must_use]
pub fn table_rows(plan: &Plan, flows: &[Flow], density: Density) -> Vec<TableRow> {
    let single = flows.iter().enumerate().map(|(index, flow)| TableRow::of_flow(plan, index, flow));
    match density {
        Density::PerPort => single.collect(),
        Density::PerPair => pairs(single),
        Density::Merged => merged(pairs(single)),
    }
}

/// A row for each source, destination and action.
fn pairs(single: impl Iterator<Item = TableRow>) -> Vec<TableRow> {
    let mut rows: Vec<TableRow> = Vec::new();
    for mut row in single {
        let is_same = |known: &TableRow| (&known.sources, &known.destinations) == (&row.sources, &row.destinations);
        // Rows of one pair follow each other, and there are two actions.
        let of_pair = rows.iter_mut().rev().take(OpeningAction::ALL.len()).take_while(|known| is_same(known));
        match of_pair.into_iter().find(|known| known.action == row.action) {
            Some(known) => {
                known.services.append(&mut row.services);
                known.flows.append(&mut row.flows);
            }
            None => rows.push(row),
        }
    }
    rows
}

/// Merges pairs of the same services and action. Of the two ways (first the destinations of each source, or first the sources of
/// each destination) the one with fewer rows is taken, for each list of services.
fn merged(pairs: Vec<TableRow>) -> Vec<TableRow> {
    let mut by_services: HashMap<(Vec<Service>, OpeningAction), Vec<TableRow>> = HashMap::new();
    for pair in pairs {
        by_services.entry((pair.services.clone(), pair.action)).or_default().push(pair);
    }
    let mut rows = Vec::new();
    for pairs in by_services.into_values() {
        let by_source = join(join(pairs.clone(), SOURCES, DESTINATIONS), DESTINATIONS, SOURCES);
        let by_destination = join(join(pairs, DESTINATIONS, SOURCES), SOURCES, DESTINATIONS);
        rows.extend(if by_destination.len() < by_source.len() { by_destination } else { by_source });
    }
    // A row that was joined by destination first has its flows in the order of destinations.
    for row in &mut rows {
        row.flows.sort_unstable();
    }
    rows.sort_by_key(|row| row.flows[0]);
    rows
}

/// Selects an end of a row.
type End = fn(&mut TableRow) -> &mut Vec<GroupId>;
const SOURCES: End = |row| &mut row.sources;
const DESTINATIONS: End = |row| &mut row.destinations;

/// Joins the rows that have the same groups at one end; the other end then has the groups of all of them. They
/// are in order, as the rows with the same groups are.
fn join(rows: Vec<TableRow>, same: End, joined: End) -> Vec<TableRow> {
    let mut result: Vec<TableRow> = Vec::new();
    let mut positions: HashMap<Vec<GroupId>, usize> = HashMap::new();
    for mut row in rows {
        let position = *positions.entry(same(&mut row).clone()).or_insert(result.len());
        match result.get_mut(position) {
            Some(first) => {
                joined(first).append(joined(&mut row));
                first.flows.append(&mut row.flows);
            }
            None => result.push(row),
        }
    }
    debug_assert!(result.iter_mut().all(|row| joined(row).is_sorted()));
    result
}
