//! What is done with a plan as a whole.

use super::{
    app::Scene,
    browser, diagram,
    element::{El, button, el},
    export,
};
use crate::{app::Action, link};
use yew::Callback;

/// The buttons over the page, and the line that says what the last of them did.
pub fn view(scene: &Scene) -> El {
    let changes = el("div|role=group|aria-label=Changes")
        .has(button("undo", "Undo").set_if(!scene.state.can_undo(), "disabled", ""))
        .has(button("redo", "Redo").set_if(!scene.state.can_redo(), "disabled", ""))
        .has(button("start-over", "Start over"));
    let open = el("input.unseen|type=file|name=open-plan|accept=.json,application/json");
    let keep = el("div|role=group|aria-label=Share and keep")
        .has(button("copy-link", "Copy link"))
        .has(button("save-plan", "Save plan"))
        .has(el("label.button").text("Open plan").has(open))
        .has(button("save-copy", "Save offline copy"))
        .has(button("print", "Print").is("class", "main"));
    let said = el("p.said|role=status").text(scene.state.said());
    el("div.toolbar").has(changes).has(keep).has(said)
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
