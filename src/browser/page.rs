//! The page itself: its mount element, the plan that it keeps, its HTML, the focus, and printing.

use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The element that the page mounts on. It keeps the plan for a saved page, which has no fragment.
const MOUNT: &str = "app";
const PLAN_ATTRIBUTE: &str = "data-plan";

/// The element that the page mounts on.
#[must_use]
pub fn mount() -> Option<Element> {
    document().get_element_by_id(MOUNT)
}

/// The plan that the page was saved with.
pub fn kept_plan() -> Option<String> {
    mount()?.get_attribute(PLAN_ATTRIBUTE).filter(|plan| !plan.is_empty())
}

/// Keeps the plan in the page, so that a saved copy opens with it.
pub fn keep_in_page(serialized: &str) {
    if let Some(mount) = mount() {
        // Setting an attribute of this name can't fail.
        drop(mount.set_attribute(PLAN_ATTRIBUTE, serialized));
    }
}

/// The page's HTML as it is now, as the browser's own *Save page as* writes it.
#[must_use]
pub fn page_html() -> String {
    let html = document().document_element().map(|page| page.outer_html());
    format!("<!doctype html>{}", html.unwrap_or_default())
}

/// Opens the print dialogue.
pub fn print() {
    drop(window().print());
}

/// Moves the focus to the element with this id.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        drop(element.unchecked_into::<HtmlElement>().focus());
    }
}
