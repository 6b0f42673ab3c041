//! The table of the openings.

use super::{
    super::context::use_app,
    table_bodies::{TableRows, is_long, table_bodies},
};
use crate::{
    matrix::{Column, Direction, Query, Sort, group_and_sort},
    state::{Action, rule_rows},
};
use yew::{Callback, Html, classes, component, html, use_memo};

/// The table. Rows that the filter does not match stay in it, off the screen: paper has them all.
#[component]
pub fn RulesTable() -> Html {
    let app = use_app();
    let (document, derived, view) = (app.document(), app.derived(), app.state.view().clone());
    let inputs = (document, derived);
    let rows = use_memo(inputs.clone(), |(document, derived)| rule_rows(document, derived, &derived.matrix.flows));
    let groups = use_memo((inputs.clone(), view.grouping, view.sort), |((document, derived), grouping, sort)| {
        group_and_sort(document, &derived.plan, &derived.matrix.flows, *grouping, *sort)
    });
    let found = use_memo((inputs.clone(), view.filter.clone()), |((document, derived), filter)| {
        let query = Query::new(filter);
        let matches = |flow| query.matches(document, &derived.plan, flow);
        let is_filtering = !filter.trim_ascii().is_empty();
        is_filtering.then(|| derived.matrix.flows.iter().map(matches).collect::<Vec<bool>>())
    });
    let (document, derived) = inputs;
    let flows = &derived.matrix.flows;
    let table = TableRows { rows: &rows, flows, found: found.as_ref().as_deref(), document: &document, view: &view };
    let headings = Column::ALL.into_iter().map(|column| heading(column, view.sort, &app.dispatch));
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
