//! What is done with a plan as a whole.

use super::{
    app::Scene,
    browser, diagram, export,
    markup::{Markup, when},
};
use crate::{
    app::{Action, Control, meaning},
    link,
    report::clipboard,
    write::said,
};
use yew::Callback;

/// The buttons over the page, and the line that says what the last of them did.
pub fn view(page: &mut Markup, scene: &Scene) {
    let (undo, redo) = (when(!scene.state.can_undo(), "yes"), when(!scene.state.can_redo(), "yes"));
    let piece = "<div class='toolbar'><div role='group' aria-label='Changes'>\
                 <button name='undo' disabled='$'>Undo</button><button name='redo' disabled='$'>Redo</button>\
                 <button name='start-over'>Start over</button></div>\
                 <div role='group' aria-label='Share and keep'><button name='copy-link'>Copy link</button>\
                 <button name='save-plan'>Save plan</button><button name='open-plan'>Open plan</button>\
                 <input type='file' name='plan-file' accept='.json,application/json' hidden='yes'/>\
                 <button name='save-copy'>Save offline copy</button><button name='print' class='main'>Print</button>\
                 </div><p class='said' role='status'>$</p></div>";
    page.add(piece, &[&undo, &redo, &scene.state.said()]);
}

/// What comes of a control that was used: it may ask something of the browser, which answers at once or later.
pub fn answer(scene: &Scene, control: Control, later: Callback<Action>) -> Option<Action> {
    match control.name.as_str() {
        "copy-link" => browser::copy(&scene.link, "", LINK_COPIED, later),
        "copy-export" => browser::copy(&export::written(scene).text, "", EXPORT_COPIED, later),
        "copy-table" => {
            let subject = export::subject(scene);
            browser::copy(&clipboard::tabs(subject), &clipboard::html(subject), TABLE_COPIED, later);
        }
        "open-plan" => browser::choose_file("plan-file"),
        "plan-file" => browser::read_chosen_file(&control.name, later),
        "skip" => browser::focus("openings"),
        "save-plan" => {
            let text = link::write_file(scene.document, scene.state.draft());
            return Some(save(scene, "json", "application/json", text.as_bytes()));
        }
        "save-copy" => return Some(save(scene, "html", "text/html", browser::page_text().as_bytes())),
        "save-export" => {
            let (ending, media) = export::file(scene);
            return Some(save(scene, &ending, media, export::written(scene).file()));
        }
        "save-diagram" => return Some(save(scene, "svg", "image/svg+xml", diagram::file(scene)?.as_bytes())),
        _ => return meaning(scene.document, control),
    }
    None
}

/// What is said when the browser refused to copy the link, and when it did it.
const LINK_COPIED: [&str; 2] =
    ["The browser refused to copy. The link stands under “Link”, ready to be copied by hand.", "Link copied."];

/// What is said of the export, likewise.
const EXPORT_COPIED: [&str; 2] = ["The browser refused to copy: save the export instead.", "Export copied."];

/// What is said of the table, likewise.
const TABLE_COPIED: [&str; 2] = ["The browser refused to copy: save the export instead.", "Table copied."];

fn save(scene: &Scene, ending: &str, kind: &str, file: &[u8]) -> Action {
    let name = said(&[&scene.report.file_stem(), ".", ending]);
    Action::Said(if browser::download(&name, kind, file) {
        said(&[
            "Saved ",
            &name,
            " with the browser's downloads. If it is not there, the browser blocked it: copy the link instead.",
        ])
    } else {
        "The browser refused the download: copy the link instead.".to_owned()
    })
}
