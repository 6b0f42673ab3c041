//! The picture under its heading.

use super::{
    super::{
        common::PanelSection,
        context::{AppContext, use_app},
    },
    part::part,
};
use crate::{
    diagram::draw,
    state::{Action, Panel},
};
use yew::{Html, component, html, use_memo};

/// The picture; out of sight where there is nothing to draw.
pub fn diagram_section(app: &AppContext) -> Html {
    let section = PanelSection {
        panel: Panel::Picture,
        heading: "Diagram".to_owned(),
        is_empty: app.state.derived().matrix.flows.is_empty(),
        on_paper: true,
    };
    section.render(app, || html! { <Picture /> })
}

#[component]
fn Picture() -> Html {
    let app = use_app();
    let picture = use_memo((app.state.document().clone(), app.state.derived().clone()), |(document, derived)| {
        let sketch = derived.sketch(document)?;
        let drawing = draw(&sketch);
        Some((sketch, drawing))
    });
    let Some((sketch, drawing)) = picture.as_ref() else {
        // Without a key Yew would reuse the paragraph of the button, whose text a translating browser has replaced.
        return html! { <p key="too-many" class="empty">{ "A picture of so many groups can't be read: see the rules." }</p> };
    };
    let (width, height) = (drawing.width.to_string(), drawing.height.to_string());
    let onclick = app.dispatch.reform(|_| Action::SaveDiagramPressed);
    html! {
        <>
            <div class="scroll">
                <svg class="diagram" role="group" aria-label="Diagram" translate="no"
                    viewBox={format!("0 0 {width} {height}")} {width} {height}>
                    { for drawing.parts.iter().map(|drawn| part(sketch, drawn)) }
                </svg>
            </div>
            <p class="saves"><button name="save-diagram" {onclick}>{ "Save as SVG" }</button></p>
        </>
    }
}
