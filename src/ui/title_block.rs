//! The fields of the title block.

use super::{
    app::Scene,
    element::{El, el},
    folded::folded_form,
    plan_form::{named, with_problem},
};
use crate::{
    app::{TITLE_BLOCK, detail_name},
    plan::{About, Detail},
};

/// What a change request asks for; printed at the head of the paper.
pub fn view(scene: &Scene) -> El {
    folded_form(scene, TITLE_BLOCK, "Title block", &|| {
        Detail::ALL.into_iter().fold(el("div.fields"), |fields, detail| field(scene, fields, detail))
    })
}

fn field(scene: &Scene, fields: El, detail: Detail) -> El {
    let name = detail_name(detail);
    let input = match detail {
        Detail::Note => el("textarea|rows=3"),
        // A text field keeps what is half typed or wrong; the browser's own date field would drop it.
        Detail::Date => el("input|type=text|placeholder=YYYY-MM-DD"),
        _ => el("input|type=text"),
    };
    let about = About::Detail(detail);
    let input = input.value(scene.state.draft().details.get(detail).to_owned());
    let label = el("label").key(detail.label()).is("for", name).text(detail.label());
    with_problem(scene, fields.has(label).has(named(scene, input, name, about, name).key(name)), about, name)
}
