//! Radio buttons in a row.

use super::checkbox::use_checked_attribute;
use crate::state::Action;
use web_sys::Event;
use yew::{Callback, Html, Properties, component, html, use_node_ref};

/// An option: its label, which is its value too, and what choosing it means.
pub type SwitchOption = (&'static str, Action);

/// An option for each of these values.
pub fn options<T: Copy>(all: &[T], name: fn(T) -> &'static str, action: impl Fn(T) -> Action) -> Vec<SwitchOption> {
    all.iter().map(|&one| (name(one), action(one))).collect()
}

/// Radio buttons in a row, which share a `name`. The one with the index `chosen` is chosen; none if it is in another row
/// of the same name. `label` is the accessible name of the row.
pub fn switch(
    dispatch: &Callback<Action>,
    name: &'static str,
    label: &'static str,
    chosen: Option<usize>,
    options: Vec<SwitchOption>,
) -> Html {
    let button = |(index, (label, action)): (usize, SwitchOption)| {
        let onchange = dispatch.reform(move |_| action.clone());
        html! { <RadioButton key={label} {name} {label} checked={Some(index) == chosen} {onchange} /> }
    };
    html! {
        <div class="switch" role="radiogroup" aria-label={label}>
            { for options.into_iter().enumerate().map(button) }
        </div>
    }
}

/// Props of [`RadioButton`].
#[derive(PartialEq, Properties)]
struct RadioButtonProps {
    name: &'static str,
    label: &'static str,
    checked: bool,
    onchange: Callback<Event>,
}

#[component]
fn RadioButton(props: &RadioButtonProps) -> Html {
    let RadioButtonProps { name, label, checked, onchange } = props;
    let input = use_node_ref();
    use_checked_attribute(&input, *checked);
    html! {
        <label class={checked.then_some("chosen")}>
            <input type="radio" ref={input} name={*name} value={*label} checked={*checked} {onchange} />
            { label }
        </label>
    }
}
