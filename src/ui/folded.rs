//! Parts of the page that only some need: their headings stand on the screen, and pressing one unfolds it.

use super::{
    app::Scene,
    markup::{Markup, when},
};
use std::fmt::Display;

/// A part of the page that is folded until its heading is pressed.
pub struct Folded {
    /// Its class, and the name that it is folded by.
    pub class: &'static str,
    /// What stands in it.
    pub content: fn(&mut Markup, &Scene),
    /// Whether it goes on paper, folded or not. What is a form does not: paper says otherwise what is in it.
    pub on_paper: bool,
}

impl Folded {
    /// Appends the part under this heading; out of sight when it has nothing to show.
    pub fn write(&self, page: &mut Markup, scene: &Scene, heading: &dyn Display, is_empty: bool) {
        let class = &self.class;
        let open = scene.state.view().shows(class);
        // A heading leads to it: a landmark for each of so many would be none.
        page.add("<section class='$' hidden='$'><h2>", &[class, &when(is_empty, "yes")]);
        button(page, class, open);
        page.add("$</button></h2>", &[heading]);
        if open || scene.for_paper && self.on_paper {
            page.add("<div class='$'>", &[&when(!open, "paper-only")]);
            (self.content)(page, scene);
            page.put("</div>");
        }
        page.put("</section>");
    }
}

/// Begins a button that folds or unfolds what has this name.
pub fn button(page: &mut Markup, name: &dyn Display, open: bool) {
    page.add("<button name='fold' value='$' aria-expanded='$'>", &[name, &open]);
}
