//! The address field of a group, with what was understood of its text below it.

use super::{address_chips::AddressChips, row_model::RowModel};
use crate::{
    plan::{AddressText, GroupField, address_summary, entry_at},
    state::Action,
};
use gloo::{
    events::EventListener,
    timers::callback::Timeout,
    utils::{document, window},
};
use std::{ops::Range, rc::Rc};
use web_sys::{HtmlElement, HtmlTextAreaElement, InputEvent};
use yew::{
    AttrValue, Callback, Html, NodeRef, Properties, TargetCast, component, html, use_mut_ref, use_node_ref,
    use_state_eq,
};

/// The most lines that the field grows to.
const MAX_LINES: usize = 8;

/// Props of [`AddressField`].
#[derive(PartialEq, Properties)]
pub struct AddressFieldProps {
    /// The content of the group's row.
    pub model: Rc<RowModel>,
    /// Takes in what happened.
    pub dispatch: Callback<Action>,
}

/// The address field. What is still being typed in it is not judged: only when the field is left, or when the entry is
/// ended by a separator. What is pasted is judged at once.
#[component]
pub fn AddressField(props: &AddressFieldProps) -> Html {
    let AddressFieldProps { model, dispatch } = props;
    let field = use_node_ref();
    let area = field.clone();
    let typing = use_state_eq(|| None::<(String, Range<usize>)>);
    let is_pasted = use_mut_ref(|| false);

    let oninput = {
        let (typing, is_pasted, key, dispatch) = (typing.clone(), Rc::clone(&is_pasted), model.key, dispatch.clone());
        move |event: InputEvent| {
            let area: HtmlTextAreaElement = event.target_unchecked_into();
            let text = area.value();
            let is_judged = is_pasted.replace(false) || !has_focus(&area);
            typing.set((!is_judged).then(|| (text.clone(), entry_at(&text, caret(&area, &text)))));
            dispatch.emit(Action::GroupTyped(key, GroupField::Addresses, text));
        }
    };
    let onpaste = move |_| *is_pasted.borrow_mut() = true;
    let onblur = {
        let typing = typing.clone();
        move |_| {
            let typing = typing.clone();
            after_press(move || typing.set(None));
        }
    };

    let name = AttrValue::from(format!("{}/at", model.id));
    let lines = model.addresses.split('\n').take(MAX_LINES).count().max(1);
    // A text that was changed by something else than typing is judged.
    let open = typing.as_ref().filter(|(text, _)| *text == model.addresses).map(|(_, open)| open);
    let own;
    let list = if let Some(typed) = &model.typed.addresses {
        typed.list()
    } else {
        own = AddressText::from(model.addresses.clone());
        own.list()
    };
    let summary = address_summary(&model.addresses, list, open);
    let is_invalid = summary.remarks.iter().any(|remark| remark.left_out);
    let has_remarks = !summary.remarks.is_empty() || !model.overlaps.is_empty();
    let described_by =
        if has_remarks { format!("{name}-understood {name}-problem") } else { format!("{name}-understood") };
    let key = model.key;
    let on_take = dispatch.reform(move |suggestion| {
        focus(&area);
        Action::SuggestionTaken(key, suggestion)
    });
    let group = &model.default_name;
    let chips = AddressChips { name: &name, group, summary, overlaps: &model.overlaps, on_take }.render();
    html! {
        <>
            <textarea ref={field} class="addresses" rows={lines.to_string()} id={name.clone()} name={name.clone()}
                value={model.addresses.clone()} placeholder="addresses" aria-label={format!("Addresses of {group}")}
                aria-invalid={is_invalid.then_some("true")} aria-describedby={described_by} {oninput} {onpaste} {onblur} />
            { chips }
        </>
    }
}

/// Runs at once, or, while a button of the mouse is held down, after the click that comes of it: what appears in between
/// would move things away from under the pointer, and the click would be lost.
fn after_press(then: impl FnOnce() + 'static) {
    if document().query_selector(":active").ok().flatten().is_none() {
        return then();
    }
    EventListener::once(&window(), "mouseup", |_| drop(Timeout::new(0, then).forget())).forget();
}

fn has_focus(area: &HtmlTextAreaElement) -> bool {
    document().active_element().is_some_and(|active| active == ***area)
}

/// The focus goes back to the field when the button that was pressed is about to go.
fn focus(field: &NodeRef) {
    if let Some(field) = field.cast::<HtmlElement>() {
        // An element of the page can always be focused.
        drop(field.focus());
    }
}

/// The byte index of the caret, which the browser counts in units of UTF-16.
fn caret(area: &HtmlTextAreaElement, text: &str) -> usize {
    let units = area.selection_start().ok().flatten().unwrap_or(u32::MAX);
    let mut before = 0;
    for (index, ch) in text.char_indices() {
        if before >= units {
            return index;
        }
        before += if ch.len_utf16() == 2 { 2 } else { 1 };
    }
    text.len()
}
