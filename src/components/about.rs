//! The guarantees of the page's policy, and the version and commit that the page was built of.

use super::{common::panel_section, context::AppContext};
use crate::state::Panel;
use yew::{Html, html};

/// The guarantees under their heading.
pub fn about(app: &AppContext) -> Html {
    panel_section(app, Panel::About, "About this page", &guarantees)
}

fn guarantees() -> Html {
    let commit = option_env!("PORT_MATRIX_COMMIT").filter(|commit| !commit.is_empty());
    let build = commit.unwrap_or("built outside of its repository");
    html! {
        <>
            <p>
                { "This page cannot contact any server: its Content-Security-Policy (top of the source) blocks all \
                   connections. Check it under Network in your browser's developer tools: you will see one request, \
                   the page itself (blob: and data: entries are local)." }
            </p>
            <p class="help">{ format!("Port Matrix {}, {build}.", env!("CARGO_PKG_VERSION")) }</p>
        </>
    }
}
