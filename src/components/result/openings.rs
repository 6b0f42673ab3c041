//! Everything that comes of the plan.

use super::{
    super::{
        common::untranslated,
        context::use_app,
        export::export_section,
        groups::groups_section,
        map::map_section,
        remarks::{legend, omitted_rules, remarks},
        rules::within_zone,
    },
    matrix_views::MatrixViews,
};
use yew::{Html, component, html};

/// The summary, and the sections of the result.
#[component]
pub fn Openings() -> Html {
    let app = use_app();
    let derived = app.state.derived();
    let problems = derived.problem_messages();
    html! {
        <section class="result" id="openings" tabindex="-1" aria-labelledby="openings-heading">
            <div class="summary">
                <h2 id="openings-heading">{ "Openings" }</h2>
                <p class="count" role="status">{ untranslated(derived.matrix.summary(app.state.document())) }</p>
                <p class="origin">{ untranslated(app.state.origin_description()) }</p>
            </div>
            <ul class="problems">
                { for problems.into_iter().map(|message| html! { <li>{ untranslated(message) }</li> }) }
            </ul>
            { groups_section(&app) }
            { map_section(&app) }
            <MatrixViews />
            { within_zone(&app) }
            { export_section(&app) }
            { remarks(&app) }
            { omitted_rules(&app) }
            { legend(&app) }
        </section>
    }
}
