//! The message of a panic, for the page that it stops.

use gloo::utils::window;
use std::panic::PanicHookInfo;
use web_sys::{CustomEvent, CustomEventInit, console};

/// The event that the page's first script (`guard.js`) listens to. Its detail is the message.
const EVENT: &str = "panicked";

/// Has every panic write its message to the console and tell it to the page.
pub fn report_panics() {
    yew::set_custom_panic_hook(Box::new(report));
}

fn report(panic: &PanicHookInfo) {
    let message = message(panic).into();
    console::error_1(&message);
    let options = CustomEventInit::new();
    options.set_detail(&message);
    // A failure here must not become a second panic.
    if let Ok(event) = CustomEvent::new_with_event_init_dict(EVENT, &options) {
        drop(window().dispatch_event(&event));
    }
}

/// The panic's own words and its place in the source, in one line.
fn message(panic: &PanicHookInfo) -> String {
    let words = panic.payload_as_str().unwrap_or("The cause was not given.").lines().next().unwrap_or_default();
    match panic.location() {
        Some(place) => format!("{words} ({}, line {})", place.file(), place.line()),
        None => words.to_owned(),
    }
}
