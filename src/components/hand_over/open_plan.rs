//! The button that opens a plan file.

use crate::{link, state::Action};
use gloo::file::{
    File,
    callbacks::{FileReader, read_as_text},
};
use std::cell::RefCell;
use web_sys::{Event, HtmlInputElement};
use yew::{Callback, Html, Properties, TargetCast, component, html, use_mut_ref, use_node_ref};

/// Props of [`OpenPlan`].
#[derive(PartialEq, Properties)]
pub struct OpenPlanProps {
    /// Takes in what happened.
    pub dispatch: Callback<Action>,
}

/// The button that opens a plan file, and the field that the browser asks for the file with.
#[component]
pub fn OpenPlan(props: &OpenPlanProps) -> Html {
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
