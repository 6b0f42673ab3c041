//! The connections that stay inside a zone, which no firewall sees.

use super::{
    super::{common::PanelSection, context::use_app},
    table_bodies::{TableRows, is_long, table_bodies},
};
use crate::{
    matrix::{Column, RowGroup},
    state::{Panel, rule_rows},
};
use yew::{Html, classes, component, html, use_memo};

/// The connections under their heading.
#[component]
pub fn WithinZone() -> Html {
    let app = use_app();
    let count = app.state.derived().matrix.intra_zone.len();
    html! {
        <PanelSection panel={Panel::Within} heading={format!("Within a zone, no opening needed ({count})")}
            is_empty={count == 0} on_paper=true>
            <WithinTable />
        </PanelSection>
    }
}

#[component]
fn WithinTable() -> Html {
    let app = use_app();
    let (document, derived, view) = (app.document(), app.derived(), app.state.view().clone());
    let rows = use_memo((document.clone(), derived.clone()), |(document, derived)| {
        rule_rows(document, derived, &derived.matrix.intra_zone)
    });
    let flows = &derived.matrix.intra_zone;
    let table = TableRows { rows: &rows, flows, found: None, document: &document, view: &view };
    let all = RowGroup { group: None, flows: (0..flows.len()).collect() };
    html! {
        <table class={classes!("rules", is_long(flows).then_some("long"))} aria-label="Within a zone">
            <thead>
                <tr>{ for Column::ALL.map(|column| html! { <th scope="col">{ column.name() }</th> }) }</tr>
            </thead>
            { table_bodies(&table, &all, &derived.plan, &app.dispatch) }
        </table>
    }
}
