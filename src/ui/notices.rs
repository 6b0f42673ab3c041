//! What is to be said about a plan that was opened.

use super::{
    app::Scene,
    element::{El, button, el},
};

/// The notices, announced when they come and gone when they were read.
pub fn view(scene: &Scene) -> El {
    let notices = scene.state.notices();
    let panel = el("div.notices|role=alert");
    if notices.is_empty() {
        return panel;
    }
    let list = el("ul").all(notices.iter().map(|notice| el("li").text(notice)));
    panel.has(list).has(button("dismiss", "Dismiss"))
}
