//! The table of the rules.

use super::{
    super::{common::press, context::use_app},
    found::Found,
    omitted_rows::omitted_rows,
    rule_body::{RuleBody, RuleBodyProps},
    table_bodies::{TableRows, choose_first_bodies, is_long, same_zone_bodies, section_bodies},
};
use crate::{
    matrix::{Direction, Sort, TableColumn, sort_into_sections},
    state::Action,
};
use std::{collections::HashSet, rc::Rc};
use yew::{Callback, Html, Properties, classes, component, html, use_memo};

/// Props of [`RulesTable`].
#[derive(PartialEq, Properties)]
pub struct RulesTableProps {
    /// The rows that the filter leaves.
    pub found: Rc<Found>,
    /// The names of the rows that the last change brought.
    pub brought: Rc<HashSet<Rc<str>>>,
}

/// The table. Rows that the filter does not match stay in it, hidden: a letter more or less changes a class.
#[component]
pub fn RulesTable(props: &RulesTableProps) -> Html {
    let app = use_app();
    let (document, derived, view) = (app.state.document(), app.state.derived(), app.state.view());
    let shown = app.state.shown();
    let order = (Rc::clone(&shown.openings.rows), Rc::clone(derived), view.grouping.of(view.density), view.sort);
    let sections = use_memo(order, |(rows, derived, grouping, sort)| {
        let numbers: Vec<usize> = shown.openings.data.iter().map(|row| row.number).collect();
        let (plan, flows) = (&derived.plan, &derived.matrix.flows);
        sort_into_sections(document, plan, flows, rows, &numbers, *grouping, *sort)
    });
    let table = TableRows {
        list: &shown.openings,
        found: &props.found.openings,
        brought: &props.brought,
        density: view.density,
        explained: view.explained.as_ref(),
        dispatch: &app.dispatch,
    };
    let inside = TableRows { list: &shown.same_zone, found: &props.found.same_zone, ..table };
    let headings = TableColumn::of(view.density).map(|column| heading(column, view.sort, &app.dispatch));
    let mut bodies: Vec<RuleBodyProps> = Vec::new();
    if view.lists.openings {
        bodies.extend(sections.iter().flat_map(|section| section_bodies(&table, section, &derived.plan)));
    }
    if view.lists.same_zone {
        bodies.extend(same_zone_bodies(&inside));
    }
    let is_long = is_long(&shown.openings);
    if is_long {
        choose_first_bodies(&mut bodies);
    }
    let body = |body: RuleBodyProps| {
        let key = body.name.clone();
        html! { <RuleBody {key} ..body /> }
    };
    let class = classes!("rules", is_long.then_some("long"), view.density.class());
    html! {
        <table {class} aria-label="Rules">
            <thead>
                <tr>{ for headings }</tr>
            </thead>
            { for bodies.into_iter().map(body) }
            if view.lists.omitted && !derived.matrix.omitted.is_empty() {
                { omitted_rows(&app, &props.found.omitted) }
            }
        </table>
    }
}

fn heading(column: TableColumn, sort: Option<Sort>, dispatch: &Callback<Action>) -> Html {
    let order = sort.filter(|sort| sort.column == column).map(|sort| match sort.direction {
        Direction::Ascending => "ascending",
        Direction::Descending => "descending",
    });
    let onclick = press(dispatch, Action::ColumnSorted(column));
    html! {
        <th key={column.name()} scope="col" class={column.class()} aria-sort={order}>
            <button name="sort" value={column.name()} {onclick}>{ column.name() }</button>
        </th>
    }
}
