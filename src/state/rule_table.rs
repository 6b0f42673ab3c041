//! The rows of the rules table as texts, from one change of the plan to the next.

use super::Derived;
use crate::{
    document::{Id, PortDocument, Remark},
    matrix::{Density, Flow, RowTexts, TableRow, TextLength, table_rows},
    net::Service,
    plan::{Group, GroupId, OpeningAction, Plan, Topology},
};
use std::{
    collections::{HashMap, HashSet},
    rc::Rc,
};

/// The content of a row of the rules table.
#[derive(Debug, PartialEq, Eq)]
pub struct RowData {
    /// A name that identifies the row while its ends and services stay the same.
    pub name: Rc<str>,
    /// Its number, from 1. A row keeps it while the plan is edited.
    pub number: usize,
    /// The texts of its cells.
    pub texts: RowTexts,
    /// The action that a request asks for.
    pub action: OpeningAction,
    /// `true` if the row is there only because optional rules were included.
    pub is_optional: bool,
}

/// The rows of one list of connections.
#[derive(Clone, Debug, PartialEq)]
pub struct RowList {
    /// The ends, services and connections of each row, in the order of the first connections.
    pub rows: Rc<[TableRow]>,
    /// The content of each row.
    pub data: Rc<[Rc<RowData>]>,
    /// The numbers of all rows that the list ever had.
    numbers: Numbers,
}

/// The rules of a plan as rows of one density.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleTable {
    derived: Rc<Derived>,
    density: Density,
    /// The openings.
    pub openings: RowList,
    /// The connections inside a zone.
    pub same_zone: RowList,
}

impl RuleTable {
    /// The rows of a plan, numbered from 1.
    #[must_use]
    pub fn new(document: &PortDocument, derived: &Rc<Derived>, density: Density) -> Self {
        Self::with_numbers(document, derived, density, [""; 2])
    }

    /// The rows of a plan: openings, and those of the same zone. Those that are named here, separated by spaces, have
    /// their place as number.
    fn with_numbers(
        document: &PortDocument,
        derived: &Rc<Derived>,
        density: Density,
        [openings, same_zone]: [&str; 2],
    ) -> Self {
        let list = |flows: &[Flow], names: &str| {
            let numbers = names.split_terminator(' ').zip(1..).map(|(name, number)| (name.into(), number)).collect();
            row_list(&derived.plan, (flows, density), Rc::new(numbers), |row, numbers| {
                row_data(document, derived, flows, (row, density), numbers)
            })
        };
        let openings = list(&derived.matrix.flows, openings);
        let same_zone = list(&derived.matrix.intra_zone, same_zone);
        Self { derived: Rc::clone(derived), density, openings, same_zone }
    }

    /// The numbers of the openings' rows that a remark concerns, in ascending order.
    #[must_use]
    pub fn rules_with(&self, document: &PortDocument, remark: Id<Remark>) -> Vec<usize> {
        let flows = &self.derived.matrix.flows;
        let concerns = |row: &TableRow| row.flows.iter().any(|&flow| flows[flow].remarks(document).contains(remark));
        let rows = self.openings.rows.iter().zip(&*self.openings.data).filter(|(row, _)| concerns(row));
        let mut numbers: Vec<usize> = rows.map(|(_, data)| data.number).collect();
        numbers.sort_unstable();
        numbers
    }

    /// The rows after a change of the plan. The content of a row whose ends, services and reasons stayed is taken over:
    /// most changes concern a few rows of a thousand. Others get the number that they had before, or the next one.
    #[must_use]
    pub fn after(&self, document: &PortDocument, derived: &Rc<Derived>) -> Self {
        if Rc::ptr_eq(&self.derived, derived) {
            return self.clone();
        }
        let groups = UnchangedGroups::new(self.derived.plan.topology(), derived.plan.topology());
        let list = |known: &RowList, flows_before: &[Flow], flows: &[Flow]| {
            row_list(&derived.plan, (flows, self.density), Rc::clone(&known.numbers), |row, numbers| {
                match known.find(row) {
                    Some(index) if groups.include(row) && same_flows(flows_before, &known.rows[index], flows, row) => {
                        Rc::clone(&known.data[index])
                    }
                    _ => row_data(document, derived, flows, (row, self.density), numbers),
                }
            })
        };
        let (before, matrix) = (&self.derived.matrix, &derived.matrix);
        let openings = list(&self.openings, &before.flows, &matrix.flows);
        let same_zone = list(&self.same_zone, &before.intra_zone, &matrix.intra_zone);
        Self { derived: Rc::clone(derived), density: self.density, openings, same_zone }
    }

    /// The names of the openings' rows that a plan did not have.
    #[must_use]
    pub fn brought_since(&self, document: &PortDocument, before: &Derived) -> HashSet<Rc<str>> {
        let known = table_rows(&before.plan, &before.matrix.flows, self.density);
        let known: HashSet<String> = known.iter().map(|row| row.name(document, &before.plan)).collect();
        let names = self.openings.data.iter().map(|row| &row.name);
        names.filter(|name| !known.contains(&***name)).cloned().collect()
    }

    /// Everything that the rows were derived with.
    #[must_use]
    pub fn derived(&self) -> &Derived {
        &self.derived
    }
}

impl RowList {
    /// The index of the row with the same first connection. Rows are in the order of these.
    fn find(&self, row: &TableRow) -> Option<usize> {
        self.rows.binary_search_by_key(&first(row), first).ok()
    }

    /// The names of all rows that the list ever had, in the order of their numbers, separated by spaces.
    fn numbered(&self) -> String {
        let mut names = vec![""; self.numbers.len()];
        for (name, number) in &*self.numbers {
            // Kept numbers may have been tampered with.
            if let Some(place) = names.get_mut(number - 1) {
                *place = name;
            }
        }
        names.join(" ")
    }
}

/// The numbers of rows, by their names.
type Numbers = Rc<HashMap<Rc<str>, usize>>;

fn row_list(
    plan: &Plan,
    (flows, density): (&[Flow], Density),
    mut numbers: Numbers,
    mut content: impl FnMut(&TableRow, &mut Numbers) -> Rc<RowData>,
) -> RowList {
    let rows = table_rows(plan, flows, density);
    RowList { data: rows.iter().map(|row| content(row, &mut numbers)).collect(), rows: rows.into(), numbers }
}

fn row_data(
    document: &PortDocument,
    derived: &Derived,
    flows: &[Flow],
    (row, density): (&TableRow, Density),
    numbers: &mut Numbers,
) -> Rc<RowData> {
    let name: Rc<str> = row.name(document, &derived.plan).into();
    let numbers = Rc::make_mut(numbers);
    let next = numbers.len() + 1;
    Rc::new(RowData {
        number: *numbers.entry(Rc::clone(&name)).or_insert(next),
        name,
        texts: RowTexts::of(document, &derived.plan, flows, row, (density, TextLength::Short)),
        action: row.action,
        is_optional: row.flows.iter().all(|&index| flows[index].is_optional(document)),
    })
}

fn first(row: &TableRow) -> (GroupId, GroupId, Service) {
    (row.sources[0], row.destinations[0], row.services[0])
}

/// Returns `true` if two rows stand for the same connections with the same reasons.
fn same_flows(before: &[Flow], known: &TableRow, after: &[Flow], row: &TableRow) -> bool {
    known.action == row.action
        && known.flows.len() == row.flows.len()
        && known.flows.iter().zip(&row.flows).all(|(&one, &other)| before[one] == after[other])
}

/// The groups that are the same before and after a change, as far as rows show them.
struct UnchangedGroups(Vec<bool>);

impl UnchangedGroups {
    fn new(before: &Topology, after: &Topology) -> Self {
        let is_same = |((one_id, one), (other_id, other)): ((GroupId, &Group), (GroupId, &Group))| {
            (one.at, &one.name, &one.addresses) == (other.at, &other.name, &other.addresses)
                && before.zone(one_id) == after.zone(other_id)
        };
        Self(before.iter().zip(after.iter()).map(is_same).collect())
    }

    fn include(&self, row: &TableRow) -> bool {
        row.groups().all(|group| self.0.get(group.index()).is_some_and(|is_same| *is_same))
    }
}

/// The tables of every density that was looked at. Merged rows are always there: paper has them.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleTables(Vec<RuleTable>);

impl RuleTables {
    /// The tables of a plan that was just opened.
    #[must_use]
    pub fn new(document: &PortDocument, derived: &Rc<Derived>, density: Density) -> Self {
        let mut tables = Self(vec![RuleTable::new(document, derived, Density::Merged)]);
        tables.update(document, derived, density);
        tables
    }

    /// Brings the merged rows and those of a density up to date. Others follow when they are looked at.
    pub fn update(&mut self, document: &PortDocument, derived: &Rc<Derived>, density: Density) {
        if self.0.iter().all(|table| table.density != density) {
            self.0.push(RuleTable::new(document, derived, density));
        }
        for table in self.0.iter_mut().filter(|table| [Density::Merged, density].contains(&table.density)) {
            *table = table.after(document, derived);
        }
    }

    /// The names of the rows of every list, in the order of their numbers: for each density a line of openings and one
    /// of connections inside a zone, which are empty where nobody looked.
    pub(super) fn numbered(&self) -> String {
        let table = |&density| self.0.iter().find(|table| table.density == density);
        let lists = Density::ALL.iter().map(table).map(|table| {
            let [openings, same_zone] =
                table.map_or_else(Default::default, |table| [&table.openings, &table.same_zone].map(RowList::numbered));
            [openings, same_zone].join("\n")
        });
        lists.collect::<Vec<_>>().join("\n")
    }

    /// Gives the rows the numbers that they had, in every density that was looked at.
    pub(super) fn renumber(&mut self, document: &PortDocument, derived: &Rc<Derived>, numbered: &str) {
        let mut lines = numbered.split('\n');
        for &density in Density::ALL {
            let names = [lines.next(), lines.next()].map(Option::unwrap_or_default);
            if names[0].is_empty() {
                continue;
            }
            let table = RuleTable::with_numbers(document, derived, density, names);
            match self.0.iter_mut().find(|table| table.density == density) {
                Some(known) => *known = table,
                None => self.0.push(table),
            }
        }
    }

    /// The table of a density; the merged one if it was not looked at.
    #[must_use]
    pub fn get(&self, density: Density) -> &RuleTable {
        self.0.iter().find(|table| table.density == density).unwrap_or(&self.0[0])
    }
}
