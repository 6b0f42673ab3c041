//! The map of zones, and the ladder.

use super::{context::AppContext, diagram::Diagram};
use yew::{Html, html};

/// The place of the map.
pub fn map_place(_app: &AppContext) -> Html {
    html! { <Diagram /> }
}
