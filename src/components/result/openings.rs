//! Everything that comes of the plan.

use super::{
    super::{
        common::computed,
        context::use_app,
        diagram::Diagram,
        export::Export,
        groups::Groups,
        remarks::{Legend, OmittedRules, Remarks},
        rules::WithinZone,
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
            <Groups />
            <Diagram />
            <MatrixViews />
            <WithinZone />
            <Export />
            <Remarks />
            <OmittedRules />
            <Legend />
        </section>
    }
}
