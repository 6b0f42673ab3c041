//! Exports: choose a format, see it with its gaps, copy it or save it.

use super::super::{
    common::{Switch, copy_button, untranslated},
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
    let exported = app.state.export();
    // A workbook is no text: a sentence says what it holds.
    let is_text = !exported.text.is_empty();
    let press = |action: Action| app.dispatch.reform(move |_| action.clone());
    let is_copied = |kind| app.state.copied() == Some(kind);
    html! {
        <section key="exports" class="export" aria-labelledby="export-heading">
            <h2 id="export-heading">{ "Configure and list" }</h2>
            { for FORMAT_CLASSES.iter().map(|class| formats(app, class)) }
            <ul class="gaps">{ for exported.gaps.iter().map(|gap| html! { <li>{ untranslated(gap) }</li> }) }</ul>
            <p class="actions">
                if is_text {
                    { copy_button("copy-export", "Copy", is_copied(CopyKind::Export), press(Action::CopyPressed(CopyKind::Export))) }
                }
                { copy_button("copy-table", "Copy table", is_copied(CopyKind::Table), press(Action::CopyPressed(CopyKind::Table))) }
                <button name="save-export" onclick={press(Action::SaveExportPressed)}>
                    { untranslated(format!("Save {}", app.state.export_file_name())) }
                </button>
            </p>
            <pre tabindex="0" role="region" aria-label="Export" translate="no">
                { untranslated(if is_text { exported.text } else { WORKBOOK_SUMMARY.to_owned() }) }
            </pre>
        </section>
    }
}

/// The formats of one class.
fn formats(app: &AppContext, class: &'static FormatClass) -> Html {
    let chosen = class.formats.iter().position(|format| format.id == app.state.format().id);
    html! {
        <div class="class" key={class.name}>
            <h3>{ class.name }</h3>
            <Switch name="format" label={class.name}
                labels={class.formats.iter().map(|format| format.name.into()).collect::<Vec<_>>()} {chosen}
                on_choose={app.dispatch.reform(|index: usize| Action::FormatChosen(class.formats[index].id))} />
        </div>
    }
}
