//! The rows of one group of the table, in bodies that a long table lays out one by one.

use super::{super::common::breakable, reasons_row::ReasonsRow, rule_row::RuleRow};
use crate::{
    document::PortDocument,
    matrix::{Column, Flow, RowGroup},
    plan::Plan,
    state::{self, Action, View, reason_texts},
};
use std::rc::Rc;
use yew::{Callback, Html, classes, html};

/// Tables with more rows use `content-visibility: auto`.
const LONG_TABLE: usize = 200;

/// The number of rows that are laid out together.
const BODY_ROWS: usize = 50;

/// The rows of a table, and the state that they are shown in.
pub struct TableRows<'a> {
    /// The rows, in the order of the flows.
    pub rows: &'a [Rc<state::RowData>],
    /// The flows.
    pub flows: &'a [Flow],
    /// For each row, `true` if the filter matches it; `None` without a filter.
    pub found: Option<&'a [bool]>,
    /// The port document.
    pub document: &'a PortDocument,
    /// The view of the result.
    pub view: &'a View,
}

impl TableRows<'_> {
    fn is_found(&self, index: usize) -> bool {
        self.found.is_none_or(|found| found[index])
    }
}

/// Returns `true` if a table of these flows is long.
pub fn is_long(flows: &[Flow]) -> bool {
    flows.len() > LONG_TABLE
}

/// The bodies of one group of rows; the first begins with its heading.
pub fn table_bodies(table: &TableRows, group: &RowGroup, plan: &Plan, dispatch: &Callback<Action>) -> Html {
    let name = group.group.map(|group| plan.topology()[group].name.as_str());
    let body = |(number, indices): (usize, &[usize])| {
        let heading = name.filter(|_| number == 0).map(|name| group_heading(table, group, name));
        html! {
            <tbody key={format!("{} {number}", name.unwrap_or_default())} translate="no">
                { for heading }
                { for indices.iter().flat_map(|&index| row(table, index, dispatch)) }
            </tbody>
        }
    };
    group.flows.chunks(BODY_ROWS).enumerate().map(body).collect()
}

fn group_heading(table: &TableRows, group: &RowGroup, name: &str) -> Html {
    let is_found = group.flows.iter().any(|&index| table.is_found(index));
    html! {
        <tr key="section" class={classes!("section", (!is_found).then_some("unfound"))}>
            <th scope="rowgroup" colspan={Column::ALL.len().to_string()}>
                { breakable(name) }{ " " }<span key={group.flows.len()} class="amount">{ group.flows.len() }</span>
            </th>
        </tr>
    }
}

/// The row of a flow, and the one with its reasons while it shows them.
fn row(table: &TableRows, index: usize, dispatch: &Callback<Action>) -> impl Iterator<Item = Html> {
    let (row, is_found) = (&table.rows[index], table.is_found(index));
    let is_open = is_found && table.view.shows_reasons(&row.name);
    let rule = html! {
        <RuleRow key={Rc::clone(&row.name)} row={Rc::clone(row)} {is_found} {is_open} dispatch={dispatch.clone()} />
    };
    let reasons = is_open.then(|| {
        let reasons = reason_texts(table.document, &table.flows[index]);
        html! { <ReasonsRow key={format!("{} why", row.name)} {reasons} /> }
    });
    std::iter::once(rule).chain(reasons)
}
