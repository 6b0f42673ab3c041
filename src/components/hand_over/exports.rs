//! Exports: choose a format, see it with its gaps, copy it or save it.

use super::super::{
    common::{copy_button, press, switch, titled_section, untranslated},
    context::AppContext,
};
use crate::{
    report::{FORMAT_CLASSES, FormatClass, WORKBOOK_SUMMARY},
    state::{Action, CopyKind},
};
use yew::{Html, html};

/// The exports; out of sight where there is nothing to export.
pub fn exports(app: &AppContext) -> Html {
    if app.state.derived().matrix.flows.is_empty() {
        return html! { <section key="no-exports" hidden=true></section> };
    }
    let exported = app.state.export_preview();
    // A workbook is no text: a sentence says what it holds.
    let is_text = !exported.text.is_empty();
    let content = html! {
        <>
            { for FORMAT_CLASSES.iter().map(|class| formats(app, class)) }
            <ul class="gaps">{ for exported.gaps.iter().map(|gap| html! { <li>{ untranslated(gap) }</li> }) }</ul>
            <p class="actions">
                if is_text {
                    { copy_button(app, "copy-export", "Copy", CopyKind::Export) }
                }
                { copy_button(app, "copy-table", "Copy table", CopyKind::Table) }
                <button name="save-export" onclick={press(&app.dispatch, Action::SaveExportPressed)}>
                    { untranslated(format!("Save {}", app.state.export_file_name())) }
                </button>
            </p>
            <pre tabindex="0" role="region" aria-label="Export" translate="no">
                { untranslated(if is_text { exported.text } else { WORKBOOK_SUMMARY.to_owned() }) }
            </pre>
        </>
    };
    titled_section("export", "Configure and list", content)
}

/// The formats of one class.
fn formats(app: &AppContext, class: &'static FormatClass) -> Html {
    let chosen = class.formats.iter().position(|format| format.id == app.state.format().id);
    let options = class.formats.iter().map(|format| (format.name, Action::FormatChosen(format.id))).collect();
    html! {
        <div class="class" key={class.name}>
            <h3>{ class.name }</h3>
            { switch(&app.dispatch, "format", class.name, chosen, options) }
        </div>
    }
}
