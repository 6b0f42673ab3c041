//! The page itself: its mount element, the plan that it keeps, its HTML, the focus, and printing.

use crate::link;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The element that the page mounts on. It keeps the plan for a saved page, which has no fragment.
const MOUNT: &str = "app";
const PLAN_ATTRIBUTE: &str = "data-plan";
/// Tells a saved page from others that were saved with the same plan.
const COPY_ATTRIBUTE: &str = "data-copy";
/// The address of the host that a page was saved from, for the links of a file.
const HOST_ATTRIBUTE: &str = "data-host";

/// The element that the page mounts on.
#[must_use]
pub fn mount() -> Option<Element> {
    document().get_element_by_id(MOUNT)
}

/// The plan that the page was saved with.
pub fn kept_plan() -> Option<String> {
    kept(PLAN_ATTRIBUTE)
}

/// The mark that the page was saved with.
pub fn copy_mark() -> Option<String> {
    kept(COPY_ATTRIBUTE)
}

/// The address of the host that the page was saved from.
pub fn host() -> Option<String> {
    kept(HOST_ATTRIBUTE)
}

/// Keeps the plan in the page, so that a saved copy opens with it.
pub fn keep_in_page(serialized: &str) {
    keep(PLAN_ATTRIBUTE, serialized);
}

/// Marks the page, so that a saved copy differs from all others.
pub fn mark_copy(mark: &str) {
    keep(COPY_ATTRIBUTE, mark);
}

/// Keeps the address of the page's host in the page, so that the links of a saved copy begin with it. A page that is no
/// host's keeps the one that it has.
pub fn keep_host(address: &str) {
    if address.starts_with("https://") || address.starts_with("http://") {
        keep(HOST_ATTRIBUTE, link::base_url(address));
    }
}

fn kept(attribute: &str) -> Option<String> {
    mount()?.get_attribute(attribute).filter(|value| !value.is_empty())
}

fn keep(attribute: &str, value: &str) {
    if let Some(mount) = mount() {
        // Setting an attribute of these names can't fail.
        drop(mount.set_attribute(attribute, value));
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
