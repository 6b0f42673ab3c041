//! A pasted table, and the groups that its rows are.

use super::{
    ColumnKind,
    cells::rows,
    column::{guess, is_range},
    reader::Reader,
};
use crate::{
    document::{Id, Party, PortDocument},
    plan::{Draft, GroupDraft},
};
use std::net::IpAddr;

/// The most rows that are read. More is an accident.
const MAX_ROWS: usize = 5_000;

/// A pasted table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PastedTable {
    /// The content of each column.
    pub columns: Vec<ColumnKind>,
    /// The headings, if the first row was taken for them.
    pub headings: Option<Vec<String>>,
    /// The other rows.
    pub rows: Vec<Vec<String>>,
    /// The number of rows that were too many.
    pub cut: usize,
}

/// A group of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableGroup {
    /// The number of its first row, from 1, empty rows not counted.
    pub row: usize,
    /// Its role or party.
    pub party: Id<Party>,
    /// Its site, name, zone, addresses and state.
    pub draft: GroupDraft,
}

/// Something in a table that was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableProblem {
    /// The number of the row, from 1, empty rows not counted.
    pub row: usize,
    /// The name of the column; empty for the whole row.
    pub column: String,
    /// The sentence.
    pub text: String,
    /// `true` if the row is no group; otherwise only the text in its address field has to be looked at.
    pub left_out: bool,
}

impl PastedTable {
    /// Reads a table and guesses its columns.
    #[must_use]
    pub fn read(document: &PortDocument, text: &str) -> Self {
        let mut rows = rows(text);
        let (columns, has_headings) = guess(document, &rows);
        let headings = has_headings.then(|| rows.remove(0));
        let cut = rows.len().saturating_sub(MAX_ROWS);
        rows.truncate(MAX_ROWS);
        Self { columns, headings, rows, cut }
    }

    /// Assigns a column. Another column of the same kind is no longer used, if there can be only one.
    pub fn assign(&mut self, index: usize, kind: ColumnKind) {
        if kind.is_single() {
            self.columns.iter_mut().filter(|other| **other == kind).for_each(|other| *other = ColumnKind::Unused);
        }
        if let Some(column) = self.columns.get_mut(index) {
            *column = kind;
        }
    }

    /// The heading of a column, or its number.
    #[must_use]
    pub fn column_name(&self, index: usize) -> String {
        let heading = self.headings.as_ref().and_then(|headings| headings.get(index)).filter(|name| !name.is_empty());
        heading.cloned().unwrap_or_else(|| format!("Column {}", index + 1))
    }

    /// The groups of the table, and what of it was not understood. Rows of one group, by all but their addresses, are one,
    /// and so is a row with nothing but addresses and the row above it. An empty role is that of the row above: cells of
    /// spreadsheets are merged.
    #[must_use]
    pub fn groups(&self, document: &PortDocument) -> (Vec<TableGroup>, Vec<TableProblem>) {
        let mut reader = Reader::new(self, document);
        let first = 1 + usize::from(self.headings.is_some());
        for (index, row) in self.rows.iter().enumerate() {
            reader.read(index + first, row);
        }
        reader.finish()
    }

    /// The column that tells the roles. Without one of roles, the names may tell.
    pub(super) fn role_column(&self) -> ColumnKind {
        if self.columns.contains(&ColumnKind::Role) { ColumnKind::Role } else { ColumnKind::Name }
    }

    /// The name of the column of a kind; empty without one.
    pub(super) fn name_of(&self, kind: ColumnKind) -> String {
        let column = self.columns.iter().position(|other| *other == kind);
        column.map(|index| self.column_name(index)).unwrap_or_default()
    }

    pub(super) fn cell<'t>(&self, row: &'t [String], kind: ColumnKind) -> &'t str {
        let index = self.columns.iter().position(|other| *other == kind);
        index.and_then(|index| row.get(index)).map_or("", String::as_str)
    }

    /// The texts of all address columns: a mask stands beside its network, and the last address of a range makes a range
    /// with the first.
    pub(super) fn addresses(&self, row: &[String]) -> String {
        let is_address = |index: &usize| self.columns[*index] == ColumnKind::Addresses && !row[*index].is_empty();
        let mut columns = (0..row.len().min(self.columns.len())).filter(is_address).peekable();
        let mut texts = Vec::new();
        while let Some(index) = columns.next() {
            let end = columns.next_if(|&end| {
                is_range(&self.column_name(index), &self.column_name(end)) && are_ends(&row[index], &row[end])
            });
            texts.push(end.map_or_else(|| row[index].clone(), |end| format!("{}-{}", row[index], row[end])));
        }
        texts.join("\t")
    }

    /// Adds the groups to a draft and chooses their roles; returns the number of groups for which there was room.
    pub fn add_to(&self, document: &PortDocument, draft: &mut Draft) -> usize {
        let mut added = 0;
        for group in self.groups(document).0 {
            if draft.add_group(group.party, group.draft) {
                if document.parties[group.party].is_role {
                    draft.roles.set(group.party, true);
                }
                added += 1;
            }
        }
        added
    }
}

/// Returns `true` for two addresses, or an address and a number.
fn are_ends(start: &str, end: &str) -> bool {
    let is_ip = |text: &str| text.parse::<IpAddr>().is_ok();
    is_ip(start) && (is_ip(end) || end.chars().all(|ch| ch.is_ascii_digit()))
}
