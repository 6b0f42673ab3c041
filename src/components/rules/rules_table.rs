//! The table of the openings.

use super::{
    super::context::use_app,
    table_bodies::{TableRows, is_long, table_bodies},
};
use crate::{
    matrix::{Column, Direction, Sort, group_and_sort},
    state::{Action, RowData},
};
use std::rc::Rc;
use yew::{Callback, Html, Properties, classes, component, html, use_memo};

/// Props of [`RulesTable`].
#[derive(PartialEq, Properties)]
pub struct RulesTableProps {
    /// The rows, in the order of the flows.
    pub rows: Rc<[Rc<RowData>]>,
    /// For each row, `true` if the filter matches it; `None` without a filter.
    pub found: Option<Rc<[bool]>>,
}

/// The table. Rows that the filter does not match stay in it but are hidden on the screen, because paper shows all
/// rows.
#[component]
pub fn RulesTable(props: &RulesTableProps) -> Html {
    let app = use_app();
    let (document, derived, view) = (app.state.document(), app.state.derived(), app.state.view());
    let groups = use_memo((derived.clone(), view.grouping, view.sort), |(derived, grouping, sort)| {
        group_and_sort(document, &derived.plan, &derived.matrix.flows, *grouping, *sort)
    });
    let flows = &derived.matrix.flows;
    let table = TableRows { rows: &props.rows, flows, found: props.found.as_deref(), document, view };
    let headings = Column::ALL.iter().map(|&column| heading(column, view.sort, &app.dispatch));
    html! {
        <table class={classes!("rules", is_long(flows).then_some("long"))} aria-label="Rules">
            <thead>
                <tr>{ for headings }</tr>
            </thead>
            { for groups.iter().map(|group| table_bodies(&table, group, &derived.plan, &app.dispatch)) }
        </table>
    }
}

fn heading(column: Column, sort: Option<Sort>, dispatch: &Callback<Action>) -> Html {
    let order = sort.filter(|sort| sort.column == column).map(|sort| match sort.direction {
        Direction::Ascending => "ascending",
        Direction::Descending => "descending",
    });
    let onclick = dispatch.reform(move |_| Action::ColumnSorted(column));
    html! {
        <th scope="col" aria-sort={order}>
            <button name="sort" value={column.name()} {onclick}>{ column.name() }</button>
        </th>
    }
}
