//! The address bar, and the places where a plan can come from.

use super::{page, storage};
use crate::{link, state::Sources};
use gloo::utils::window;
use wasm_bindgen::JsValue;

/// The page's address, as the browser writes it.
#[must_use]
pub fn address() -> String {
    window().location().href().unwrap_or_default()
}

/// The plans found when the page opens.
pub fn sources() -> Sources {
    let address = address();
    Sources {
        link: link::notation_in(&address).map(std::borrow::Cow::into_owned),
        pending: storage::pending_plan(&address),
        page: page::kept_plan(),
        recent: storage::recent_plans(),
        tab: storage::tab_plan(),
        memory: storage::tab_memory(),
        copy: page::copy_mark(),
        host: page::host(),
        place: storage::place(),
    }
}

/// Writes the plan's link into the address bar without a new entry in the history.
pub fn replace_address(serialized: &str) {
    let Ok(history) = window().history() else { return };
    let replace = |address: &str| history.replace_state_with_url(&JsValue::NULL, "", Some(address));
    // A page opened from a file may be allowed to change its fragment only.
    if replace(&link::share_url(&address(), serialized)).is_err() {
        drop(replace(&link::fragment_of(serialized)));
    }
}
