//! Buttons, and what a press of them tells.

use crate::state::Action;
use web_sys::MouseEvent;
use yew::{Callback, Html, html};

/// A button with one of the page's own words, which tells of an action.
pub fn button(dispatch: &Callback<Action>, name: &'static str, label: &'static str, action: Action) -> Html {
    html! { <button {name} onclick={press(dispatch, action)}>{ label }</button> }
}

/// Tells of an action at each press.
pub fn press(dispatch: &Callback<Action>, action: Action) -> Callback<MouseEvent> {
    dispatch.reform(move |_| action.clone())
}
