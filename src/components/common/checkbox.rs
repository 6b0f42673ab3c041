//! A checkbox with its label.

use web_sys::{Element, Event, HtmlInputElement};
use yew::{
    AttrValue, Callback, Html, NodeRef, Properties, TargetCast, component, hook, html, use_effect_with, use_node_ref,
};

/// Props of [`Checkbox`].
#[derive(PartialEq, Properties)]
pub struct CheckboxProps {
    /// The `name` of the box.
    pub name: AttrValue,
    /// Its `id`; `None` if another box has the same name.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// The text of its label.
    pub label: AttrValue,
    /// Its accessible name, where the label alone could be of another box too.
    #[prop_or_default]
    pub full_name: Option<AttrValue>,
    /// `true` if it is checked.
    pub checked: bool,
    /// Called after a click, with `true` if the box is then checked.
    pub on_toggle: Callback<bool>,
}

/// A checkbox with its label. The label can be a name that somebody types: it comes in an element of its own, as
/// computed texts do, yet one of the page's own words may be translated.
#[component]
pub fn Checkbox(props: &CheckboxProps) -> Html {
    let CheckboxProps { name, id, label, full_name, checked, on_toggle } = props;
    let input = use_node_ref();
    use_checked_attribute(&input, *checked);
    let onchange = on_toggle.reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().checked());
    html! {
        <label>
            <input type="checkbox" ref={input} id={id.clone()} name={name.clone()} aria-label={full_name.clone()}
                checked={*checked} {onchange} />
            <span key={label.as_str()}>{ label }</span>
        </label>
    }
}

/// Writes the `checked` attribute too, which is what a saved page shows until its program runs.
#[hook]
pub fn use_checked_attribute(input: &NodeRef, checked: bool) {
    let input = input.clone();
    use_effect_with(checked, move |&checked| {
        if let Some(input) = input.cast::<Element>() {
            // An attribute of this name can always be set.
            drop(input.toggle_attribute_with_force("checked", checked));
        }
    });
}
