//! The legend: how to read the columns *Basis* and *Reference*, and an asterisk in the grid.

use super::super::{common::PanelSection, context::use_app};
use crate::state::Panel;
use yew::{Html, component, html};

/// The legend under its heading.
#[component]
pub fn Legend() -> Html {
    html! {
        <PanelSection panel={Panel::Legend} heading="How to read it" on_paper=true>
            <Marks />
        </PanelSection>
    }
}

#[component]
fn Marks() -> Html {
    let app = use_app();
    let document = app.document();
    let bases = document.bases.iter().map(|(_, basis)| {
        html! { <><dt>{ basis.id.clone() }</dt><dd>{ basis.meaning.clone() }</dd></> }
    });
    html! {
        <dl class="numbered">
            { for bases }
            <dt>{ "§1 r3" }</dt><dd>{ "section 1 of the port-mapping note, row 3 of its table" }</dd>
            <dt>{ "§1 n2" }</dt><dd>{ "section 1, the second sentence outside its table" }</dd>
            <dt>{ "443*" }</dt><dd>{ "in the grid: by an advised rule only" }</dd>
        </dl>
    }
}
