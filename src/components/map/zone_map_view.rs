//! The map, and what belongs to the part of it that was chosen.

use super::{
    super::{common::untranslated, context::use_app},
    chosen_rules::chosen_rules,
    in_words::in_words,
    map_picture::{Drawn, MapPicture},
};
use crate::state::{Action, Zoom};
use std::rc::Rc;
use web_sys::KeyboardEvent;
use yew::{Callback, Html, component, html, use_memo};

/// The map with the rules of the chosen part, or words in its place.
#[component]
pub fn ZoneMapView() -> Html {
    let app = use_app();
    let drawn = use_memo((app.state.document().clone(), app.state.derived().clone()), |(document, derived)| {
        let map = derived.zone_map(document)?;
        Some(Rc::new(Drawn { drawing: map.draw(), map }))
    });
    let Some(drawn) = drawn.as_ref() else {
        return html! { <p key="too-many" class="empty">{ "A map of so many zones can't be read: see the rules." }</p> };
    };
    let view = app.state.view();
    let selection = view.selection.clone().filter(|selection| drawn.map.has(selection));
    let onkeydown = {
        let (dispatch, is_chosen) = (app.dispatch.clone(), selection.is_some());
        Callback::from(move |event: KeyboardEvent| {
            if is_chosen && event.key() == "Escape" {
                dispatch.emit(Action::MapPartLeft);
            }
        })
    };
    html! {
        <div class="map-view" {onkeydown}>
            <MapPicture drawn={Rc::clone(drawn)} selection={selection.clone()} fit={view.zoom == Zoom::Fit}
                dispatch={app.dispatch.clone()} />
            { chosen_rules(&app, &drawn.map, selection.as_ref()) }
            if !drawn.map.note().is_empty() {
                <p class="map-note">{ untranslated(drawn.map.note()) }</p>
            }
            { in_words(&drawn.map) }
        </div>
    }
}
