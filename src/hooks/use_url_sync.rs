//! The address bar follows the plan when typing rests.

use crate::browser;
use gloo::timers::callback::Timeout;
use std::{cell::RefCell, rc::Rc};
use yew::{hook, use_mut_ref};

/// How long typing has to rest, in milliseconds. Browsers refuse more than about a hundred changes in half a minute.
const URL_DEBOUNCE_MS: u32 = 200;

/// A change of the address that waits.
#[derive(Default)]
pub struct UrlSync {
    debounce: Option<Timeout>,
}

impl UrlSync {
    /// Writes this plan into the address bar when typing rests; `None` leaves the address as it is.
    pub fn follow(&mut self, serialized: Option<String>) {
        self.debounce = serialized.map(|serialized| {
            let before = browser::address();
            Timeout::new(URL_DEBOUNCE_MS, move || {
                // A link that was opened meanwhile is about to be heard of.
                if browser::address() == before {
                    browser::replace_address(&serialized);
                }
            })
        });
    }
}

/// The change of the address that waits, for as long as the page lives.
#[hook]
pub fn use_url_sync() -> Rc<RefCell<UrlSync>> {
    use_mut_ref(UrlSync::default)
}
