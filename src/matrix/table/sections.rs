//! The order of the table's rows, and its sections.

use super::{super::Flow, Density, TableColumn, TableRow};
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
    pub column: TableColumn,
    /// Its direction.
    pub direction: Direction,
}

/// The grouping of rows into sections.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
pub enum Grouping {
    /// A section for each device or party that listens.
    #[strum(serialize = "by destination")]
    Destination,
    /// A section for each device or party that starts connections.
    #[strum(serialize = "by source")]
    Source,
    /// No sections.
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

    /// The grouping of a table of this density. A merged row has several groups at an end, so that it is in no section.
    #[must_use]
    pub fn of(self, density: Density) -> Self {
        if density == Density::Merged { Self::None } else { self }
    }

    fn group(self, row: &TableRow) -> Option<GroupId> {
        match self {
            Self::Destination => Some(row.destinations[0]),
            Self::Source => Some(row.sources[0]),
            Self::None => None,
        }
    }
}

/// A part of the table under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowSection {
    /// The group of the plan in the heading; `None` in a table without sections.
    pub group: Option<GroupId>,
    /// Indices into the rows.
    pub rows: Vec<usize>,
}

/// The rows in the order of the table. Sections are in the document's order. `numbers` are the
/// rows' numbers, for the column of numbers.
#[must_use]
pub fn sort_into_sections(
    document: &PortDocument,
    plan: &Plan,
    flows: &[Flow],
    rows: &[TableRow],
    numbers: &[usize],
    grouping: Grouping,
    sort: Option<Sort>,
) -> Vec<RowSection> {
    let mut sections: Vec<RowSection> = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let group = grouping.group(row);
        match sections.binary_search_by_key(&group, |section| section.group) {
            Ok(position) => sections[position].rows.push(index),
            Err(position) => sections.insert(position, RowSection { group, rows: vec![index] }),
        }
    }
    let Some(Sort { column, direction }) = sort else { return sections };
    for section in &mut sections {
        section.rows.sort_by(|&left, &right| {
            let ordering = match column {
                TableColumn::Number => numbers[left].cmp(&numbers[right]),
                _ => column.compare(document, plan, flows, &rows[left], &rows[right]),
            };
            if direction == Direction::Ascending { ordering } else { ordering.reverse() }
        });
    }
    sections
}
