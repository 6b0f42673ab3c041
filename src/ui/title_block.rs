//! The fields of the title block.

use super::{
    app::Scene,
    folded::Folded,
    markup::Markup,
    plan_form::{named, problem},
};
use crate::{
    app::{TITLE_BLOCK, detail_name},
    plan::{About, Detail},
};

/// What a change request asks for; printed at the head of the paper.
pub fn view(page: &mut Markup, scene: &Scene) {
    Folded { class: TITLE_BLOCK, content: fields, on_paper: false }.write(page, scene, &"Title block", false);
}

fn fields(page: &mut Markup, scene: &Scene) {
    page.put("<div class='fields'>");
    for detail in Detail::ALL {
        field(page, scene, detail);
    }
    page.put("</div>");
}

fn field(page: &mut Markup, scene: &Scene, detail: Detail) {
    let (name, label) = (detail_name(detail), detail.label());
    let words = scene.report.problem(About::Detail(detail));
    page.add("<label key='$' for='$'>$</label>", &[&label, &name, &label]);
    page.put(match detail {
        Detail::Note => "<textarea rows='3'",
        // A text field keeps what is half typed or wrong; the browser's own date field would drop it.
        Detail::Date => "<input type='text' placeholder='YYYY-MM-DD'",
        _ => "<input type='text'",
    });
    named(page, &name, words, &name);
    page.add(" key='$' value='$'/>", &[&name, &scene.state.draft().details.get(detail)]);
    problem(page, words, &name);
}
