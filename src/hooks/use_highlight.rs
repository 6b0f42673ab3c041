//! Pointing at a part of the diagram or at a rule highlights what belongs to it.

use super::use_window_event::use_window_event;
use crate::browser;
use web_sys::Event;
use yew::{Callback, hook};

/// Follows the mouse and the focus.
#[hook]
pub fn use_highlight() {
    let highlight = Callback::from(|event: Event| browser::highlight_related(event.target()));
    use_window_event("mouseover", highlight.clone());
    use_window_event("focusin", highlight);
}
