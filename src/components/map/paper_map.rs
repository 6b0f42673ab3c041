//! The map on paper.

use super::{
    super::context::AppContext,
    map_picture::{Drawn, MapPicture},
};
use std::rc::Rc;
use yew::{Html, classes, html};

/// The width of a map, in pixels, from which paper is turned for it.
const WIDE: i32 = 840;

/// The map without any choice, or words in its place.
pub fn paper_map(app: &AppContext) -> Html {
    let Some(map) = app.state.derived().zone_map(app.state.document()) else {
        return html! { <p class="empty">{ "A map of so many zones can't be read: see the rules." }</p> };
    };
    let drawn = Rc::new(Drawn { drawing: map.draw(), map });
    let is_wide = drawn.drawing.width > WIDE;
    html! {
        <div class={classes!("paper-map", is_wide.then_some("wide"))}>
            <MapPicture drawn={Rc::clone(&drawn)} selection={None} fit=false dispatch={app.dispatch.clone()} />
            <p class="map-note">{ drawn.map.note() }</p>
        </div>
    }
}
