//! A section of the page that only some need: its heading is on the screen, and pressing that expands it.

use super::super::context::use_app;
use crate::state::{Action, Panel};
use yew::{AttrValue, Html, Properties, component, html};

/// Props of [`PanelSection`].
#[derive(PartialEq, Properties)]
pub struct PanelSectionProps {
    /// The section.
    pub panel: Panel,
    /// Its heading.
    pub heading: AttrValue,
    /// It has nothing to show and is out of sight.
    #[prop_or_default]
    pub is_empty: bool,
    /// It goes on paper, expanded or not. A form does not: paper says in another way what is in it.
    #[prop_or_default]
    pub on_paper: bool,
    /// The component with its content, which exists only while it is shown.
    pub children: Html,
}

/// The section. It is no landmark: its heading leads to it, and a landmark for each of so many would be none.
#[component]
pub fn PanelSection(props: &PanelSectionProps) -> Html {
    let app = use_app();
    let PanelSectionProps { panel, heading, is_empty, on_paper, children } = props;
    let is_open = app.state.view().is_expanded(*panel);
    let onclick = {
        let panel = *panel;
        app.dispatch.reform(move |_| Action::PanelToggled(panel))
    };
    html! {
        <section class={panel.name()} hidden={*is_empty}>
            <h2>
                <button name="fold" value={panel.name()} aria-expanded={is_open.to_string()} {onclick}>
                    { super::computed(heading.as_str()) }
                </button>
            </h2>
            if is_open || app.for_paper && *on_paper {
                <div class={(!is_open).then_some("paper-only")}>{ children.clone() }</div>
            }
        </section>
    }
}
