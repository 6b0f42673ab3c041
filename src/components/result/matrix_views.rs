//! The two views of the matrix.

use super::{
    super::{common::untranslated, context::use_app, grid::GridTable, rules::RulesTable},
    controls::controls,
};
use crate::{
    hooks::use_rule_rows,
    matrix::Query,
    state::{Layout, RowData},
};
use std::rc::Rc;
use yew::{Html, component, html, use_memo};

/// The view that was chosen; paper has both.
#[component]
pub fn MatrixViews() -> Html {
    let app = use_app();
    let (document, derived) = (app.state.document(), app.state.derived());
    let rows = use_rule_rows(document, derived, |matrix| &matrix.flows);
    let found = use_memo((Rc::clone(&rows), app.state.view().filter.clone()), |(rows, filter)| found(rows, filter));
    if let Some(emptiness) = derived.matrix.emptiness(&derived.plan) {
        return html! { <div class="matrix"><p class="empty">{ untranslated(emptiness.message()) }</p></div> };
    }
    // Only paper has both views.
    let view = |layout: Layout, content: Html| {
        let is_on_screen = app.state.view().layout == layout;
        html! {
            if is_on_screen || app.for_paper {
                <div key={layout.name()} class={(!is_on_screen).then_some("paper-only")}>{ content }</div>
            }
        }
    };
    html! {
        <div class="matrix">
            { controls(&app, found.as_deref()) }
            { view(Layout::Grid, html! { <GridTable /> }) }
            { view(Layout::Rules, html! { <RulesTable {rows} found={(*found).clone()} /> }) }
        </div>
    }
}

/// For each row, `true` if the filter matches it; `None` without a filter.
fn found(rows: &[Rc<RowData>], filter: &str) -> Option<Rc<[bool]>> {
    let query = Query::new(filter);
    (!query.is_empty()).then(|| rows.iter().map(|row| query.matches(&row.texts)).collect())
}
