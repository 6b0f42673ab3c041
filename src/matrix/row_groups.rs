//! The rules table's rows: their order and their groups.

use super::{Column, Flow};
use crate::{
    document::PortDocument,
    plan::{GroupId, Plan},
};
use strum::{IntoStaticStr, VariantArray};

/// The sort direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// The smallest first.
    Ascending,
    /// The largest first.
    Descending,
}

/// A sorted column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The column.
    pub column: Column,
    /// Its direction.
    pub direction: Direction,
}

/// The grouping of the table's rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
pub enum Grouping {
    /// A group for each device or party that listens.
    #[strum(serialize = "by destination")]
    Destination,
    /// A group for each device or party that starts connections.
    #[strum(serialize = "by source")]
    Source,
    /// No groups.
    #[strum(serialize = "not grouped")]
    None,
}

impl Grouping {
    /// Every grouping, in the order they are offered.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The display name.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    fn of(self, flow: &Flow) -> Option<GroupId> {
        match self {
            Self::Destination => Some(flow.destination),
            Self::Source => Some(flow.source),
            Self::None => None,
        }
    }
}

/// A part of the table under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowGroup {
    /// The group of the plan in the heading; `None` in a table without row groups.
    pub group: Option<GroupId>,
    /// Indices into the flows.
    pub flows: Vec<usize>,
}

/// The flows in the order of the table. Row groups are in the document's order.
#[must_use]
pub fn group_and_sort(
    document: &PortDocument,
    plan: &Plan,
    flows: &[Flow],
    grouping: Grouping,
    sort: Option<Sort>,
) -> Vec<RowGroup> {
    let mut sections: Vec<RowGroup> = Vec::new();
    for (index, flow) in flows.iter().enumerate() {
        let group = grouping.of(flow);
        match sections.binary_search_by_key(&group, |section| section.group) {
            Ok(position) => sections[position].flows.push(index),
            Err(position) => sections.insert(position, RowGroup { group, flows: vec![index] }),
        }
    }
    let Some(Sort { column, direction }) = sort else { return sections };
    for section in &mut sections {
        section.flows.sort_by(|&left, &right| {
            let ordering = column.compare(document, plan, &flows[left], &flows[right]);
            if direction == Direction::Ascending { ordering } else { ordering.reverse() }
        });
    }
    sections
}
