//! The drawer that tells why a row is there.

use super::super::{common::untranslated, context::AppContext};
use crate::state::{Action, Explanation, ReasonText};
use yew::{Html, html};

/// The explanation of the row that was chosen; an empty place without one.
pub fn drawer(app: &AppContext) -> Html {
    let explanation = app.state.explanation();
    html! {
        <aside class="drawer" aria-label="Why" aria-live="polite" hidden={explanation.is_none()}>
            { for explanation.iter().map(|explanation| content(app, explanation)) }
        </aside>
    }
}

fn content(app: &AppContext, explanation: &Explanation) -> Html {
    let line = |line: &String| html! { <li>{ untranslated(line) }</li> };
    html! {
        <div key={explanation.name.clone()}>
            <header>
                <h2>{ untranslated(&explanation.title) }</h2>
                <button name="close" onclick={app.dispatch.reform(|_| Action::DrawerClosed)}>{ "Close" }</button>
            </header>
            <dl class="ends">
                <dt>{ "From" }</dt><dd><ul>{ for explanation.from.iter().map(line) }</ul></dd>
                <dt>{ "To" }</dt><dd><ul>{ for explanation.to.iter().map(line) }</ul></dd>
            </dl>
            <ol class="reasons">{ for explanation.reasons.iter().map(reason) }</ol>
        </div>
    }
}

fn reason(reason: &ReasonText) -> Html {
    html! {
        <li key={reason.title.clone()}>
            <p><b>{ untranslated(&reason.title) }</b></p>
            <p class="without">{ untranslated(&reason.without) }</p>
            <p>{ untranslated(&reason.explanation) }</p>
            { for reason.remarks.iter().map(|remark| html! { <p class="help">{ untranslated(remark) }</p> }) }
        </li>
    }
}
