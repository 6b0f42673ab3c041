//! The rows of one section of the table, in bodies that a long table lays out one by one.

use super::{super::common::breakable, rule_row::RuleRow};
use crate::{
    matrix::{Density, RowSection, TableColumn},
    plan::Plan,
    state::{Action, RowList},
};
use std::{collections::HashSet, rc::Rc};
use yew::{Callback, Html, classes, html};

/// Tables with more rows use `content-visibility: auto`.
const LONG_TABLE: usize = 200;

/// The number of rows that are laid out together.
const BODY_ROWS: usize = 50;

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
}

/// Returns `true` if a table of these rows is long.
pub fn is_long(list: &RowList) -> bool {
    list.rows.len() > LONG_TABLE
}

/// The bodies of one section; the first begins with its heading.
pub fn table_bodies(table: &TableRows, section: &RowSection, plan: &Plan, dispatch: &Callback<Action>) -> Html {
    let name = section.group.map(|group| plan.topology()[group].name.as_str());
    bodies(table, name, &section.rows, dispatch)
}

/// The connections inside a zone, under their heading.
pub fn same_zone_body(table: &TableRows, dispatch: &Callback<Action>) -> Html {
    let all: Vec<usize> = (0..table.list.rows.len()).collect();
    bodies(table, Some("Same zone: no opening needed"), &all, dispatch)
}

fn bodies(table: &TableRows, name: Option<&str>, rows: &[usize], dispatch: &Callback<Action>) -> Html {
    let body = |(number, indices): (usize, &[usize])| {
        let heading = name.filter(|_| number == 0).map(|name| section_heading(table, rows, name));
        html! {
            <tbody key={format!("{} {number}", name.unwrap_or_default())} translate="no">
                { for heading }
                { for indices.iter().map(|&index| row(table, index, dispatch)) }
            </tbody>
        }
    };
    rows.chunks(BODY_ROWS).enumerate().map(body).collect()
}

fn section_heading(table: &TableRows, rows: &[usize], name: &str) -> Html {
    let is_found = rows.iter().any(|&index| table.found[index]);
    html! {
        <tr key="section" class={classes!("section", (!is_found).then_some("unfound"))}>
            <th scope="rowgroup" colspan={TableColumn::of(table.density).count().to_string()}>
                { breakable(name) }{ " " }<span key={rows.len()} class="amount">{ rows.len() }</span>
            </th>
        </tr>
    }
}

fn row(table: &TableRows, index: usize, dispatch: &Callback<Action>) -> Html {
    let row = &table.list.data[index];
    html! {
        <RuleRow key={Rc::clone(&row.name)} row={Rc::clone(row)} density={table.density} is_found={table.found[index]}
            is_new={table.brought.contains(&row.name)} is_explained={table.explained == Some(&row.name)}
            dispatch={dispatch.clone()} />
    }
}
