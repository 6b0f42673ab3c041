//! The browser: address bar, storage, downloads, clipboard, focus, printing, highlighting, pictures, and the message of a panic.
//!
//! A call that a browser may refuse returns an `Option` or a `bool`, or is without consequence when refused (address
//! bar, focus, printing): nothing panics because storage is blocked. No decision about the plan is made here.

mod address;
mod clipboard;
mod download;
mod highlight;
mod page;
mod panic;
mod png;
mod storage;
mod time;

pub use address::{address, replace_address, sources};
pub use clipboard::copy;
pub use download::{download, download_blob};
pub use highlight::highlight_related;
pub use page::{focus, keep_host, keep_in_page, mark_copy, mount, page_html, print};
pub use panic::report_panics;
pub use png::png;
pub use storage::{
    forget_pending_plan, keep_pending_plan, keep_recent_plans, keep_tab_memory, keep_tab_plan, place, recent_plans,
    remember_place,
};
pub use time::{local_day, local_time, now, unique_text};
