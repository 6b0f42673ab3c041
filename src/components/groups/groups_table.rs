//! Every group of the plan, to be named, placed and split.

use super::{
    super::{
        common::{table_head, untranslated},
        context::{AppContext, use_app},
    },
    add_group::AddGroup,
    details::details,
    group_row::GroupRow,
    paste_table::PasteTable,
    row_model::{RowModel, row_models},
};
use crate::state::Action;
use std::{iter, rc::Rc};
use yew::{Callback, Html, classes, component, html, use_memo};

/// The number of groups that are laid out together. Longer tables use `content-visibility: auto`.
const BODY_ROWS: usize = 20;

const HEADINGS: [&str; 7] = ["Site", "Group", "Role", "Zone", "Addresses", "State", "More"];

/// Every group of the plan under a heading.
pub fn groups_section(app: &AppContext) -> Html {
    html! {
        <section class="groups" aria-labelledby="groups-heading">
            <h2 id="groups-heading" tabindex="-1">{ untranslated(app.state.groups_heading()) }</h2>
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
    let is_long = models.len() > BODY_ROWS;
    let body = |(number, models): (usize, &[Rc<RowModel>])| {
        html! { <tbody key={number}>{ for models.iter().flat_map(|model| rows(&app, model)) }</tbody> }
    };
    html! {
        <>
            <p class="help">
                { "Groups in the same zone need no opening between them. Leave Zone empty to put a group behind its own \
                   firewall. Enter hosts, networks, ranges or DNS names, one per line." }
            </p>
            <datalist id="zones">{ for zone_options }</datalist>
            // What fields inherit is said once. Nothing submits the form: none of its buttons does.
            <form autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false">
                <table class={classes!("editor", is_long.then_some("long"))} aria-label="Groups">
                    { table_head(&HEADINGS) }
                    { for models.chunks(BODY_ROWS).enumerate().map(body) }
                </table>
            </form>
            <AddGroup document={app.state.document().clone()} dispatch={app.dispatch.clone()} />
            <PasteTable document={app.state.document().clone()} dispatch={app.dispatch.clone()} />
        </>
    }
}

/// A group's row, and the one with its details if they are shown.
fn rows(app: &AppContext, model: &Rc<RowModel>) -> impl Iterator<Item = Html> {
    let is_open = app.state.view().detailed.contains(&model.key);
    let row = html! {
        <GroupRow key={model.id.clone()} model={Rc::clone(model)} {is_open} dispatch={app.dispatch.clone()} />
    };
    iter::once(row).chain(is_open.then(|| details_row(model, &app.dispatch)))
}

/// The row below a group's own, with its details.
fn details_row(model: &RowModel, dispatch: &Callback<Action>) -> Html {
    html! {
        <tr key={format!("{} details", model.id)} class="details">
            <td colspan={HEADINGS.len().to_string()}>{ details(model, dispatch) }</td>
        </tr>
    }
}
