//! The drawer that tells why a row is there.

use super::super::{
    common::{button, options, switch, untranslated},
    context::AppContext,
};
use crate::{
    plan::OpeningAction,
    state::{Action, Explanation, ReasonText},
};
use std::rc::Rc;
use yew::{Html, html};

/// The explanation of the row that was chosen; an empty place without one.
pub fn drawer(app: &AppContext, explanation: Option<&Explanation>) -> Html {
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
                { button(&app.dispatch, "close", "Close", Action::DrawerClosed) }
            </header>
            <dl class="ends">
                <dt>{ "From" }</dt><dd><ul>{ for explanation.from.iter().map(line) }</ul></dd>
                <dt>{ "To" }</dt><dd><ul>{ for explanation.to.iter().map(line) }</ul></dd>
            </dl>
            { for explanation.action.map(|action| action_switch(app, &explanation.name, action)) }
            <ol class="reasons">{ for explanation.reasons.iter().map(reason) }</ol>
        </div>
    }
}

/// The choice between a new opening and one that exists already and has to stay.
fn action_switch(app: &AppContext, name: &Rc<str>, action: OpeningAction) -> Html {
    let choose = |action| Action::RowActionChosen(Rc::clone(name), action);
    let actions = options(&OpeningAction::ALL, OpeningAction::word, choose);
    html! {
        <div class="action">
            <span>{ "In the request" }</span>
            { switch(&app.dispatch, "action", "In the request", Some(action as usize), actions) }
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
