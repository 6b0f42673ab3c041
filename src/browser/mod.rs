//! The browser: address bar, storage, downloads, clipboard, focus and printing.
//!
//! Everything that a browser may refuse is an `Option`, a `Result` or a `bool` here; nothing panics because storage is
//! blocked. No decision is made here.

mod address;
mod clipboard;
mod download;
mod highlight;
mod page;
mod panic;
mod storage;

pub use address::{address, replace_address, sources};
pub use clipboard::copy;
pub use download::download;
pub use highlight::highlight_related;
pub use page::{focus, keep_in_page, mount, page_html, print};
pub use panic::report_panics;
pub use storage::{keep_in_browser, last_plan};
