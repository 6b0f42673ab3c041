//! The request sheet: a document of its own, which exists only while the page is printed, and the preview of its first page.

mod appendix;
mod first_page;
mod preview;
mod qr_code;
mod request_sheet;
mod rules;

pub use preview::preview;
pub use request_sheet::request_sheet;
