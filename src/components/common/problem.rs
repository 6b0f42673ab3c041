//! The message beside a field.

use yew::{AttrValue, Html, html};

/// What is wrong with the field at `place`; nothing where it is sound.
pub fn problem(message: Option<&AttrValue>, place: &str) -> Html {
    match message {
        Some(message) => {
            html! { <p class="problem" id={format!("{place}-problem")}>{ super::computed(message.as_str()) }</p> }
        }
        None => Html::default(),
    }
}
