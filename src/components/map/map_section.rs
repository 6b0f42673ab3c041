//! The picture under its heading.

use super::{
    super::{
        common::PanelSection,
        context::{AppContext, use_app},
        diagram::Ladder,
    },
    controls::{controls, saves},
    zone_map_view::ZoneMapView,
};
use crate::state::{Panel, Picture};
use yew::{Html, component, html};

/// The picture; out of sight where there is nothing to draw.
pub fn map_section(app: &AppContext) -> Html {
    let section = PanelSection {
        panel: Panel::Picture,
        heading: "Diagram".to_owned(),
        is_empty: app.state.derived().matrix.flows.is_empty(),
        on_paper: true,
    };
    section.render(app, || html! { <Views /> })
}

/// The view that was chosen. Paper has the map in any case.
#[component]
fn Views() -> Html {
    let app = use_app();
    let picture = app.state.view().picture;
    html! {
        <>
            { controls(&app) }
            if picture == Picture::Map || app.for_paper {
                <div key="map" class={(picture != Picture::Map).then_some("paper-only")}><ZoneMapView /></div>
            }
            if picture == Picture::Ladder {
                <div key="ladder"><Ladder /></div>
            }
            { saves(&app) }
        </>
    }
}
