//! Radio buttons in a row.

use super::checkbox::use_checked_attribute;
use yew::{AttrValue, Callback, Html, Properties, component, html, use_node_ref};

/// Props of [`Switch`].
#[derive(PartialEq, Properties)]
pub struct SwitchProps {
    /// The `name` that the buttons share.
    pub name: AttrValue,
    /// The accessible name of the row.
    pub label: AttrValue,
    /// The labels, which are the values too.
    pub labels: Vec<AttrValue>,
    /// The index of the chosen one; `None` if it is in another row of the same name.
    pub chosen: Option<usize>,
    /// Called with the index of the one that was chosen.
    pub on_choose: Callback<usize>,
}

/// Radio buttons in a row, of which at most one is chosen.
#[component]
pub fn Switch(props: &SwitchProps) -> Html {
    let SwitchProps { name, label, labels, chosen, on_choose } = props;
    let option = |(index, label): (usize, &AttrValue)| {
        let on_choose = on_choose.reform(move |()| index);
        html! {
            <SwitchOption key={label.as_str()} name={name.clone()} label={label.clone()} chosen={Some(index) == *chosen} {on_choose} />
        }
    };
    html! {
        <div class="switch" role="radiogroup" aria-label={label.clone()}>
            { for labels.iter().enumerate().map(option) }
        </div>
    }
}

/// Props of [`SwitchOption`].
#[derive(PartialEq, Properties)]
struct SwitchOptionProps {
    name: AttrValue,
    label: AttrValue,
    chosen: bool,
    on_choose: Callback<()>,
}

#[component]
fn SwitchOption(props: &SwitchOptionProps) -> Html {
    let SwitchOptionProps { name, label, chosen, on_choose } = props;
    let input = use_node_ref();
    use_checked_attribute(&input, *chosen);
    let onchange = on_choose.reform(|_| ());
    html! {
        <label class={chosen.then_some("chosen")}>
            <input type="radio" ref={input} name={name.clone()} value={label.clone()} checked={*chosen} {onchange} />
            { label }
        </label>
    }
}
