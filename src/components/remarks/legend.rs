//! The legend: how to read the columns *Basis* and *Reference*, and an asterisk in the grid.

use super::super::{common::PanelSection, context::AppContext};
use crate::{document::PortDocument, state::Panel};
use yew::{Html, html};

/// The legend under its heading.
pub fn legend(app: &AppContext) -> Html {
    let section =
        PanelSection { panel: Panel::Legend, heading: "How to read it".to_owned(), is_empty: false, on_paper: true };
    section.render(app, || marks(app.state.document()))
}

fn marks(document: &PortDocument) -> Html {
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
