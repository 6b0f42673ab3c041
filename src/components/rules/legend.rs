//! The legend: how to read the columns *Basis* and *Reference*, and an asterisk beside a port.

use super::super::{common::panel_section, context::AppContext};
use crate::{document::PortDocument, state::Panel};
use yew::{Html, html};

/// The legend under its heading.
pub fn legend(app: &AppContext) -> Html {
    panel_section(app, Panel::Legend, "How to read it", &|| marks(app.state.document()))
}

/// The marks and their meanings.
pub fn marks(document: &PortDocument) -> Html {
    let bases = document.bases.iter().map(|(_, basis)| {
        html! { <><dt>{ basis.name.clone() }</dt><dd>{ basis.meaning.clone() }</dd></> }
    });
    html! {
        <dl class="numbered">
            { for bases }
            <dt>{ "§1 r3" }</dt><dd>{ "section 1 of the vendor's port-mapping note, row 3 of its table" }</dd>
            <dt>{ "§1 n2" }</dt><dd>{ "section 1, the second sentence outside its table" }</dd>
            <dt>{ "443*" }</dt><dd>{ "recommended rule only" }</dd>
        </dl>
    }
}
