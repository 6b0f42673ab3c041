//! Pictures as PNG files.

use gloo::{file::Blob, utils::document};
use js_sys::{Promise, encode_uri_component};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

/// The dots of the PNG file for each pixel of the picture: sharp on paper and on dense screens.
const SCALE: u32 = 2;

/// Draws an SVG document of this natural size as a PNG file; `None` if the browser can't. The document has to stand alone: a
/// browser loads nothing for a picture.
pub async fn png(svg: &str, width: u32, height: u32) -> Option<Blob> {
    let image = HtmlImageElement::new().ok()?;
    // A `data:` address, which the page's policy allows for pictures.
    image.set_src(&format!("data:image/svg+xml,{}", String::from(encode_uri_component(svg))));
    JsFuture::from(image.decode()).await.ok()?;
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width * SCALE);
    canvas.set_height(height * SCALE);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let (wide, high) = (f64::from(width * SCALE), f64::from(height * SCALE));
    // Engines differ in painting the background of a picture.
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, wide, high);
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, wide, high).ok()?;
    Some(JsFuture::from(blob_of(&canvas)).await.ok()?.dyn_into::<web_sys::Blob>().ok()?.into())
}

/// The PNG file of a canvas; `null` if the browser can't make one.
fn blob_of(canvas: &HtmlCanvasElement) -> Promise {
    Promise::new(&mut |resolve, _| {
        let done = Closure::once_into_js(move |blob: JsValue| drop(resolve.call1(&JsValue::NULL, &blob)));
        drop(canvas.to_blob(done.unchecked_ref()));
    })
}
