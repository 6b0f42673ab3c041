//! The remarks: doubts about the source that concern this plan, and how each was settled.

use super::super::{common::untranslated, context::AppContext};
use yew::{Html, html};

/// Each remark with its number.
pub fn remarks(app: &AppContext) -> Html {
    let document = app.state.document();
    let remarks = app.state.derived().matrix.remarks(document);
    let entry = |id| {
        let remark = &document.remarks[id];
        let id = remark.id.clone();
        html! {
            <>
                <dt>{ untranslated(id) }</dt>
                <dd>{ untranslated(format!("{} {}", remark.found, remark.reading)) }</dd>
            </>
        }
    };
    html! {
        <section class="remarks" hidden={remarks.is_empty()} aria-labelledby="remarks-heading">
            <h2 id="remarks-heading">{ "Remarks" }</h2>
            <dl class="numbered">{ for remarks.iter().map(entry) }</dl>
        </section>
    }
}
