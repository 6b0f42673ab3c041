//! Every group of the plan, to be named, placed and split.

use super::{
    super::{
        common::{table_head, untranslated},
        context::{AppContext, use_app},
    },
    add_group::AddGroup,
    group_body::GroupBody,
    group_row::HEADINGS,
    paste_table::PasteTable,
    row_model::{RowModel, row_models},
};
use std::rc::Rc;
use yew::{Html, classes, component, html, use_memo};

/// Tables with more groups are long.
const LONG_TABLE: usize = 60;

/// The number of groups of a body.
const BODY_ROWS: usize = 20;

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
    let is_long = models.len() > LONG_TABLE;
    // A short table has one body, so that a group that moves keeps its row and the focus in it.
    let body_rows = if is_long { BODY_ROWS } else { LONG_TABLE };
    let last = models.len().saturating_sub(1) / body_rows;
    let body = |(number, models): (usize, &[Rc<RowModel>])| {
        let detailed = &app.state.view().detailed;
        let rows = models.iter().map(|model| (Rc::clone(model), detailed.contains(&model.key)));
        // Shift+Tab enters the table at its end.
        let at_once = !is_long || number == 0 || number == last;
        html! { <GroupBody key={number} rows={rows.collect::<Vec<_>>()} {at_once} dispatch={app.dispatch.clone()} /> }
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
                    { for models.chunks(body_rows).enumerate().map(body) }
                </table>
            </form>
            <AddGroup document={app.state.document().clone()} dispatch={app.dispatch.clone()} />
            <PasteTable document={app.state.document().clone()} dispatch={app.dispatch.clone()} />
        </>
    }
}
