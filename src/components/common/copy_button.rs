//! A button that copies, and says so itself.

use super::{super::context::AppContext, press};
use crate::state::{Action, CopyKind};
use yew::{Html, html};

/// A button that reads *Copied* for a while after it was pressed. It is as wide as the longer of its texts, so that
/// nothing moves.
pub fn copy_button(app: &AppContext, name: &'static str, label: &'static str, kind: CopyKind) -> Html {
    let is_done = app.state.copied() == Some(kind);
    html! {
        <button {name} class="copies" onclick={press(&app.dispatch, Action::CopyPressed(kind))}>
            <span key="label" class={is_done.then_some("away")} aria-hidden={is_done.then_some("true")}>{ label }</span>
            <span key="done" class={(!is_done).then_some("away")} aria-hidden={(!is_done).then_some("true")}>{ "Copied ✓" }</span>
        </button>
    }
}
