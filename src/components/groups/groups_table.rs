//! Every group of the plan, to be named, placed and split.

use super::{
    super::{
        common::PanelSection,
        context::{AppContext, use_app},
    },
    group_row::GroupRow,
    paste_table::PasteTable,
    row_model::row_models,
};
use crate::state::Panel;
use std::rc::Rc;
use yew::{Html, classes, component, html, use_memo};

/// Tables with more groups use `content-visibility: auto`.
const LONG_TABLE: usize = 50;

/// The groups under their heading.
pub fn groups_section(app: &AppContext) -> Html {
    let zones = app.state.derived().plan.topology().zones.iter().filter(|zone| zone.named).count();
    let heading = match app.state.draft().described_groups().count() {
        0 => "Groups, zones and addresses".to_owned(),
        described => format!("Groups, zones and addresses ({described} described, {zones} zones named)"),
    };
    PanelSection { panel: Panel::Groups, heading, is_empty: false, on_paper: false }
        .render(app, || html! { <GroupsTable /> })
}

#[component]
fn GroupsTable() -> Html {
    let app = use_app();
    let (document, derived) = (app.state.document().clone(), app.state.derived().clone());
    let draft = Rc::clone(app.state.draft());
    let zones = derived.plan.topology().zones.iter().filter(|zone| zone.named);
    let zone_options = zones.map(|zone| html! { <option key={zone.name.clone()} value={zone.name.clone()} /> });
    let models = use_memo((document, draft, Rc::clone(&derived)), |(document, draft, derived)| {
        row_models(document, draft, derived)
    });
    let is_long = models.len() > LONG_TABLE;
    let rows = models.iter().map(|model| {
        html! { <GroupRow key={model.id.clone()} model={Rc::clone(model)} dispatch={app.dispatch.clone()} /> }
    });
    html! {
        <>
            <p class="help">
                { "Groups of one zone need no opening between them. A group without a zone stands in one of its own. \
                   Addresses: hosts, networks, ranges or names, as many as you like." }
            </p>
            <datalist id="zones">{ for zone_options }</datalist>
            <table class={classes!("editor", is_long.then_some("long"))} aria-label="Groups">
                <thead>
                    <tr>{ for ["Group", "Zone", "Addresses", "Meets", "Change"].map(|name| html! { <th scope="col">{ name }</th> }) }</tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
            <PasteTable document={app.state.document().clone()} dispatch={app.dispatch.clone()} />
        </>
    }
}
