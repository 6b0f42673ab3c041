//! Hooks: the one place where effects run and where the page listens to its window.

mod use_app_state;
mod use_effects;
mod use_highlight;
mod use_link_changes;
mod use_near;
mod use_print_mode;
mod use_recent_plans;
mod use_shortcuts;
mod use_tab_memory;
mod use_title;
mod use_url_sync;
mod use_window_event;

pub use use_app_state::{AppStateHandle, use_app_state};
pub use use_highlight::use_highlight;
pub use use_link_changes::use_link_changes;
pub use use_near::use_near;
pub use use_print_mode::use_print_mode;
pub use use_shortcuts::use_shortcuts;
pub use use_tab_memory::use_tab_memory;
pub use use_title::use_title;
