//! This browser's storage, which keeps the last plans.
//!
//! `gloo::storage` panics where the user or a policy blocks storage, so this asks the browser itself.

use crate::{
    link,
    state::{Place, RecentPlan, TabMemory},
};
use gloo::utils::window;
use serde::Deserialize;
use serde_json::Value;
use web_sys::Storage;

/// The last plans, as a list in JSON. `xtask/src/bundle/first.js` asks for this key too.
const PLANS: &str = "port-matrix.plans";

/// The only plan that pages before version 0.3.0 kept, as its notation. They still do, where they share this storage.
const PLAN: &str = "port-matrix.plan";

/// The plan that this tab works on, which a reload goes on with: its id and its notation.
const TAB: &str = "port-matrix.tab";

/// What else this tab knows of its plan, in JSON.
const MEMORY: &str = "port-matrix.memory";

/// The place that this tab is at.
const PLACE: &str = "port-matrix.place";

/// The plan that the address bar is about to get: the address that it replaces, and the plan's notation.
const PENDING: &str = "port-matrix.pending";

/// `None` where storage is blocked.
fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn tab_storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

/// The last plans of this browser, whichever tab kept them, the last one first. What is no plan is passed over.
#[must_use]
pub fn recent_plans() -> Vec<RecentPlan> {
    let item = |key| storage()?.get_item(key).ok()?;
    let stored: Value = item(PLANS).and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    let stored = stored.as_array().into_iter().flatten();
    let mut plans: Vec<RecentPlan> = stored.filter_map(|plan| RecentPlan::deserialize(plan).ok()).collect();
    if let Some(serialized) = item(PLAN).filter(|plan| !plans.iter().any(|other| other.serialized == *plan)) {
        let id = format!("plan.{}", link::fingerprint(&serialized));
        plans.insert(0, RecentPlan { id, serialized, ..RecentPlan::default() });
    }
    plans
}

/// Keeps these plans as the last ones of this browser. `false` where storage is blocked or full.
#[must_use]
pub fn keep_recent_plans(plans: &[RecentPlan]) -> bool {
    // Texts and numbers can always be written as JSON.
    let text = serde_json::to_string(plans).unwrap_or_default();
    let Some(storage) = storage() else { return false };
    let kept = storage.set_item(PLANS, &text).is_ok();
    if kept {
        // It is among the others now.
        drop(storage.remove_item(PLAN));
    }
    kept
}

/// The plan that this tab worked on when it was last open: its id and its notation.
#[must_use]
pub fn tab_plan() -> Option<(String, String)> {
    let stored: Value = serde_json::from_str(&tab_storage()?.get_item(TAB).ok()??).ok()?;
    Some((stored[0].as_str()?.to_owned(), stored[1].as_str()?.to_owned()))
}

/// Notes the plan that this tab works on. Without it, a plan that is reloaded and edited becomes one more.
pub fn keep_tab_plan(id: &str, serialized: &str) {
    let text = serde_json::to_string(&(id, serialized)).unwrap_or_default();
    if let Some(storage) = tab_storage() {
        drop(storage.set_item(TAB, &text));
    }
}

/// What this tab knew of its plan when it was last open; nothing where storage is blocked.
#[must_use]
pub fn tab_memory() -> TabMemory {
    let stored = || serde_json::from_str(&tab_storage()?.get_item(MEMORY).ok()??).ok();
    let stored: Value = stored().unwrap_or_default();
    let [plan, results, numbered] = [0, 1, 2].map(|index| stored[index].as_str().unwrap_or_default().to_owned());
    TabMemory { plan, results, numbered }
}

/// Keeps what this tab knows of its plan. Where there is no room for it, a reload numbers the rules anew.
pub fn keep_tab_memory(memory: &TabMemory) {
    let text = serde_json::to_string(&[&memory.plan, &memory.results, &memory.numbered]).unwrap_or_default();
    if let Some(storage) = tab_storage() {
        drop(storage.set_item(MEMORY, &text));
    }
}

/// The plan that was to replace this address when this tab was last open.
#[must_use]
pub fn pending_plan(address: &str) -> Option<String> {
    let stored = tab_storage()?.get_item(PENDING).ok()??;
    let stored: Value = serde_json::from_str(&stored).ok()?;
    (stored[0].as_str()? == address).then(|| stored[1].as_str().map(str::to_owned))?
}

/// Notes the plan that this address is about to be replaced by. A reload before that would open the plan as it was.
pub fn keep_pending_plan(address: &str, serialized: &str) {
    let text = serde_json::to_string(&(address, serialized)).unwrap_or_default();
    if let Some(storage) = tab_storage() {
        drop(storage.set_item(PENDING, &text));
    }
}

/// Forgets the plan that was to replace the address.
pub fn forget_pending_plan() {
    if let Some(storage) = tab_storage() {
        drop(storage.remove_item(PENDING));
    }
}

/// The place that this tab was at before it was reloaded; the first one where storage is blocked.
#[must_use]
pub fn place() -> Place {
    let stored = || tab_storage()?.get_item(PLACE).ok()?;
    stored().and_then(|place| place.parse().ok()).unwrap_or_default()
}

/// Keeps the place for a reload of this tab. Where storage is blocked, a reload opens the first one.
pub fn remember_place(place: Place) {
    if let Some(storage) = tab_storage() {
        drop(storage.set_item(PLACE, place.id()));
    }
}
