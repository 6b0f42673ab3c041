//! Rows in three densities: from one for each connection to as few as say the same.

use super::{super::Flow, TableRow};
use crate::{net::Service, plan::GroupId};
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
/// and a row stands for nothing but its flows. Rows are in the order of their first flows.
#[must_use]
pub fn table_rows(flows: &[Flow], density: Density) -> Vec<TableRow> {
    match density {
        Density::PerPort => flows.iter().enumerate().map(|(index, flow)| TableRow::of_flow(index, flow)).collect(),
        Density::PerPair => pairs(flows),
        Density::Merged => merged(pairs(flows)),
    }
}

/// A row for each source and destination.
fn pairs(flows: &[Flow]) -> Vec<TableRow> {
    let mut start = 0;
    let chunks = flows.chunk_by(|one, other| (one.source, one.destination) == (other.source, other.destination));
    let row = |chunk: &[Flow]| {
        let first = start;
        start += chunk.len();
        TableRow {
            sources: vec![chunk[0].source],
            destinations: vec![chunk[0].destination],
            services: chunk.iter().map(|flow| flow.service).collect(),
            flows: (first..start).collect(),
        }
    };
    chunks.map(row).collect()
}

/// Merges pairs of the same services. Of the two ways (first the destinations of each source, or first the sources of
/// each destination) the one with fewer rows is taken, for each list of services.
fn merged(pairs: Vec<TableRow>) -> Vec<TableRow> {
    let mut by_services: HashMap<Vec<Service>, Vec<TableRow>> = HashMap::new();
    for pair in pairs {
        by_services.entry(pair.services.clone()).or_default().push(pair);
    }
    let mut rows = Vec::new();
    for pairs in by_services.into_values() {
        let by_source = join(join(pairs.clone(), SOURCES, DESTINATIONS), DESTINATIONS, SOURCES);
        let by_destination = join(join(pairs, DESTINATIONS, SOURCES), SOURCES, DESTINATIONS);
        rows.extend(if by_destination.len() < by_source.len() { by_destination } else { by_source });
    }
    rows.sort_by_key(|row| row.flows[0]);
    rows
}

/// Selects an end of a row.
type End = fn(&mut TableRow) -> &mut Vec<GroupId>;
const SOURCES: End = |row| &mut row.sources;
const DESTINATIONS: End = |row| &mut row.destinations;

/// Joins the rows that have the same groups at one end; the other end then has the groups of all of them.
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
    for row in &mut result {
        joined(row).sort_unstable();
        row.flows.sort_unstable();
    }
    result
}
