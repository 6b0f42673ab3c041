//! The ladder.

use super::{super::context::use_app, part::part};
use crate::diagram::draw;
use yew::{Html, component, html, use_memo};

/// The ladder, or words in its place.
#[component]
pub fn Ladder() -> Html {
    let app = use_app();
    let picture = use_memo((app.state.document().clone(), app.state.derived().clone()), |(document, derived)| {
        let sketch = derived.sketch(document)?;
        let drawing = draw(&sketch);
        Some((sketch, drawing))
    });
    let Some((sketch, drawing)) = picture.as_ref() else {
        return html! { <p key="too-many" class="empty">{ "A ladder of so many groups can't be read: see the rules." }</p> };
    };
    let (width, height) = (drawing.width.to_string(), drawing.height.to_string());
    html! {
        <div class="scroll">
            <svg class="diagram" role="group" aria-label="Ladder" translate="no"
                viewBox={format!("0 0 {width} {height}")} {width} {height}>
                { for drawing.parts.iter().map(|drawn| part(sketch, drawn)) }
            </svg>
        </div>
    }
}
