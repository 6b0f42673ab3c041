//! Notices: about a plan that was opened, and about this browser's storage.

use super::super::{
    common::{button, untranslated},
    context::AppContext,
};
use crate::state::Action;
use yew::{Html, html};

/// The notices: announced when they come, gone when they are dismissed.
pub fn notices(app: &AppContext) -> Html {
    let notices = app.state.notices();
    html! {
        <div class="notices" role="alert">
            if !notices.is_empty() {
                <ul>
                    { for notices.iter().map(|notice| html! { <li>{ untranslated(notice) }</li> }) }
                </ul>
                { button(&app.dispatch, "dismiss", "Dismiss", Action::NoticesDismissed) }
            }
        </div>
    }
}
