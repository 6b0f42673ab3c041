//! The plan's link, to be seen and copied by hand, and what to do when it is too long.

use super::{
    app::Scene,
    element::{El, el, section},
};
use crate::link;

/// The link and what it holds.
pub fn view(scene: &Scene) -> El {
    let field = el("input|type=text|name=link|readonly=|aria-labelledby=share-heading");
    let length = scene.link.len();
    let words = if length > link::LONG {
        el("p.problem").text(&format!(
            "The link has {length} characters. Many mail and chat programs cut links after {}: send the offline copy \
             or the plan file instead.",
            link::LONG
        ))
    } else {
        el("p.help").text("It holds the whole plan, title block included. Nothing is sent anywhere.")
    };
    section("section.share", el("h2").text("Link")).has(field.value(scene.link.clone())).has(words.is("role", "status"))
}
