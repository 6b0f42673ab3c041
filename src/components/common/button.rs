//! Buttons, and what a press of them tells.

use crate::state::Action;
use web_sys::MouseEvent;
use yew::{Callback, Html, html};

/// A button with one of the page's own words, which tells of an action.
pub fn button(dispatch: &Callback<Action>, name: &'static str, label: &'static str, action: Action) -> Html {
    html! { <button {name} onclick={press(dispatch, action)}>{ label }</button> }
}

/// The `aria-disabled` of a button that can't be pressed just now. It stays a stop of the Tab key, because the press that
/// makes it unavailable would otherwise take the focus away.
pub fn unavailable(is_unavailable: bool) -> Option<&'static str> {
    is_unavailable.then_some("true")
}

/// Tells of an action at each press, while the button is available.
pub fn press_if(is_available: bool, dispatch: &Callback<Action>, action: Action) -> Callback<MouseEvent> {
    if is_available { press(dispatch, action) } else { Callback::noop() }
}

/// Tells of an action at each press.
pub fn press(dispatch: &Callback<Action>, action: Action) -> Callback<MouseEvent> {
    dispatch.reform(move |_| action.clone())
}
