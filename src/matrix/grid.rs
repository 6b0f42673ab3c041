//! The matrix at a glance: sources down, destinations across, services in the cells.

use super::{Flow, Matrix};
use crate::plan::GroupId;

/// The most cells of a grid that anyone can read.
const MAX_CELLS: usize = 2_500;

/// The grid. Only those who start a connection have a row, only those who listen a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid<'a> {
    /// The rows' headings.
    pub sources: Vec<GroupId>,
    /// The columns' headings.
    pub destinations: Vec<GroupId>,
    flows: &'a [Flow],
}

impl<'a> Grid<'a> {
    /// The grid of a matrix.
    #[must_use]
    pub fn of(matrix: &'a Matrix) -> Self {
        Self { sources: matrix.sources(), destinations: matrix.destinations(), flows: &matrix.flows }
    }

    /// Whether it is small enough to be read, on the screen or on paper.
    #[must_use]
    pub fn is_readable(&self) -> bool {
        self.sources.len() * self.destinations.len() <= MAX_CELLS
    }

    /// What `source` may reach at `destination`: the flows of each protocol together, by port. Empty for nothing.
    #[must_use]
    pub fn cell(&self, source: GroupId, destination: GroupId) -> Vec<&'a [Flow]> {
        // A matrix is in the order of ends and services, so what belongs together stands together.
        let ends = |flow: &Flow| (flow.source, flow.destination);
        let start = self.flows.partition_point(|flow| ends(flow) < (source, destination));
        let mut rest = &self.flows[start..];
        let mut protocols = Vec::new();
        while let Some(first) = rest.first().filter(|&first| ends(first) == (source, destination)) {
            let protocol = first.service.protocol();
            let same = |flow: &&Flow| ends(flow) == (source, destination) && flow.service.protocol() == protocol;
            let (flows, after) = rest.split_at(rest.iter().take_while(same).count());
            protocols.push(flows);
            rest = after;
        }
        protocols
    }
}
