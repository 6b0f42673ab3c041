//! What is done with a plan as a whole.

use super::{
    app::Scene,
    browser, diagram,
    element::{El, button, el},
    export,
};
use crate::{app::Action, export::clipboard, link};
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
        "copy-link" => copy(report, scene.link.clone(), "", COPIED_LINK),
        "save-plan" => {
            let text = link::write_file(scene.document, scene.state.draft());
            report.emit(save(scene, "json", "application/json", text.as_bytes()));
        }
        "save-copy" => report.emit(save(scene, "html", "text/html", browser::page_text().as_bytes())),
        "copy-export" => copy(report, export::written(scene).text, "", COPIED_EXPORT),
        "copy-table" => {
            let subject = export::subject(scene);
            copy(report, clipboard::tabs(subject), &clipboard::html(subject), COPIED_TABLE);
        }
        "save-export" => {
            let (ending, media) = export::file(scene);
            report.emit(save(scene, &ending, media, export::written(scene).file()));
        }
        "save-diagram" => {
            if let Some(text) = diagram::file(scene) {
                report.emit(save(scene, "svg", "image/svg+xml", text.as_bytes()));
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

/// What is said of a copy that was made, and of one that was refused.
type Words = [&'static str; 2];

const COPIED_LINK: Words =
    ["Link copied.", "The browser refused to copy. The link stands under “Link”, ready to be copied by hand."];

const COPIED_EXPORT: Words = ["Export copied.", "The browser refused to copy: save the export instead."];

const COPIED_TABLE: Words = ["Table copied.", "The browser refused to copy: save the export instead."];

fn copy(report: Callback<Action>, text: String, html: &str, [copied, refused]: Words) {
    let done = move |worked| report.emit(Action::Said(if worked { copied } else { refused }.to_owned()));
    browser::copy(text, html, done);
}

fn save(scene: &Scene, ending: &str, kind: &str, file: &[u8]) -> Action {
    let name = format!("{}.{ending}", scene.report.file_stem());
    Action::Said(match browser::download(&name, kind, file) {
        Ok(()) => format!("Saved {name} with the browser's downloads."),
        Err(reason) => reason,
    })
}
