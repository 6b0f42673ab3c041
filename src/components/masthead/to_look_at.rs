//! Everything that needs attention.

use super::super::{
    common::{press, titled_section, untranslated},
    context::AppContext,
};
use crate::state::{Action, AttentionItem, Panel};
use yew::{Html, html};

/// The list, with an answer for each entry that can be answered at once; nothing while it is collapsed.
pub fn to_look_at(app: &AppContext) -> Html {
    if !app.state.view().is_expanded(Panel::ToLookAt) {
        return html! { <div key="to-look-at"></div> };
    }
    let items = app.state.to_look_at();
    let list = html! {
        <>
            if items.is_empty() {
                <p key="nothing">{ "Nothing is missing in this plan." }</p>
            }
            <ul>{ for items.iter().map(|item| entry(app, item)) }</ul>
        </>
    };
    titled_section("to-look-at", "To look at", list)
}

fn entry(app: &AppContext, item: &AttentionItem) -> Html {
    let answer = |(label, action): &(String, Action)| {
        let onclick = press(&app.dispatch, Action::AttentionAnswered(Box::new(action.clone())));
        html! { <button key={label.clone()} {onclick}>{ untranslated(label) }</button> }
    };
    html! {
        <li key={item.text.clone()} class={item.is_problem.then_some("bad")}>
            <span>{ untranslated(&item.text) }</span>
            { for item.answers.iter().map(answer) }
        </li>
    }
}
