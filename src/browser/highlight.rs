//! Highlighting what belongs together in a picture: a group and its arrows.
//!
//! The attribute that it sets is none of the components', so that pointing at something renders nothing. `data-of` of a
//! part is a group or `source>destination`.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget};

const ATTRIBUTE: &str = "data-lit";

/// Highlights everything that belongs to the element that was pointed at, and nothing else.
pub fn highlight_related(target: Option<EventTarget>) {
    for highlighted in select("[data-lit]") {
        drop(highlighted.remove_attribute(ATTRIBUTE));
    }
    let selector = target.and_then(|target| related_selector(&target.dyn_into().ok()?));
    for related in selector.iter().flat_map(|selector| select(selector)) {
        drop(related.set_attribute(ATTRIBUTE, ""));
    }
}

/// A selector of everything that belongs to an element.
fn related_selector(element: &Element) -> Option<String> {
    let of = element.closest(".diagram [data-of]").ok()??.get_attribute("data-of")?;
    Some(format!("[data-of='{of}'], [data-of^='{of}>'], [data-of$='>{of}']"))
}

fn select(selector: &str) -> Vec<Element> {
    let Ok(found) = document().query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.item(index)).map(JsCast::unchecked_into).collect()
}
