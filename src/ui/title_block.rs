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
    let mut fields = el("fieldset").has(el("legend").key("legend").text("Title block"));
    for detail in Detail::ALL {
        fields = field(scene, fields, detail);
    }
    el("div.title-block|role=form|aria-label=Title block").has(fields)
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
