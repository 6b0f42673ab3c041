//! A button that copies, and says so itself.

use web_sys::MouseEvent;
use yew::{Callback, Html, html};

/// A button that reads *Copied* for a while after it was pressed. It is as wide as the longer of its texts, so that
/// nothing moves.
pub fn copy_button(name: &'static str, label: &'static str, is_done: bool, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button {name} class="copies" {onclick}>
            <span key="label" class={is_done.then_some("away")} aria-hidden={is_done.then_some("true")}>{ label }</span>
            <span key="done" class={(!is_done).then_some("away")} aria-hidden={(!is_done).then_some("true")}>{ "Copied ✓" }</span>
        </button>
    }
}
