//! Writing the plan into the address bar when the user stops typing.

use crate::browser;
use gloo::timers::callback::Timeout;
use std::{cell::RefCell, rc::Rc};
use yew::{hook, use_mut_ref};

/// The pause in typing before the address changes, in milliseconds. Browsers refuse more than about a hundred changes
/// in half a minute.
const URL_DEBOUNCE_MS: u32 = 200;

/// A pending change of the address.
#[derive(Default)]
pub struct UrlSync {
    debounce: Option<Timeout>,
}

impl UrlSync {
    /// Writes this plan into the address bar after a pause in typing; `None` leaves the address as it is.
    pub fn follow(&mut self, serialized: Option<String>) {
        if serialized.is_none() {
            browser::forget_pending_plan();
        }
        self.debounce = serialized.map(|serialized| {
            let before = browser::address();
            browser::keep_pending_plan(&before, &serialized);
            Timeout::new(URL_DEBOUNCE_MS, move || {
                // The event of a link that was opened meanwhile is about to arrive.
                if browser::address() == before {
                    browser::replace_address(&serialized);
                }
                browser::forget_pending_plan();
            })
        });
    }
}

/// The pending change of the address, for as long as the page is open.
#[hook]
pub fn use_url_sync() -> Rc<RefCell<UrlSync>> {
    use_mut_ref(UrlSync::default)
}
