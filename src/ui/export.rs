//! Exports: pick a format, see it with its gaps, copy it or take it along.

use super::{
    app::Scene,
    element::{El, button, el, switch},
    folded::folded_form,
};
use crate::export::{CONTENT, Exported, FORMATS, Format, Subject};

/// The panel.
pub fn view(scene: &Scene) -> El {
    let nothing = scene.report.matrix.flows.is_empty();
    folded_form(scene, "section.export", "Export", &|| panel(scene)).set_if(nothing, "hidden", "")
}

fn panel(scene: &Scene) -> El {
    let format = chosen(scene);
    let formats = FORMATS.iter().map(|known| (known.name, known.id == format.id));
    let exported = written(scene);
    let gaps = exported.gaps.iter().map(|gap| el("li").text(gap));
    // A workbook is no text: what it holds is told instead.
    let is_text = !exported.text.is_empty();
    let actions = el("p")
        .has(button("copy-export", "Copy").set_if(!is_text, "hidden", ""))
        .has(button("copy-table", "Copy table"))
        .has(button("save-export", &["Save ", &file_name(scene)].concat()));
    el("div")
        .has(switch("format", formats))
        .has(el("ul.gaps").all(gaps))
        .has(actions)
        .has(el("pre|tabindex=0|role=region|aria-label=Export").text(if is_text { &exported.text } else { CONTENT }))
}

/// The format that is looked at.
fn chosen(scene: &Scene) -> &'static Format {
    let wanted = &scene.state.view().format;
    FORMATS.iter().find(|format| format.name == wanted).unwrap_or(&FORMATS[0])
}

/// The export in the chosen format.
pub fn written(scene: &Scene) -> Exported {
    (chosen(scene).write)(subject(scene))
}

/// The plan as it is exported.
pub fn subject(scene: &Scene) -> Subject<'_> {
    Subject { document: scene.document, plan: &scene.report.plan, matrix: &scene.report.matrix, link: &scene.link }
}

/// The ending and the media type of its file, for the name of the plan's files.
pub fn file(scene: &Scene) -> (String, &'static str) {
    let format = chosen(scene);
    (format!("{}.{}", format.id, format.ending), format.media)
}

fn file_name(scene: &Scene) -> String {
    [&scene.report.file_stem(), ".", &file(scene).0].concat()
}
