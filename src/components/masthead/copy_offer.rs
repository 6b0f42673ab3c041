//! The offer of a saved copy that was edited before: its edits are in this browser, and not in its file.

use super::super::{common::untranslated, context::AppContext};
use crate::{browser, state::Action};
use yew::{Html, html};

/// The offer, until it is answered.
pub fn copy_offer(app: &AppContext) -> Html {
    let press = |action: Action| app.dispatch.reform(move |_| action.clone());
    html! {
        <div class="copy-offer" role="status">
            if let Some(edits) = app.state.copy_edits() {
                <p>{ untranslated(format!("You edited this copy on {}.", browser::local_day(edits.time))) }</p>
                <button name="open-edits" onclick={press(Action::CopyEditsOpened)}>{ "Continue with those edits" }</button>
                <button name="decline-edits" onclick={press(Action::CopyEditsDeclined)}>{ "The saved plan" }</button>
            }
        </div>
    }
}
