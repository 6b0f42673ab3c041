//! Downloads.

use gloo::{
    file::{Blob, ObjectUrl},
    timers::callback::Timeout,
    utils::document,
};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The time that the browser has to read a file, in milliseconds. It reads after this task; a minute is ample.
const READ_MS: u32 = 60_000;

/// Hands a file to the browser's downloads. Returns `false` if that fails.
#[must_use]
pub fn download(name: &str, mime_type: &str, bytes: &[u8]) -> bool {
    download_blob(name, Blob::new_with_options(bytes, Some(mime_type)))
}

/// Hands a file that the browser made to its downloads. Returns `false` if that fails.
#[must_use]
pub fn download_blob(name: &str, blob: Blob) -> bool {
    let url = ObjectUrl::from(blob);
    let Ok(link) = document().create_element("a") else { return false };
    // Setting attributes of these names can't fail.
    drop(link.set_attribute("href", &url));
    drop(link.set_attribute("download", name));
    link.unchecked_into::<HtmlElement>().click();
    Timeout::new(READ_MS, move || drop(url)).forget();
    true
}
