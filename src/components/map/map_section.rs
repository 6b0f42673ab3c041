//! The place of the map.

use super::{
    super::{common::untranslated, context::AppContext, diagram::Ladder},
    controls::{controls, saves},
    zone_map_view::ZoneMapView,
};
use crate::state::Picture;
use yew::{Html, html};

/// The view that was chosen: the map or the ladder; a sentence where there is nothing to draw.
pub fn map_place(app: &AppContext) -> Html {
    let derived = app.state.derived();
    if let Some(emptiness) = derived.matrix.emptiness(&derived.plan) {
        return html! { <p key="empty" class="empty">{ untranslated(emptiness.message()) }</p> };
    }
    let picture = match app.state.view().picture {
        Picture::Map => html! { <ZoneMapView key="map" /> },
        Picture::Ladder => html! { <Ladder key="ladder" /> },
    };
    html! {
        <section key="picture" aria-label="Map">
            { controls(app) }
            { picture }
            { saves(app) }
        </section>
    }
}
