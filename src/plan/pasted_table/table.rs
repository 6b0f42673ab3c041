//! A pasted table, and the groups that its rows are.

use super::{ColumnKind, cells::rows, column::guess, role::Parties};
use crate::{
    document::{Id, Party, PortDocument},
    net::shorten,
    plan::{AddressText, Draft, GroupDraft},
};

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
    /// Its site, name, zone and addresses.
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
    /// and so is a row with nothing but addresses and the row above it.
    #[must_use]
    pub fn groups(&self, document: &PortDocument) -> (Vec<TableGroup>, Vec<TableProblem>) {
        let mut groups: Vec<TableGroup> = Vec::new();
        let mut problems = Vec::new();
        let first = 1 + usize::from(self.headings.is_some());
        let parties = Parties::of(document);
        for (index, row) in self.rows.iter().enumerate() {
            match self.group(&parties, index + first, row) {
                Ok(None) => match groups.last_mut() {
                    Some(group) => append(group, &self.addresses(row)),
                    None => problems.push(self.no_role(index + first, row)),
                },
                Ok(Some(group)) => match groups.iter_mut().rev().take(64).find(|other| is_same(other, &group)) {
                    Some(other) => append(other, &self.addresses(row)),
                    None => groups.push(group),
                },
                Err(problem) => problems.push(problem),
            }
        }
        for group in &groups {
            problems.extend(self.address_problems(group));
        }
        (groups, problems)
    }

    /// The group of a row; `None` for a row with nothing but addresses.
    fn group(&self, parties: &Parties, number: usize, row: &[String]) -> Result<Option<TableGroup>, TableProblem> {
        let cell = |kind| self.cell(row, kind).to_owned();
        let (site, name, role) = (cell(ColumnKind::Site), cell(ColumnKind::Name), cell(ColumnKind::Role));
        let zone = cell(ColumnKind::Zone);
        if [&site, &name, &role, &zone].iter().all(|text| text.is_empty()) && !self.addresses(row).is_empty() {
            return Ok(None);
        }
        // Without a column of roles, the name may tell.
        let named = if role.is_empty() { &name } else { &role };
        let Some(party) = parties.find(named) else { return Err(self.no_role(number, row)) };
        let addresses = Some(self.addresses(row)).filter(|text| !text.is_empty()).map(AddressText::from);
        let draft = GroupDraft { name, site, zone, addresses, ..GroupDraft::default() };
        Ok(Some(TableGroup { row: number, party, draft }))
    }

    fn no_role(&self, number: usize, row: &[String]) -> TableProblem {
        let kind = if self.columns.contains(&ColumnKind::Role) { ColumnKind::Role } else { ColumnKind::Name };
        let given = self.cell(row, kind);
        let text = if !self.columns.contains(&kind) {
            "choose the column that has the roles".to_owned()
        } else if given.is_empty() {
            "no role is given".to_owned()
        } else {
            format!("“{}” is no role of this document", shorten(given))
        };
        let column = self.columns.iter().position(|other| *other == kind).map(|index| self.column_name(index));
        TableProblem { row: number, column: column.unwrap_or_default(), text, left_out: true }
    }

    fn address_problems(&self, group: &TableGroup) -> Option<TableProblem> {
        let list = group.draft.addresses.as_ref()?.list();
        let part = list.listed.first()?;
        let more = match list.listed.len() - 1 {
            0 => String::new(),
            more => format!(" (and {more} more)"),
        };
        let column = self.columns.iter().position(|kind| *kind == ColumnKind::Addresses)?;
        let text = format!("“{}” was not understood{more}: {}", shorten(&part.text), part.error);
        Some(TableProblem { row: group.row, column: self.column_name(column), text, left_out: false })
    }

    fn cell<'t>(&self, row: &'t [String], kind: ColumnKind) -> &'t str {
        let index = self.columns.iter().position(|other| *other == kind);
        index.and_then(|index| row.get(index)).map_or("", String::as_str)
    }

    /// The texts of all address columns: a mask stands beside its network.
    fn addresses(&self, row: &[String]) -> String {
        let cells =
            self.columns.iter().zip(row).filter(|(kind, cell)| **kind == ColumnKind::Addresses && !cell.is_empty());
        cells.map(|(_, cell)| cell.as_str()).collect::<Vec<_>>().join("\t")
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

fn is_same(one: &TableGroup, other: &TableGroup) -> bool {
    let of = |group: &TableGroup| {
        (group.party, group.draft.site.clone(), group.draft.name.clone(), group.draft.zone.clone())
    };
    of(one) == of(other)
}

fn append(group: &mut TableGroup, addresses: &str) {
    if addresses.is_empty() {
        return;
    }
    let before = group.draft.addresses.as_ref().map_or("", AddressText::as_str);
    let separator = if before.is_empty() { "" } else { "\n" };
    group.draft.addresses = Some(format!("{before}{separator}{addresses}").into());
}
