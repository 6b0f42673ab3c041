//! A field to type in.

use crate::plan;
use web_sys::{HtmlInputElement, HtmlTextAreaElement, InputEvent};
use yew::{AttrValue, Callback, Html, Properties, TargetCast, component, html};

/// Props of [`TextField`].
#[derive(PartialEq, Properties)]
pub struct TextFieldProps {
    /// The field's `id` and `name`.
    pub name: AttrValue,
    /// The text in it.
    pub value: AttrValue,
    /// Its accessible name, if it has no label.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// The text that it shows while it is empty.
    #[prop_or_default]
    pub placeholder: Option<AttrValue>,
    /// `true` if only digits make sense.
    #[prop_or_default]
    pub numeric: bool,
    /// `true` for a date. A text that is no date, such as one from a link, is shown as text.
    #[prop_or_default]
    pub date: bool,
    /// The lines of a field for long texts; `None` for a field of one line.
    #[prop_or_default]
    pub rows: Option<usize>,
    /// The place whose problem describes the field, if there is one.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// Called with the text after each change.
    pub on_input: Callback<String>,
}

/// A field to type in. The text in it is always the one that it was given.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let TextFieldProps { name, value, label, placeholder, numeric, date, rows, described_by, on_input } = props;
    let invalid = described_by.as_ref().map(|_| "true");
    let described_by = described_by.as_ref().map(|place| format!("{place}-problem"));
    if let Some(rows) = rows {
        let oninput = on_input.reform(|event: InputEvent| event.target_unchecked_into::<HtmlTextAreaElement>().value());
        return html! {
            <textarea rows={rows.to_string()} id={name.clone()} name={name.clone()} value={value.clone()}
                placeholder={placeholder.clone()} aria-label={label.clone()} autocomplete="off"
                aria-invalid={invalid} aria-describedby={described_by} {oninput} />
        };
    }
    let oninput = on_input.reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    // A date field would drop a text that is no date.
    let is_date = *date && (value.is_empty() || plan::date(value).is_ok());
    html! {
        <input type={if is_date { "date" } else { "text" }} inputmode={numeric.then_some("numeric")} id={name.clone()} name={name.clone()}
            value={value.clone()} placeholder={placeholder.clone()} aria-label={label.clone()}
            autocomplete="off" aria-invalid={invalid} aria-describedby={described_by} {oninput} />
    }
}
