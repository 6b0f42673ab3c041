//! The two views of the matrix.

use super::{
    super::{common::computed, context::use_app, grid::GridTable, rules::RulesTable},
    controls::Controls,
};
use crate::state::Layout;
use yew::{Html, component, html};

/// The view that was chosen; paper has both.
#[component]
pub fn MatrixViews() -> Html {
    let app = use_app();
    let derived = app.state.derived();
    if let Some(emptiness) = derived.matrix.emptiness(&derived.plan) {
        return html! { <div class="matrix"><p class="empty">{ computed(emptiness.message()) }</p></div> };
    }
    let view = |layout: Layout, content: Html| {
        let is_on_screen = app.state.view().layout == layout;
        let hidden = (!is_on_screen).then_some("paper-only");
        (is_on_screen || app.for_paper).then(|| html! { <div key={layout.name()} class={hidden}>{ content }</div> })
    };
    html! {
        <div class="matrix">
            <Controls />
            { for view(Layout::Grid, html! { <GridTable /> }) }
            { for view(Layout::Rules, html! { <RulesTable /> }) }
        </div>
    }
}
