//! Links that are opened on the page: pasted into the address bar, or by Back and Forward.

use super::use_window_event::use_window_event;
use crate::{browser, state::Action};
use yew::{Callback, hook};

/// Tells of each link that is opened while the page is.
#[hook]
pub fn use_link_changes(dispatch: Callback<Action>) {
    let on_change = move |_| {
        if let Some(link) = browser::sources().link {
            dispatch.emit(Action::LinkOpened(link));
        }
    };
    use_window_event("hashchange", on_change.into());
}
