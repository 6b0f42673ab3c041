//! Notices: about a plan that was opened, and about this browser's storage.

use super::super::{common::untranslated, context::AppContext};
use crate::state::Action;
use yew::{Html, html};

/// The notices: announced when they come, gone when they are dismissed.
pub fn notices(app: &AppContext) -> Html {
    let notices = app.state.notices();
    let onclick = app.dispatch.reform(|_| Action::NoticesDismissed);
    html! {
        <div class="notices" role="alert">
            if !notices.is_empty() {
                <ul>
                    { for notices.iter().map(|notice| html! { <li>{ untranslated(notice) }</li> }) }
                </ul>
                <button name="dismiss" {onclick}>{ "Dismiss" }</button>
            }
        </div>
    }
}
