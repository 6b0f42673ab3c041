//! The context that folder roots and sections read: the state of the page, and the way to change it.

use crate::state::{Action, AppState};
use yew::{AttrValue, Callback, UseReducerHandle, hook, use_context};

/// The state of the page, and the way to change it. It changes with every action, and everything that reads it renders
/// again.
#[derive(Clone, PartialEq)]
pub struct AppContext {
    /// The state.
    pub state: UseReducerHandle<AppState>,
    /// Takes in what happened.
    pub dispatch: Callback<Action>,
    /// The link that opens the plan, worked out once for each rendering.
    pub link: AttrValue,
}

/// The context of the page.
///
/// # Panics
/// In a component outside of the page.
#[hook]
pub fn use_app() -> AppContext {
    use_context().expect("the page provides its context")
}
