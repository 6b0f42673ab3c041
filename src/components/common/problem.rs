//! The message beside a field.

use yew::{AttrValue, Html, html};

/// The message about the field at `place`; nothing if the field is valid.
pub fn problem(message: Option<&AttrValue>, place: &str) -> Html {
    match message {
        Some(message) => {
            html! { <p class="problem" id={format!("{place}-problem")}>{ super::untranslated(message.as_str()) }</p> }
        }
        None => Html::default(),
    }
}
