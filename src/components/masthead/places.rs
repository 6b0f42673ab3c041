//! The places of the page.

use super::super::{
    common::{press, untranslated},
    context::AppContext,
};
use crate::state::{Action, Panel, Place};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::{Html, classes, html};

/// The places, and the button of everything that needs attention. While the focus is here, a digit opens a place and the
/// arrow keys go from one to the next.
pub fn places(app: &AppContext) -> Html {
    let dispatch = app.dispatch.clone();
    let onkeydown = move |event: KeyboardEvent| {
        if let Some(place) = place_of_digit(&event) {
            event.prevent_default();
            dispatch.emit(Action::PlaceChosen(place));
        } else {
            move_focus(&event);
        }
    };
    html! {
        <nav class="places" aria-label="Places" {onkeydown}>
            { for Place::ALL.iter().enumerate().map(|(index, &place)| place_button(app, index + 1, place)) }
            { attention(app) }
        </nav>
    }
}

fn place_button(app: &AppContext, number: usize, place: Place) -> Html {
    let is_here = app.state.view().place == place;
    let openings = app.state.derived().matrix.flows.len();
    html! {
        <button key={place.id()} name="place" value={place.id()} aria-current={is_here.then_some("page")}
            onclick={press(&app.dispatch, Action::PlaceChosen(place))}>
            <span class="digit" aria-hidden="true">{ number }</span>
            { place.name() }
            if place == Place::Rules {
                { " " }<span class="amount" key={openings} translate="no">{ openings }</span>
            }
        </button>
    }
}

/// The button of the list. It is there without any entry too: the focus goes back to it when the last one was answered.
fn attention(app: &AppContext) -> Html {
    let count = app.state.to_look_at().len();
    let is_open = app.state.view().is_expanded(Panel::ToLookAt);
    let label = if count == 0 { "Nothing to look at".to_owned() } else { format!("{count} to look at") };
    html! {
        <button key="attention" id="attention" name="fold" value="to-look-at" aria-expanded={is_open.to_string()}
            class={classes!("attention", (count == 0).then_some("nothing"))}
            onclick={press(&app.dispatch, Action::PanelToggled(Panel::ToLookAt))}>
            { untranslated(label) }
        </button>
    }
}

/// The place of a digit's key, wherever the keyboard's layout has its digits.
fn place_of_digit(event: &KeyboardEvent) -> Option<Place> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return None;
    }
    let code = event.code();
    let digit = code.strip_prefix("Digit").or_else(|| code.strip_prefix("Numpad"))?.parse::<usize>().ok()?;
    Place::ALL.get(digit.checked_sub(1)?).copied()
}

/// Moves the focus to the next button, or to the one before.
fn move_focus(event: &KeyboardEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let next = target.and_then(|target| match event.key().as_str() {
        "ArrowRight" => target.next_element_sibling(),
        "ArrowLeft" => target.previous_element_sibling(),
        _ => None,
    });
    if let Some(next) = next.and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
        event.prevent_default();
        drop(next.focus());
    }
}
