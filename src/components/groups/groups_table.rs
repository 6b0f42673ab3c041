//! Every group of the plan, to be named, placed and split.

use super::{
    super::{
        common::untranslated,
        context::{AppContext, use_app},
    },
    group_row::GroupRow,
    row_model::row_models,
};
use std::rc::Rc;
use yew::{Html, classes, component, html, use_memo};

/// Tables with more groups use `content-visibility: auto`.
const LONG_TABLE: usize = 50;

const HEADINGS: [&str; 6] = ["Group", "Site", "Zone", "Addresses", "State and peers", "Actions"];

/// Every group of the plan under a heading.
pub fn groups_section(app: &AppContext) -> Html {
    html! {
        <section class="groups" aria-labelledby="groups-heading">
            <h2 id="groups-heading">{ untranslated(app.state.groups_heading()) }</h2>
            <GroupsTable />
        </section>
    }
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
                { "Groups in the same zone need no opening between them. Leave Zone empty to put a group behind its own \
                   firewall. Enter hosts, networks, ranges or DNS names, one per line." }
            </p>
            <datalist id="zones">{ for zone_options }</datalist>
            <table class={classes!("editor", is_long.then_some("long"))} aria-label="Groups">
                <thead>
                    <tr>{ for HEADINGS.map(|name| html! { <th scope="col">{ name }</th> }) }</tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
        </>
    }
}
