//! The drawing of the map.

use super::map_part::{Chosen, map_part};
use crate::{
    diagram::{Drawing, MapSelection, ZoneMap},
    state::Action,
};
use std::rc::Rc;
use yew::{Callback, Html, Properties, classes, component, html};

/// A map and its drawing.
#[derive(PartialEq, Eq)]
pub struct Drawn {
    /// The map.
    pub map: ZoneMap,
    /// Its drawing.
    pub drawing: Drawing,
}

/// Props of [`MapPicture`].
#[derive(PartialEq, Properties)]
pub struct MapPictureProps {
    /// The map.
    pub drawn: Rc<Drawn>,
    /// The chosen part, if the map has it.
    pub selection: Option<MapSelection>,
    /// The map is as wide as its place.
    pub fit: bool,
    /// Takes in what happened.
    pub dispatch: Callback<Action>,
}

/// The drawing, which renders only when it or the choice changes.
#[component]
pub fn MapPicture(props: &MapPictureProps) -> Html {
    let MapPictureProps { drawn, selection, fit, dispatch } = props;
    let Drawn { map, drawing } = &**drawn;
    let chosen = selection.as_ref().map(|selection| Chosen::new(map, selection));
    let (width, height) = (drawing.width.to_string(), drawing.height.to_string());
    let class = classes!("diagram", "map", fit.then_some("fit"), chosen.as_ref().map(|_| "choosing"));
    html! {
        <div class="scroll">
            <svg {class} role="group" aria-label="Map" translate="no" viewBox={format!("0 0 {width} {height}")} {width} {height}>
                { for drawing.parts.iter().map(|part| map_part(map, part, chosen.as_ref(), dispatch)) }
            </svg>
        </div>
    }
}
