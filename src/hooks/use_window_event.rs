//! Listening to an event of the window, as long as the component lives.

use gloo::{
    events::{EventListener, EventListenerOptions},
    utils::window,
};
use web_sys::Event;
use yew::{Callback, hook, use_effect_with, use_mut_ref};

/// Calls `on_event` for each event of this name that reaches the window. The handler may differ in each render; the
/// last one is called.
#[hook]
pub fn use_window_event(name: &'static str, on_event: Callback<Event>) {
    let latest = use_mut_ref(Callback::noop);
    *latest.borrow_mut() = on_event;
    use_effect_with(name, move |name| {
        let listen = move |event: &Event| {
            let handler = latest.borrow().clone();
            handler.emit(event.clone());
        };
        // Some handlers prevent the browser's own action.
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&window(), *name, options, listen);
        move || drop(listener)
    });
}
