//! A section of the page that only some need: its heading is on the screen, and pressing that expands it.

use super::{super::context::AppContext, press, untranslated};
use crate::state::{Action, Panel};
use yew::{Html, html};

/// A section that can be expanded, with its content, which is worked out only while it is shown. It is no landmark: its
/// heading leads to it.
pub fn panel_section(app: &AppContext, panel: Panel, heading: &str, content: &dyn Fn() -> Html) -> Html {
    let is_open = app.state.view().is_expanded(panel);
    html! {
        <section class={panel.name()}>
            <h2>
                <button name="fold" value={panel.name()} aria-expanded={is_open.to_string()}
                    onclick={press(&app.dispatch, Action::PanelToggled(panel))}>
                    { untranslated(heading) }
                </button>
            </h2>
            if is_open {
                <div>{ content() }</div>
            }
        </section>
    }
}
