//! A section of the page that only some need: its heading is on the screen, and pressing that expands it.

use super::{super::context::AppContext, untranslated};
use crate::state::{Action, Panel};
use yew::{Html, html};

/// A section that can be expanded.
pub struct PanelSection {
    /// The section.
    pub panel: Panel,
    /// Its heading.
    pub heading: String,
    /// It has nothing to show and is out of sight.
    pub is_empty: bool,
    /// It goes on paper, expanded or not. A form does not: paper says in another way what is in it.
    pub on_paper: bool,
}

impl PanelSection {
    /// The section with its content, which is worked out only while it is shown. It is no landmark: its heading leads to
    /// it, and a landmark for each of so many would be none.
    pub fn render(self, app: &AppContext, content: impl FnOnce() -> Html) -> Html {
        let Self { panel, heading, is_empty, on_paper } = self;
        let is_open = app.state.view().is_expanded(panel);
        let onclick = app.dispatch.reform(move |_| Action::PanelToggled(panel));
        html! {
            <section class={panel.name()} hidden={is_empty}>
                <h2>
                    <button name="fold" value={panel.name()} aria-expanded={is_open.to_string()} {onclick}>
                        { untranslated(heading) }
                    </button>
                </h2>
                if is_open || app.for_paper && on_paper {
                    <div class={(!is_open).then_some("paper-only")}>{ content() }</div>
                }
            </section>
        }
    }
}
