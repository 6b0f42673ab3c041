//! The rows of the table, in bodies that a long table shows one by one.

use super::{rule_body::RuleBodyProps, rule_row::RuleRowProps};
use crate::{
    matrix::{Density, RowSection},
    plan::Plan,
    state::{Action, RowList},
};
use std::{collections::HashSet, rc::Rc};
use yew::Callback;

/// Tables with more rows are long.
const LONG_TABLE: usize = 200;

/// The number of rows of a body.
const BODY_ROWS: usize = 20;

/// The number of rows at the start of a long table that are there from the start.
const FIRST_ROWS: usize = 40;

/// The rows of a list, and the state that they are shown in.
#[derive(Clone, Copy)]
pub struct TableRows<'a> {
    /// The rows.
    pub list: &'a RowList,
    /// For each row, `true` if the filter matches it.
    pub found: &'a [bool],
    /// The names of the rows that the last change brought.
    pub brought: &'a HashSet<Rc<str>>,
    /// The density of the table.
    pub density: Density,
    /// The row that the drawer explains.
    pub explained: Option<&'a Rc<str>>,
    /// Takes in what happened.
    pub dispatch: &'a Callback<Action>,
}

/// Returns `true` if a table of these rows is long.
pub fn is_long(list: &RowList) -> bool {
    list.rows.len() > LONG_TABLE
}

/// The bodies of one section; the first begins with its heading.
pub fn section_bodies(table: &TableRows, section: &RowSection, plan: &Plan) -> Vec<RuleBodyProps> {
    let name = section.group.map(|group| plan.topology()[group].name.as_str());
    bodies(table, name, &section.rows)
}

/// The connections inside a zone, under their heading.
pub fn same_zone_bodies(table: &TableRows) -> Vec<RuleBodyProps> {
    let all: Vec<usize> = (0..table.list.rows.len()).collect();
    bodies(table, Some("Same zone: no opening needed"), &all)
}

/// Lets a long table begin with its first rows, the last ones and the row that is explained; [`RuleBody`] adds others when
/// they come near. The last ones are there because Shift+Tab enters the table at its end.
///
/// [`RuleBody`]: super::rule_body::RuleBody
pub fn choose_first_bodies(bodies: &mut [RuleBodyProps]) {
    let last = bodies.len().saturating_sub(1);
    let mut rows_before = 0;
    for (number, body) in bodies.iter_mut().enumerate() {
        let is_explained = body.rows.iter().any(|row| row.is_explained);
        body.at_once = rows_before < FIRST_ROWS || number == last || is_explained;
        rows_before += body.rows.len();
    }
}

fn bodies(table: &TableRows, name: Option<&str>, rows: &[usize]) -> Vec<RuleBodyProps> {
    let is_found = rows.iter().any(|&index| table.found[index]);
    let body = |(number, indices): (usize, &[usize])| RuleBodyProps {
        name: format!("{} {number}", name.unwrap_or_default()),
        heading: name.filter(|_| number == 0).map(str::to_owned),
        amount: rows.len(),
        is_found,
        rows: indices.iter().map(|&index| row(table, index)).collect(),
        density: table.density,
        at_once: true,
    };
    rows.chunks(BODY_ROWS).enumerate().map(body).collect()
}

fn row(table: &TableRows, index: usize) -> RuleRowProps {
    let row = &table.list.data[index];
    RuleRowProps {
        row: Rc::clone(row),
        density: table.density,
        is_found: table.found[index],
        is_new: table.brought.contains(&row.name),
        is_explained: table.explained == Some(&row.name),
        dispatch: table.dispatch.clone(),
    }
}
