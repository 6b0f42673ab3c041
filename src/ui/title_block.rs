//! The fields of the title block.

use super::{
    app::Scene,
    element::{El, el},
    plan_form::{named, with_problem},
};
use crate::{
    app::detail_name,
    plan::{About, Detail},
};

/// What a change request asks for; printed at the head of the paper.
pub fn view(scene: &Scene) -> El {
    let fields = el("fieldset").has(el("legend").text("Title block"));
    el("div.title-block|role=form|aria-label=Title block")
        .has(fields.all(Detail::ALL.into_iter().map(|detail| field(scene, detail))))
}

fn field(scene: &Scene, detail: Detail) -> El {
    let name = detail_name(detail);
    let input = match detail {
        Detail::Note => el("textarea|rows=3"),
        // A text field keeps what is half typed or wrong; the browser's own date field would drop it.
        Detail::Date => el("input|type=text|placeholder=YYYY-MM-DD"),
        _ => el("input|type=text"),
    };
    let about = About::Detail(detail);
    let input = input.value(scene.state.draft().details.get(detail).to_owned());
    let field = el("div.field")
        .has(el("label").key("label").is("for", name).text(detail.label()))
        .has(named(scene, input, name, about, name).key("field"));
    with_problem(scene, field, about, name)
}
