//! Highlighting what belongs together in the diagram and in the rules table: a part of the one and its rows in the other.
//!
//! The attribute that it sets is none of the components', so that pointing at something renders nothing. The components
//! name what belongs together: `data-of` of a part of the diagram is a group or `source>destination`, `data-flow` of a row
//! is `source>destination>service`.

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
    let has_diagram = || document().query_selector(".diagram").ok().flatten().is_some();
    for related in selector.filter(|_| has_diagram()).iter().flat_map(|selector| select(selector)) {
        drop(related.set_attribute(ATTRIBUTE, ""));
    }
}

/// A selector of everything that belongs to an element.
fn related_selector(element: &Element) -> Option<String> {
    let closest = |selector| element.closest(selector).ok()?;
    if let Some(part) = closest(".diagram [data-of]") {
        let of = part.get_attribute("data-of")?;
        return Some(format!(
            "[data-of='{of}'], [data-of^='{of}>'], [data-of$='>{of}'], [data-flow^='{of}>'], [data-flow*='>{of}>']"
        ));
    }
    let flow = closest("[data-flow]")?.get_attribute("data-flow")?;
    let (source, rest) = flow.split_once('>')?;
    let (destination, _) = rest.split_once('>')?;
    Some(format!("[data-of='{source}>{destination}'], [data-of='{source}'], [data-of='{destination}']"))
}

fn select(selector: &str) -> Vec<Element> {
    let Ok(found) = document().query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.item(index)).map(JsCast::unchecked_into).collect()
}
