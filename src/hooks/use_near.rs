//! Whether an element is, or was, near the part of the page that is in sight.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, js_sys::Array};
use yew::{NodeRef, hook, use_effect_with, use_state_eq};

/// How far from the window an element is near: half a window. Tab meets nothing that is far.
const MARGIN: &str = "50% 0px";

/// Returns `true` from when the element comes near the window, or from when `at_once` is set, as long as the component
/// lives: what has been near may hold the focus.
#[hook]
pub fn use_near(element: &NodeRef, at_once: bool) -> bool {
    let is_near = use_state_eq(|| at_once);
    let (element, near) = (element.clone(), is_near.clone());
    use_effect_with((*is_near, at_once), move |&(is_near, at_once)| {
        if at_once {
            near.set(true);
        }
        let observed = element.cast::<Element>().filter(|_| !is_near && !at_once);
        let observer = observed.and_then(|element| NearObserver::new(&element, move || near.set(true)));
        move || drop(observer)
    });
    *is_near || at_once
}

/// Observes an element until it is dropped.
struct NearObserver {
    observer: IntersectionObserver,
    // The browser calls it.
    _on_change: Closure<dyn Fn(Array)>,
}

impl NearObserver {
    fn new(element: &Element, on_near: impl Fn() + 'static) -> Option<Self> {
        let on_change = Closure::new(move |entries: Array| {
            let is_near = |entry| IntersectionObserverEntry::is_intersecting(&JsCast::unchecked_into(entry));
            if entries.iter().any(is_near) {
                on_near();
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(MARGIN);
        let callback = on_change.as_ref().unchecked_ref();
        // The margin is well-formed.
        let observer = IntersectionObserver::new_with_options(callback, &options).ok()?;
        observer.observe(element);
        Some(Self { observer, _on_change: on_change })
    }
}

impl Drop for NearObserver {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
