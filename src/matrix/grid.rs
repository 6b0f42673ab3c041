//! The matrix as a grid: sources as rows, destinations as columns, services in the cells.

use super::{Column, Flow, Matrix, line_breaks::longest_unbroken};
use crate::{
    document::PortDocument,
    plan::{GroupId, Plan},
};
use std::ops::Range;

/// The maximum number of cells that people can read.
const MAX_CELLS: usize = 2_500;

/// The total width of the columns of one part on paper, without the row headings, in characters. The narrowest paper
/// in use is A4 portrait; at 7 points it holds 112 characters of the usual fonts; the row headings need a sixth.
const PART_WIDTH: usize = 92;

/// The minimum and maximum width of a column on paper, in characters: one service fits, and longer words are broken.
const COLUMN_WIDTH: (usize, usize) = (10, 20);

/// The grid. Its rows are the groups that start a connection, its columns the groups that listen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid<'a> {
    /// The rows' headings.
    pub sources: Vec<GroupId>,
    /// The columns' headings.
    pub destinations: Vec<GroupId>,
    flows: &'a [Flow],
}

impl<'a> Grid<'a> {
    /// Builds the grid of a matrix.
    #[must_use]
    pub fn of(matrix: &'a Matrix) -> Self {
        Self { sources: matrix.sources(), destinations: matrix.destinations(), flows: &matrix.flows }
    }

    /// Returns `true` if it is small enough to be read, on the screen or on paper.
    #[must_use]
    pub fn is_readable(&self) -> bool {
        self.sources.len() * self.destinations.len() <= MAX_CELLS
    }

    /// The flows from `source` to `destination`, grouped by protocol and ordered by port. Empty if there are none.
    #[must_use]
    pub fn cell(&self, source: GroupId, destination: GroupId) -> Vec<&'a [Flow]> {
        // Flows are ordered by their ends and services, so that those of one cell are adjacent.
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

    /// The columns of each part of the grid on paper, as ranges of [`Self::destinations`]: every column is in exactly
    /// one part, and no part is wider than the paper.
    #[must_use]
    pub fn paper_parts(&self, document: &PortDocument, plan: &Plan) -> Vec<Range<usize>> {
        let width_of = |&group: &GroupId| longest_unbroken(&plan.topology()[group].name);
        let mut widths = self.destinations.iter().map(width_of).collect::<Vec<_>>();
        for flow in self.flows {
            // Changed ports name their default, which is the longest word of a cell.
            let Ok(column) = self.destinations.binary_search(&flow.destination) else { continue };
            let lines = Column::Port.lines(document, plan, flow);
            let longest = lines.iter().map(|line| longest_unbroken(line)).max().unwrap_or_default();
            widths[column] = widths[column].max(PROTOCOL_WIDTH + longest);
        }
        for width in &mut widths {
            *width = (*width + PADDING).clamp(COLUMN_WIDTH.0, COLUMN_WIDTH.1);
        }
        split_columns(&widths, PART_WIDTH)
    }
}

/// The width of a protocol before its ports, and of the padding around a cell's text, in characters.
const PROTOCOL_WIDTH: usize = 3;
const PADDING: usize = 2;

/// Splits columns of these widths into parts of equally wide columns. No part is wider than `max_width`, unless it is
/// a single column. The number of parts is minimal and their lengths are about equal.
#[must_use]
pub fn split_columns(widths: &[usize], max_width: usize) -> Vec<Range<usize>> {
    let parts = fill_parts(widths, max_width, usize::MAX);
    let Some(even) = widths.len().checked_div(parts.len()) else { return parts };
    // The last part of a greedy split may be a single column; shorter parts before it do not increase their number.
    let evened = (even.max(1)..).map(|max_columns| fill_parts(widths, max_width, max_columns));
    evened.into_iter().find(|evened| evened.len() <= parts.len()).unwrap_or(parts)
}

/// Fills parts from the left, with at most `max_columns` columns each.
fn fill_parts(widths: &[usize], max_width: usize, max_columns: usize) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut widest = 0;
    for (column, &width) in widths.iter().enumerate() {
        widest = widest.max(width);
        match parts.last_mut() {
            Some(part) if part.len() < max_columns && (part.len() + 1) * widest <= max_width => part.end = column + 1,
            _ => {
                parts.push(column..column + 1);
                widest = width;
            }
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn columns_that_fit_are_one_part_and_others_are_split_evenly() {
        // Each case: the widths, and the expected ends of the parts.
        let cases: [(&[usize], &[usize]); 6] = [
            (&[], &[]),
            (&[10; 9], &[9]),
            (&[10; 10], &[5, 10]),
            (&[20; 5], &[3, 5]),
            (&[10, 10, 20, 10], &[4]),
            (&[200, 200], &[1, 2]),
        ];
        for (widths, expected) in cases {
            let ends: Vec<usize> = split_columns(widths, 92).into_iter().map(|part| part.end).collect();
            assert_eq!(ends, expected, "{widths:?}");
        }
    }

    proptest! {
        #[test]
        fn no_column_is_lost_and_no_part_is_too_wide(
            widths in proptest::collection::vec(0..120_usize, 0..300),
            max_width in 0..200_usize,
        ) {
            let parts = split_columns(&widths, max_width);
            prop_assert_eq!(parts.iter().cloned().flatten().collect::<Vec<_>>(), (0..widths.len()).collect::<Vec<_>>());
            for part in parts {
                let widest = widths[part.clone()].iter().copied().max().unwrap_or_default();
                prop_assert!(part.len() == 1 || part.len() * widest <= max_width, "{:?} of {:?}", part, widths);
            }
        }
    }
}
