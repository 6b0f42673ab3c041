//! Reads the rows of a pasted table as groups, one after the other.

use super::{ColumnKind, PastedTable, TableGroup, TableProblem, column::state_of, role::Parties};
use crate::{
    document::{Id, Party, PortDocument},
    net::shorten,
    plan::{AddressText, GroupDraft},
};

/// The most groups above a row of which it can be a part.
const MAX_ABOVE: usize = 64;

/// The groups of the rows so far.
pub(super) struct Reader<'t> {
    table: &'t PastedTable,
    document: &'t PortDocument,
    parties: Parties,
    groups: Vec<TableGroup>,
    problems: Vec<TableProblem>,
    /// The index of the group of the row above; `None` if that was left out.
    above: Option<usize>,
    /// The text that the role of the row above was read from.
    role: &'t str,
}

impl<'t> Reader<'t> {
    pub fn new(table: &'t PastedTable, document: &'t PortDocument) -> Self {
        let parties = Parties::of(document);
        Self { table, document, parties, groups: Vec::new(), problems: Vec::new(), above: None, role: "" }
    }

    /// Reads a row.
    pub fn read(&mut self, number: usize, row: &'t [String]) {
        let told = [ColumnKind::Site, ColumnKind::Name, ColumnKind::Role, ColumnKind::Zone, ColumnKind::State];
        let addresses = self.table.addresses(row);
        let has_only_addresses = told.into_iter().all(|kind| self.table.cell(row, kind).is_empty());
        if has_only_addresses && !addresses.is_empty() {
            self.continue_above(number, &addresses);
            return;
        }
        let given = self.table.cell(row, self.table.role_column());
        let is_merged = given.is_empty() && self.table.role_column() == ColumnKind::Role;
        if !is_merged {
            self.role = given;
        }
        self.above = None;
        match self.parties.find(self.role) {
            Ok(party) => {
                if is_merged {
                    let text = format!("an empty role is that of the row above, “{}”", shorten(self.role));
                    self.tell(number, ColumnKind::Role, text);
                }
                let group = self.group(number, party, row);
                self.above = Some(self.add(group, &addresses));
            }
            Err(several) => self.leave_out_without_role(number, &several),
        }
    }

    /// Adds a row with nothing but addresses to the group of the row above, and of no other one.
    fn continue_above(&mut self, number: usize, addresses: &str) {
        match self.above {
            Some(group) => append(&mut self.groups[group], addresses),
            None if self.role.is_empty() => self.leave_out_without_role(number, &[]),
            None => {
                self.leave_out(
                    number,
                    ColumnKind::Addresses,
                    "it continues the row above, which is left out".to_owned(),
                );
            }
        }
    }

    /// The group of a row, without addresses. A role that says more than the role's own name is the name of a group that
    /// has no other.
    fn group(&mut self, number: usize, party: Id<Party>, row: &[String]) -> TableGroup {
        let cell = |kind| self.table.cell(row, kind).to_owned();
        let mut draft = GroupDraft {
            name: cell(ColumnKind::Name),
            site: cell(ColumnKind::Site),
            zone: cell(ColumnKind::Zone),
            ..GroupDraft::default()
        };
        if draft.name != self.role && self.parties.says_more(self.role, party) {
            if draft.name.is_empty() {
                self.role.clone_into(&mut draft.name);
            } else {
                let text = format!("“{}” is read as {}", shorten(self.role), self.document.parties[party].name);
                self.tell(number, ColumnKind::Role, text);
            }
        }
        let state = cell(ColumnKind::State);
        match state_of(&state) {
            Some(state) => draft.set_state(self.document, party, state),
            None if state.is_empty() => {}
            None => self.tell(number, ColumnKind::State, format!("“{}” is neither new nor exists", shorten(&state))),
        }
        TableGroup { row: number, party, draft }
    }

    /// Adds a group, or its addresses to one that is the same otherwise; returns the index.
    fn add(&mut self, group: TableGroup, addresses: &str) -> usize {
        let first = self.groups.len().saturating_sub(MAX_ABOVE);
        let same = self.groups[first..].iter().rposition(|other| is_same(other, &group));
        let index = same.map_or(self.groups.len(), |index| first + index);
        if same.is_none() {
            self.groups.push(group);
        }
        append(&mut self.groups[index], addresses);
        index
    }

    /// Says something of a row that is used; of several rows once.
    fn tell(&mut self, row: usize, column: ColumnKind, text: String) {
        if !self.problems.iter().any(|problem| problem.text == text) {
            self.problems.push(TableProblem { row, column: self.table.name_of(column), text, left_out: false });
        }
    }

    fn leave_out(&mut self, row: usize, column: ColumnKind, text: String) {
        self.problems.push(TableProblem { row, column: self.table.name_of(column), text, left_out: true });
    }

    /// Leaves a row out whose text names no role, or these.
    fn leave_out_without_role(&mut self, number: usize, several: &[Id<Party>]) {
        let column = self.table.role_column();
        let given = shorten(self.role);
        let text = if !self.table.columns.contains(&column) {
            "choose the column that has the roles".to_owned()
        } else if given.is_empty() {
            "no role is given".to_owned()
        } else if several.is_empty() {
            let unknown = format!("“{given}” is no role of this document");
            // The list is long: the first row has it.
            let is_listed = self.problems.iter().any(|problem| problem.text.contains("is no role of this document"));
            if is_listed { unknown } else { format!("{unknown}, which has {}", Parties::all_names(self.document)) }
        } else {
            let names: Vec<&str> = several.iter().map(|party| self.document.parties[*party].name.as_str()).collect();
            format!("“{given}” names several roles ({}): give each a row of its own", names.join(", "))
        };
        self.leave_out(number, column, text);
    }

    /// The groups, and what was not understood.
    pub fn finish(mut self) -> (Vec<TableGroup>, Vec<TableProblem>) {
        let problems = self.groups.iter().filter_map(|group| address_problem(self.table, group));
        self.problems.extend(problems);
        (self.groups, self.problems)
    }
}

fn address_problem(table: &PastedTable, group: &TableGroup) -> Option<TableProblem> {
    let list = group.draft.addresses.as_ref()?.list();
    let part = list.listed.first()?;
    let more = match list.listed.len() - 1 {
        0 => String::new(),
        more => format!(" (and {more} more)"),
    };
    let text = format!("“{}” was not understood{more}: {}", shorten(&part.text), part.error);
    Some(TableProblem { row: group.row, column: table.name_of(ColumnKind::Addresses), text, left_out: false })
}

fn is_same(one: &TableGroup, other: &TableGroup) -> bool {
    let (draft, before) = (&one.draft, &other.draft);
    (one.party, draft.state) == (other.party, before.state)
        && [&draft.site, &draft.name, &draft.zone] == [&before.site, &before.name, &before.zone]
}

fn append(group: &mut TableGroup, addresses: &str) {
    if addresses.is_empty() {
        return;
    }
    let before = group.draft.addresses.as_ref().map_or("", AddressText::as_str);
    let separator = if before.is_empty() { "" } else { "\n" };
    group.draft.addresses = Some(format!("{before}{separator}{addresses}").into());
}
