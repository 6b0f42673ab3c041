//! The page's name, the buttons for a plan as a whole, and the status line.

use super::{
    super::{common::untranslated, context::use_app},
    recent_plans::recent_plans_button,
};
use crate::{
    link,
    state::{Action, CopyKind},
};
use gloo::file::{
    File,
    callbacks::{FileReader, read_as_text},
};
use std::cell::RefCell;
use web_sys::{Event, HtmlInputElement};
use yew::{Callback, Html, TargetCast, component, html, use_mut_ref, use_node_ref};

/// The head of the page.
#[component]
pub fn Masthead() -> Html {
    let app = use_app();
    let document = app.state.document();
    let press = |action: Action| app.dispatch.reform(move |_| action.clone());
    html! {
        <header class="masthead">
            <button name="skip" class="skip" onclick={press(Action::SkipPressed)}>{ "Skip to the openings" }</button>
            <div class="name">
                <h1>{ "Port Matrix" }</h1>
                <p>{ format!("{} · {}", document.product, document.version) }</p>
            </div>
            <div class="toolbar">
                <div role="group" aria-label="Changes">
                    <button name="undo" disabled={!app.state.can_undo()} onclick={press(Action::Undone)}>{ "Undo" }</button>
                    <button name="redo" disabled={!app.state.can_redo()} onclick={press(Action::Redone)}>{ "Redo" }</button>
                    <button name="start-over" onclick={press(Action::StartedOver)}>{ "Start over" }</button>
                </div>
                <div role="group" aria-label="Share and keep">
                    { recent_plans_button(&app) }
                    <button name="copy-link" onclick={press(Action::CopyPressed(CopyKind::Link))}>{ "Copy link" }</button>
                    <button name="save-plan" onclick={press(Action::SavePlanPressed)}>{ "Save plan" }</button>
                    <OpenPlan dispatch={app.dispatch.clone()} />
                    <button name="save-copy" onclick={press(Action::SaveCopyPressed)}>{ "Save offline copy" }</button>
                    <button name="print" class="main" onclick={press(Action::PrintPressed)}>{ "Print" }</button>
                </div>
                <p class="said" role="status">{ untranslated(app.state.status_message()) }</p>
            </div>
        </header>
    }
}

/// Props of [`OpenPlan`].
#[derive(PartialEq, yew::Properties)]
struct OpenPlanProps {
    dispatch: Callback<Action>,
}

/// The button that opens a plan file, and the field that the browser asks for the file with.
#[component]
fn OpenPlan(props: &OpenPlanProps) -> Html {
    let field = use_node_ref();
    // Dropping the reader would stop it.
    let reader = use_mut_ref(|| None::<FileReader>);
    let onclick = {
        let field = field.clone();
        Callback::from(move |_| {
            if let Some(field) = field.cast::<HtmlInputElement>() {
                field.click();
            }
        })
    };
    let onchange = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |event: Event| {
            let field: HtmlInputElement = event.target_unchecked_into();
            let file = field.files().and_then(|files| files.get(0));
            // Choosing the same file once more is then a change again.
            field.set_value("");
            if let Some(file) = file {
                read(&File::from(file), &dispatch, &reader);
            }
        })
    };
    html! {
        <>
            <button name="open-plan" {onclick}>{ "Open plan" }</button>
            <input type="file" ref={field} name="plan-file" accept=".json,application/json" hidden=true {onchange} />
        </>
    }
}

/// Reads a plan file. One that is too large to be a plan is not read at all.
fn read(file: &File, dispatch: &Callback<Action>, reader: &RefCell<Option<FileReader>>) {
    let name = file.name();
    if let Some(reason) = link::too_large(file.size()) {
        return dispatch.emit(Action::FileRefused(name, reason));
    }
    let dispatch = dispatch.clone();
    let reading = read_as_text(file, move |text| {
        dispatch.emit(match text {
            Ok(text) => Action::FileOpened(name, text),
            Err(_) => Action::FileRefused(name, "The browser could not read it".to_owned()),
        });
    });
    *reader.borrow_mut() = Some(reading);
}
