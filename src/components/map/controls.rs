//! The choice of view and size, and the buttons that save the picture.

use super::super::{common::Switch, context::AppContext};
use crate::state::{Action, Picture, Zoom};
use yew::{AttrValue, Html, html};

/// The view, and the size of the map.
pub fn controls(app: &AppContext) -> Html {
    let view = app.state.view();
    let pictures: Vec<AttrValue> = Picture::ALL.iter().map(|picture| picture.name().into()).collect();
    let zooms: Vec<AttrValue> = Zoom::ALL.iter().map(|zoom| zoom.name().into()).collect();
    html! {
        <div class="controls">
            <Switch name="picture" label="Picture" labels={pictures} chosen={Some(view.picture as usize)}
                on_choose={app.dispatch.reform(|index: usize| Action::PictureChosen(Picture::ALL[index]))} />
            <div class="of-map" hidden={view.picture != Picture::Map}>
                <Switch name="zoom" label="Size" labels={zooms} chosen={Some(view.zoom as usize)}
                    on_choose={app.dispatch.reform(|index: usize| Action::ZoomChosen(Zoom::ALL[index]))} />
            </div>
        </div>
    }
}

/// The buttons that save the view on the screen.
pub fn saves(app: &AppContext) -> Html {
    let save_svg = app.dispatch.reform(|_| Action::SaveDiagramPressed);
    let save_png = app.dispatch.reform(|_| Action::SavePngPressed);
    html! {
        <p class="saves">
            <button name="save-diagram" onclick={save_svg}>{ "Save as SVG" }</button>
            <button name="save-png" onclick={save_png}>{ "Save as PNG" }</button>
        </p>
    }
}
