//! The keys that work everywhere on the page.

use super::use_window_event::use_window_event;
use crate::state::Action;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};
use yew::{Callback, hook};

/// Control (or Command) with Z undoes, with Shift and Z or with Y it makes the change again. Escape closes the drawer.
#[hook]
pub fn use_shortcuts(dispatch: Callback<Action>) {
    let on_key = move |event: Event| {
        if let Some(action) = history_key(&event) {
            event.prevent_default();
            dispatch.emit(action);
        } else if is_escape(&event) {
            dispatch.emit(Action::DrawerClosed);
        }
    };
    use_window_event("keydown", on_key.into());
}

/// The undo or redo that a key asks for. A text field has its own, and keeps it.
fn history_key(event: &Event) -> Option<Action> {
    let key = event.dyn_ref::<KeyboardEvent>()?;
    if is_in_text_field(event) || key.alt_key() || !(key.ctrl_key() || key.meta_key()) {
        return None;
    }
    match (letter(key).as_str(), key.shift_key()) {
        ("z", false) => Some(Action::Undone),
        ("z", true) | ("y", false) => Some(Action::Redone),
        _ => None,
    }
}

/// The letter of a key. A keyboard without Latin letters has it where its layout would have it.
fn letter(key: &KeyboardEvent) -> String {
    let typed = key.key().to_lowercase();
    let is_latin = typed.is_ascii();
    if is_latin { typed } else { key.code().trim_start_matches("Key").to_ascii_lowercase() }
}

fn is_escape(event: &Event) -> bool {
    event.dyn_ref::<KeyboardEvent>().is_some_and(|key| key.key() == "Escape")
}

fn is_in_text_field(event: &Event) -> bool {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return false };
    match element.dyn_ref::<HtmlInputElement>() {
        Some(input) => !matches!(input.type_().as_str(), "checkbox" | "radio" | "file"),
        None => element.tag_name() == "TEXTAREA",
    }
}
