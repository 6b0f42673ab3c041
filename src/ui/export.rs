//! Exports: pick a format, see it with its gaps, copy it or take it along.

use super::{
    app::Scene,
    folded::Folded,
    markup::{Markup, when},
};
use crate::{
    report::{ExportInput, ExportResult, FORMATS, Format, WORKBOOK_SUMMARY},
    write::said,
};

/// The panel.
pub fn view(page: &mut Markup, scene: &Scene) {
    let nothing = scene.report.matrix.flows.is_empty();
    Folded { class: "export", content: panel, on_paper: false }.write(page, scene, &"Export", nothing);
}

fn panel(page: &mut Markup, scene: &Scene) {
    let formats: Vec<_> = FORMATS.iter().map(|format| format.name).collect();
    let exported = written(scene);
    page.switch("format", &formats, chosen(scene).name);
    page.put("<ul class='gaps'>");
    for gap in &exported.gaps {
        page.add("<li>$</li>", &[gap]);
    }
    // A workbook is no text: what it holds is told instead.
    let is_text = !exported.text.is_empty();
    page.put(when(is_text, "</ul><p><button name='copy-export'>Copy</button>"));
    page.put(when(!is_text, "</ul><p>"));
    let piece = "<button name='copy-table'>Copy table</button><button name='save-export'>Save $</button></p>\
                 <pre tabindex='0' role='region' aria-label='Export'>$</pre>";
    page.add(piece, &[&file_name(scene), if is_text { &exported.text } else { &WORKBOOK_SUMMARY }]);
}

/// The format that is looked at.
fn chosen(scene: &Scene) -> &'static Format {
    let wanted = &scene.state.view().format;
    FORMATS.iter().find(|format| format.name == wanted).unwrap_or(&FORMATS[0])
}

/// The export in the chosen format.
pub fn written(scene: &Scene) -> ExportResult {
    (chosen(scene).render)(subject(scene))
}

/// The plan as it is exported.
pub fn subject(scene: &Scene) -> ExportInput<'_> {
    ExportInput { document: scene.document, plan: &scene.report.plan, matrix: &scene.report.matrix, link: &scene.link }
}

/// The ending and the media type of its file, for the name of the plan's files.
pub fn file(scene: &Scene) -> (String, &'static str) {
    let format = chosen(scene);
    let ending =
        if format.id == format.extension { format.id.to_owned() } else { said(&[format.id, ".", format.extension]) };
    (ending, format.mime_type)
}

fn file_name(scene: &Scene) -> String {
    said(&[&scene.report.file_stem(), ".", &file(scene).0])
}
