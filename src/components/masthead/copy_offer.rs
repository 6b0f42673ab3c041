//! The offer of a saved copy that was edited before: its edits are in this browser, and not in its file.

use super::super::{
    common::{button, untranslated},
    context::AppContext,
};
use crate::{browser, state::Action};
use yew::{Html, html};

/// The offer, until it is answered.
pub fn copy_offer(app: &AppContext) -> Html {
    html! {
        <div class="copy-offer" role="status">
            if let Some(edits) = app.state.copy_edits() {
                <p>{ untranslated(format!("You edited this copy on {}.", browser::local_day(edits.time))) }</p>
                { button(&app.dispatch, "open-edits", "Continue with those edits", Action::CopyEditsOpened) }
                { button(&app.dispatch, "decline-edits", "The saved plan", Action::CopyEditsDeclined) }
            }
        </div>
    }
}
