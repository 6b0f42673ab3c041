//! The clipboard.

use gloo::{file::Blob, utils::window};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::ClipboardItem;

/// Copies a text, and as HTML too unless `html` is empty. A browser that accepts no HTML gets the text. The future says
/// whether the browser did it; copying begins at once, because some browsers ask whether a press is still under way.
pub fn copy(text: String, html: &str) -> impl Future<Output = bool> + use<> {
    let clipboard = window().navigator().clipboard();
    // Pages from plain HTTP have no clipboard at all, in spite of the bindings.
    let exists = !clipboard.is_undefined();
    let item = if html.is_empty() { None } else { text_and_html(&text, html).ok() };
    let copying = exists.then(|| match &item {
        Some(item) => clipboard.write(&Array::of1(item)),
        None => clipboard.write_text(&text),
    });
    async move {
        let Some(copying) = copying else { return false };
        if JsFuture::from(copying).await.is_ok() {
            return true;
        }
        item.is_some() && JsFuture::from(clipboard.write_text(&text)).await.is_ok()
    }
}

/// A text and its HTML as one item.
fn text_and_html(text: &str, html: &str) -> Result<ClipboardItem, JsValue> {
    let types = Object::new();
    for (mime_type, text) in [("text/plain", text), ("text/html", html)] {
        let blob = Blob::new_with_options(text.as_bytes(), Some(mime_type));
        Reflect::set(&types, &mime_type.into(), &blob.into())?;
    }
    ClipboardItem::new_with_record_from_str_to_blob_promise(&types)
}
