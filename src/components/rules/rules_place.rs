//! The place of the rules.

use super::{
    super::{
        common::{button, untranslated},
        context::{AppContext, use_app},
        grid::grid_table,
    },
    ask::ask,
    controls::controls,
    drawer::drawer,
    found::Found,
    legend::legend,
    remarks::remarks,
    rules_table::RulesTable,
};
use crate::state::{Action, Layout};
use std::rc::Rc;
use yew::{Html, classes, component, html, use_memo};

/// The rules with their filter, a question about a single connection, and the drawer.
#[component]
pub fn RulesPlace() -> Html {
    let app = use_app();
    let (state, view) = (&app.state, app.state.view());
    let derived = state.derived();
    let inputs = (Rc::clone(state.document()), state.shown().clone(), view.filter.clone());
    let found = use_memo(inputs, |(document, table, filter)| Found::new(document, table, filter));
    let brought = use_memo((Rc::clone(derived), view.density), |_| state.rows_brought());
    let rules = match derived.matrix.emptiness(&derived.plan) {
        Some(emptiness) => html! { <p key="empty" class="empty">{ untranslated(emptiness.message()) }</p> },
        None if view.layout == Layout::Grid => grid_table(&app),
        None => html! { <RulesTable key="rules" found={Rc::clone(&found)} {brought} /> },
    };
    let explanation = state.explanation();
    html! {
        <>
            <section class={classes!("openings", explanation.as_ref().map(|_| "beside-drawer"))} aria-labelledby="openings-heading">
                <div class="summary">
                    <h2 id="openings-heading">{ "Openings" }</h2>
                    <p class="count" role="status">{ untranslated(state.summary()) }</p>
                    { left_out(&app) }
                </div>
                { controls(&app, &found) }
                { rules }
                { ask(&app) }
                { remarks(&app) }
                { legend(&app) }
            </section>
            { drawer(&app, explanation.as_ref()) }
        </>
    }
}

/// The number of recommended openings that are left out, with the button that includes them.
fn left_out(app: &AppContext) -> Html {
    let count = app.state.derived().matrix.left_out.len();
    html! {
        <p class="left-out">
            if count > 0 {
                { untranslated(format!("{count} recommended left out")) }
                { button(&app.dispatch, "include", "Include", Action::AdvisedToggled(true)) }
            }
        </p>
    }
}
