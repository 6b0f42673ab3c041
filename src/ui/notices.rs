//! What is to be said about a plan that was opened.

use super::{app::Scene, markup::Markup};

/// The notices, announced when they come and gone when they were read.
pub fn view(page: &mut Markup, scene: &Scene) {
    let notices = scene.state.notices();
    page.put("<div class='notices' role='alert'>");
    if !notices.is_empty() {
        page.put("<ul>");
        for notice in notices {
            page.add("<li>$</li>", &[notice]);
        }
        page.put("</ul><button name='dismiss'>Dismiss</button>");
    }
    page.put("</div>");
}
