//! The title of the browser's tab.

use crate::state::AppState;
use gloo::utils::document;
use yew::{hook, use_effect_with};

/// Names the tab, and so the file of a print as PDF, after the plan.
#[hook]
pub fn use_title(state: &AppState) {
    use_effect_with(state.title(), |title| document().set_title(title));
}
