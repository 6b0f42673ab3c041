//! What is done with a plan as a whole.

use super::{
    app::Scene,
    browser, diagram, export,
    markup::{Markup, when},
};
use crate::{app::Action, link};
use yew::Callback;

/// The buttons over the page, and the line that says what the last of them did.
pub fn view(page: &mut Markup, scene: &Scene) {
    let (undo, redo) = (when(!scene.state.can_undo(), "yes"), when(!scene.state.can_redo(), "yes"));
    let piece = "<div class='toolbar'><div role='group' aria-label='Changes'>\
                 <button name='undo' disabled='$'>Undo</button><button name='redo' disabled='$'>Redo</button>\
                 <button name='start-over'>Start over</button></div>\
                 <div role='group' aria-label='Share and keep'><button name='copy-link'>Copy link</button>\
                 <button name='save-plan'>Save plan</button><label class='button'>Open plan<input class='unseen' \
                 type='file' name='open-plan' accept='.json,application/json'/></label>\
                 <button name='save-copy'>Save offline copy</button><button name='print' class='main'>Print</button>\
                 </div><p class='said' role='status'>$</p></div>";
    page.add(piece, &[&undo, &redo, &scene.state.said()]);
}

/// Does what a button of this name asks of the browser, and reports how it went; false for every other name.
pub fn asks_the_browser(scene: &Scene, name: &str, report: Callback<Action>) -> bool {
    match name {
        "copy-link" => browser::copy(scene.link.clone(), move |copied| report.emit(Action::Said(copied_words(copied)))),
        "save-plan" => {
            let text = link::write_file(scene.document, scene.state.draft());
            report.emit(save(scene, "json", "application/json", &text));
        }
        "save-copy" => report.emit(save(scene, "html", "text/html", &browser::page_text())),
        "copy-export" => {
            browser::copy(export::written(scene).text, move |copied| report.emit(copied_export(copied)));
        }
        "save-export" => {
            let (ending, media) = export::file(scene);
            report.emit(save(scene, &ending, media, &export::written(scene).text));
        }
        "save-diagram" => {
            if let Some(text) = diagram::file(scene) {
                report.emit(save(scene, "svg", "image/svg+xml", &text));
            }
        }
        "open-plan" => browser::read_chosen_file(name, move |name, read| {
            report.emit(match read.and_then(|text| browser::parse_json(&text)) {
                Ok(file) => Action::OpenedFile(name, file),
                Err(reason) => Action::FailedToOpen(name, reason),
            });
        }),
        "skip" => browser::focus("openings"),
        _ => return false,
    }
    true
}

fn copied_words(copied: bool) -> String {
    let words = if copied {
        "Link copied."
    } else {
        "The browser refused to copy. The link stands under “Link”, ready to be copied by hand."
    };
    words.to_owned()
}

fn copied_export(copied: bool) -> Action {
    let words = if copied { "Export copied." } else { "The browser refused to copy: save the export instead." };
    Action::Said(words.to_owned())
}

fn save(scene: &Scene, ending: &str, kind: &str, text: &str) -> Action {
    let name = format!("{}.{ending}", scene.report.file_stem());
    Action::Said(match browser::download(&name, kind, text) {
        Ok(()) => format!("Saved {name} with the browser's downloads."),
        Err(reason) => reason,
    })
}
