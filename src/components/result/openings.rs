//! Everything that comes of the plan.

use super::{
    super::{
        common::computed,
        context::use_app,
        diagram::diagram,
        export::export,
        groups::groups,
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
    let derived = app.derived();
    let problems = derived.problem_messages();
    html! {
        <section class="result" id="openings" tabindex="-1" aria-labelledby="openings-heading">
            <div class="summary">
                <h2 id="openings-heading">{ "Openings" }</h2>
                <p class="count" role="status">{ computed(derived.matrix.summary(app.state.document())) }</p>
                <p class="origin">{ computed(app.state.origin()) }</p>
            </div>
            <ul class="problems">{ for problems.into_iter().map(|message| html! { <li>{ computed(message) }</li> }) }</ul>
            { groups(&app) }
            { diagram(&app) }
            <MatrixViews />
            { within_zone(&app) }
            { export(&app) }
            { remarks(&app) }
            { omitted_rules(&app) }
            { legend(&app) }
        </section>
    }
}
