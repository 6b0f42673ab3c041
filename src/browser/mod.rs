//! The browser: address bar, storage, downloads, clipboard, focus, printing, highlighting, and the message of a panic.
//!
//! A call that a browser may refuse returns an `Option` or a `bool`, or is without consequence when refused (address
//! bar, focus, printing): nothing panics because storage is blocked. No decision about the plan is made here.

mod address;
mod clipboard;
mod download;
mod highlight;
mod page;
mod panic;
mod storage;
mod time;

pub use address::{address, replace_address, sources};
pub use clipboard::copy;
pub use download::download;
pub use highlight::highlight_related;
pub use page::{focus, keep_host, keep_in_page, mark_copy, mount, page_html, print};
pub use panic::report_panics;
pub use storage::{keep_recent_plans, keep_tab_plan, recent_plans};
pub use time::{local_day, local_time, now, unique_text};
