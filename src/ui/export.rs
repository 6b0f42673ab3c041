//! Exports: pick a format, see it with its gaps, copy it or take it along.

use super::{app::Scene, folded::Folded, markup::Markup};
use crate::export::{Exported, FORMATS, Format, Subject};

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
    let piece = "</ul><p><button name='copy-export'>Copy</button><button name='save-export'>Save $</button></p>\
                 <pre tabindex='0' role='region' aria-label='Export'>$</pre>";
    page.add(piece, &[&file_name(scene), &exported.text]);
}

/// The format that is looked at.
fn chosen(scene: &Scene) -> &'static Format {
    let wanted = &scene.state.view().format;
    FORMATS.iter().find(|format| format.name == wanted).unwrap_or(&FORMATS[0])
}

/// The export in the chosen format.
pub fn written(scene: &Scene) -> Exported {
    let subject =
        Subject { document: scene.document, plan: &scene.report.plan, matrix: &scene.report.matrix, link: &scene.link };
    (chosen(scene).write)(subject)
}

/// The ending and the media type of its file, for the name of the plan's files.
pub fn file(scene: &Scene) -> (String, &'static str) {
    let format = chosen(scene);
    (format!("{}.{}", format.id, format.ending), format.media)
}

fn file_name(scene: &Scene) -> String {
    [&scene.report.file_stem(), ".", &file(scene).0].concat()
}
