//! The choice of view and size, and the buttons that save the picture.

use super::super::{
    common::{button, options, switch},
    context::AppContext,
};
use crate::state::{Action, Picture, Zoom};
use yew::{Html, html};

/// The view, and the size of the map.
pub fn controls(app: &AppContext) -> Html {
    let view = app.state.view();
    let pictures = options(Picture::ALL, Picture::name, Action::PictureChosen);
    let zooms = options(Zoom::ALL, Zoom::name, Action::ZoomChosen);
    html! {
        <div class="controls">
            { switch(&app.dispatch, "picture", "Picture", Some(view.picture as usize), pictures) }
            <div class="of-map" hidden={view.picture != Picture::Map}>
                { switch(&app.dispatch, "zoom", "Size", Some(view.zoom as usize), zooms) }
            </div>
        </div>
    }
}

/// The buttons that save the view on the screen.
pub fn saves(app: &AppContext) -> Html {
    html! {
        <p class="saves">
            { button(&app.dispatch, "save-diagram", "Save as SVG", Action::SaveDiagramPressed) }
            { button(&app.dispatch, "save-png", "Save as PNG", Action::SavePngPressed) }
        </p>
    }
}
