//! Keeping what a reload of the tab should not lose.

use super::use_window_event::use_window_event;
use crate::{browser, state::AppState};
use yew::{Callback, UseReducerHandle, hook};

/// Keeps the numbers of the rules and the pasted results when the page is left: they grow with the plan, and would cost
/// too much after each change.
#[hook]
pub fn use_tab_memory(state: &UseReducerHandle<AppState>) {
    let state = state.clone();
    use_window_event("pagehide", Callback::from(move |_| browser::keep_tab_memory(&state.tab_memory())));
}
