//! The plan as a ladder.

use super::{super::context::use_app, part::part};
use crate::{diagram::draw, state::Action};
use yew::{Html, component, html, use_memo};

/// The picture and its file.
#[component]
pub fn Diagram() -> Html {
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
