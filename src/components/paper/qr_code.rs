//! A text as a QR code, for paper.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};
use std::fmt::Write;
use yew::{Html, html};

/// The largest code that still reads from office paper at the size it is printed at: 117 modules on 45 mm, each
/// 0.36 mm wide with its quiet zone. It holds 1,273 bytes.
const LARGEST: u8 = 25;

/// The light border that readers need, in modules.
const QUIET: i32 = 4;

/// The code as a drawing, or a sentence when the text does not fit one.
pub fn qr_code(text: &str) -> Html {
    let Some(code) = code(text) else { return html! { <p>{ "The link is too long for a QR code." }</p> } };
    let size = code.size() + 2 * QUIET;
    html! {
        <svg class="qr" viewBox={format!("0 0 {size} {size}")} role="img" aria-label="The link as a QR code">
            <path d={outline(&code)} />
        </svg>
    }
}

fn code(text: &str) -> Option<QrCode> {
    let segments = [QrSegment::make_bytes(text.as_bytes())];
    QrCode::encode_segments_advanced(&segments, QrCodeEcc::Low, Version::MIN, Version::new(LARGEST), None, true).ok()
}

/// A path of the dark modules, a stroke for each run in a row.
fn outline(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|&x| code.get_module(x, y)).count();
            let run = i32::try_from(run).unwrap_or_default();
            if run > 0 {
                // Writing into a string can't fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run + 1;
        }
    }
    path
}
