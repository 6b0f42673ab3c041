//! Effects: everything that the browser has to do after an update, as values.

use super::Place;

/// Something that only the browser can do. `update` returns these as values; a hook runs them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Write the serialized plan into the page, where a saved copy finds it.
    KeepInPage(String),
    /// Write the serialized plan into this browser's storage as its last plan.
    KeepInBrowser(String),
    /// Let the address bar follow with this serialized plan when typing rests; `None` leaves the address as it is.
    FollowInAddress(Option<String>),
    /// Keep the place for a reload of this tab.
    RememberPlace(Place),
    /// Put a text on the clipboard, and as HTML too unless `html` is empty. The button says that it was done, and the
    /// status line that it was refused.
    Copy {
        /// The thing that is copied.
        kind: CopyKind,
        /// The plain text.
        text: String,
        /// The same as HTML.
        html: String,
        /// The status message when the browser refused.
        refused: &'static str,
    },
    /// Hand a file to the browser's downloads.
    Download {
        /// The file's name.
        name: String,
        /// Its media type.
        mime_type: &'static str,
        /// Its content.
        bytes: Vec<u8>,
    },
    /// Draw an SVG file of this natural size as a PNG file, and hand that to the browser's downloads.
    DownloadPng {
        /// The file's name.
        name: String,
        /// The SVG file.
        svg: String,
        /// Its width in pixels.
        width: i32,
        /// Its height in pixels.
        height: i32,
    },
    /// Hand the page as it is now to the browser's downloads, under this name.
    DownloadPage(String),
    /// Open the print dialogue.
    Print,
    /// Move the focus to the element with this id.
    Focus(String),
}

/// The things that can be copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyKind {
    /// The plan's link.
    Link,
    /// The export that is shown.
    Export,
    /// The openings as a table.
    Table,
}
