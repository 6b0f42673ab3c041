//! The print mode: `true` while the page is about to go on paper.

use super::use_window_event::use_window_event;
use std::{
    future::Future,
    pin::pin,
    task::{Context, Waker},
};
use yew::{Callback, hook, scheduler, use_state_eq};

/// `true` from `beforeprint` to `afterprint`: the parts that only paper shows exist then.
///
/// Firefox runs no microtask from `beforeprint` until it has its picture of the page, and Yew renders in one, so this
/// renders at once.
#[hook]
pub fn use_print_mode() -> bool {
    let is_printing = use_state_eq(|| false);
    let setter = is_printing.setter();
    let begin = move |_| {
        setter.set(true);
        render_now();
    };
    use_window_event("beforeprint", begin.into());
    let setter = is_printing.setter();
    use_window_event("afterprint", Callback::from(move |_| setter.set(false)));
    *is_printing
}

/// Renders everything that waits to be rendered. The first poll of Yew's `flush` does that; what it would wait for is
/// nothing that is needed here.
fn render_now() {
    let _ = pin!(scheduler::flush()).as_mut().poll(&mut Context::from_waker(Waker::noop()));
}
