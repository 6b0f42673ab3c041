//! The request sheet: a document of its own, which exists only while the page is printed.

mod appendix;
mod first_page;
mod qr_code;
mod request_sheet;
mod rules;

pub use request_sheet::request_sheet;
