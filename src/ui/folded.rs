//! Parts of the page that only some need: their headings stand on the screen, and pressing one unfolds it.

use super::{
    app::Scene,
    element::{El, el, section},
};

/// A part of the page whose content is made when it is unfolded, and for paper.
pub fn folded(scene: &Scene, spec: &'static str, heading: &str, content: &dyn Fn() -> El) -> El {
    let open = scene.state.view().shows(spec);
    let shown = open || scene.for_paper;
    let content = || el("div").set_if(!open, "class", "paper-only").has(content());
    part(spec, heading, open).all(shown.then(content))
}

/// A part of the page whose content is made when it is unfolded. It is a form, and paper says otherwise what is in it.
pub fn folded_form(scene: &Scene, spec: &'static str, heading: &str, content: &dyn Fn() -> El) -> El {
    let open = scene.state.view().shows(spec);
    part(spec, heading, open).all(open.then(content))
}

fn part(spec: &'static str, heading: &str, open: bool) -> El {
    section(spec, el("h2").has(button(spec.to_owned(), open).text(heading)))
}

/// A button that folds or unfolds what has this name.
pub fn button(name: String, open: bool) -> El {
    el("button|name=fold").set("value", name).is("aria-expanded", if open { "true" } else { "false" })
}
