//! This browser's storage, which keeps the last plan.
//!
//! `gloo::storage` panics where the user or a policy blocks storage, so this asks the browser itself.

use crate::state::Place;
use gloo::utils::window;
use web_sys::Storage;

/// `xtask/src/bundle/first.js` reads the plan by this key too.
const KEY: &str = "port-matrix.plan";

/// `None` where storage is blocked.
fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// The last plan of this browser, whichever tab kept it.
#[must_use]
pub fn last_plan() -> Option<String> {
    storage()?.get_item(KEY).ok()?
}

/// Keeps the plan as the last one of this browser. `false` where storage is blocked or full.
#[must_use]
pub fn keep_in_browser(serialized: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(KEY, serialized).is_ok())
}

/// The key of the place in this tab's own storage.
const PLACE_KEY: &str = "port-matrix.place";

/// The place that this tab was at before it was reloaded; the first one where storage is blocked.
#[must_use]
pub fn place() -> Place {
    let stored = || window().session_storage().ok()??.get_item(PLACE_KEY).ok()?;
    stored().and_then(|place| place.parse().ok()).unwrap_or_default()
}

/// Keeps the place for a reload of this tab. Where storage is blocked, a reload opens the first one.
pub fn remember_place(place: Place) {
    if let Ok(Some(storage)) = window().session_storage() {
        drop(storage.set_item(PLACE_KEY, place.id()));
    }
}
