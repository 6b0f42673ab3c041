//! The guarantees of the page's policy, and the version and commit that the page was built of.

use super::{common::PanelSection, context::AppContext};
use crate::state::Panel;
use yew::{Html, html};

/// The guarantees under their heading.
pub fn about(app: &AppContext) -> Html {
    let section =
        PanelSection { panel: Panel::About, heading: "About this page".to_owned(), is_empty: false, on_paper: false };
    section.render(app, guarantees)
}

fn guarantees() -> Html {
    let commit = option_env!("PORT_MATRIX_COMMIT").filter(|commit| !commit.is_empty());
    let build = commit.unwrap_or("built outside of its repository");
    html! {
        <>
            <p>
                { "Its content security policy, in the first lines of its source, forbids it every connection and every \
                   script but its own, so that nothing you type can leave it. Your browser's developer tools show that: \
                   under Network there is one request, for the page itself, whatever you do; what begins with blob or \
                   data is in the page." }
            </p>
            <p class="help">{ format!("Port Matrix {}, {build}.", env!("CARGO_PKG_VERSION")) }</p>
        </>
    }
}
