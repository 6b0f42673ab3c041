//! Texts that the program computes, which a browser must not translate.

use yew::{Html, html};

/// A computed text. A browser that translates the page puts other text nodes in the place of Yew's, which Yew would
/// then update in vain: such a text asks not to be translated, and one that changes comes in an element of its own.
pub fn untranslated(text: impl Into<String>) -> Html {
    let text = text.into();
    html! { <span key={text.clone()} translate="no">{ text }</span> }
}
