//! The connections that stay inside a zone, which no firewall sees.

use super::{
    super::{
        common::PanelSection,
        context::{AppContext, use_app},
    },
    table_bodies::{TableRows, is_long, table_bodies},
};
use crate::{
    hooks::use_rule_rows,
    matrix::{Column, RowGroup},
    state::Panel,
};
use yew::{Html, classes, component, html};

/// The connections under their heading.
pub fn within_zone(app: &AppContext) -> Html {
    let count = app.state.derived().matrix.intra_zone.len();
    let section = PanelSection {
        panel: Panel::Within,
        heading: format!("Within a zone, no opening needed ({count})"),
        is_empty: count == 0,
        on_paper: true,
    };
    section.render(app, || html! { <WithinTable /> })
}

#[component]
fn WithinTable() -> Html {
    let app = use_app();
    let (document, derived, view) = (app.state.document(), app.state.derived(), app.state.view());
    let rows = use_rule_rows(document, derived, |matrix| &matrix.intra_zone);
    let flows = &derived.matrix.intra_zone;
    let table = TableRows { rows: &rows, flows, found: None, document, view };
    let all = RowGroup { group: None, flows: (0..flows.len()).collect() };
    html! {
        <table class={classes!("rules", is_long(flows).then_some("long"))} aria-label="Within a zone">
            <thead>
                <tr>{ for Column::ALL.iter().map(|column| html! { <th scope="col">{ column.name() }</th> }) }</tr>
            </thead>
            { table_bodies(&table, &all, &derived.plan, &app.dispatch) }
        </table>
    }
}
