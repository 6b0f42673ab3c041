//! Exports: choose a format, see it with its gaps, copy it or save it.

use super::super::{
    common::{PanelSection, Switch, untranslated},
    context::AppContext,
};
use crate::{
    report::{FORMATS, WORKBOOK_SUMMARY},
    state::{Action, CopyKind, Panel},
};
use yew::{Html, html};

/// The exports; out of sight where there is nothing to export.
pub fn export_section(app: &AppContext) -> Html {
    let section = PanelSection {
        panel: Panel::Export,
        heading: "Export".to_owned(),
        is_empty: app.state.derived().matrix.flows.is_empty(),
        on_paper: false,
    };
    section.render(app, || formats(app))
}

fn formats(app: &AppContext) -> Html {
    let exported = app.state.export();
    // A workbook is no text: a sentence says what it holds.
    let is_text = !exported.text.is_empty();
    let chosen = FORMATS.iter().position(|format| format.id == app.state.format().id).unwrap_or_default();
    let press = |action: Action| app.dispatch.reform(move |_| action.clone());
    html! {
        <>
            <Switch name="format" labels={FORMATS.iter().map(|format| format.name.into()).collect::<Vec<_>>()}
                {chosen}
                on_choose={app.dispatch.reform(|index: usize| Action::FormatChosen(FORMATS[index].id))} />
            <ul class="gaps">{ for exported.gaps.iter().map(|gap| html! { <li>{ untranslated(gap) }</li> }) }</ul>
            <p>
                if is_text {
                    <button name="copy-export" onclick={press(Action::CopyPressed(CopyKind::Export))}>{ "Copy" }</button>
                }
                <button name="copy-table" onclick={press(Action::CopyPressed(CopyKind::Table))}>{ "Copy table" }</button>
                <button name="save-export" onclick={press(Action::SaveExportPressed)}>
                    { untranslated(format!("Save {}", app.state.export_file_name())) }
                </button>
            </p>
            <pre tabindex="0" role="region" aria-label="Export" translate="no">
                { untranslated(if is_text { exported.text } else { WORKBOOK_SUMMARY.to_owned() }) }
            </pre>
        </>
    }
}
