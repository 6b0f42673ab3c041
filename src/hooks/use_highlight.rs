//! Pointing at a part of the diagram or at a rule highlights what belongs to it.

use super::use_window_event::use_window_event;
use crate::browser;
use yew::hook;

/// Follows the mouse and the focus.
#[hook]
pub fn use_highlight() {
    use_window_event("mouseover", |event| browser::highlight_related(event.target()));
    use_window_event("focusin", |event| browser::highlight_related(event.target()));
}
