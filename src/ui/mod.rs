//! The page. Views write what a scene shows as text and decide nothing; `browser` alone touches the browser.
//!
//! Controls carry names. The page listens once, at its window, and [`crate::app::meaning`] says what a name means: a
//! listener for each control would weigh more than all of them do.

mod app;
mod browser;
mod diagram;
mod export;
mod folded;
mod grid;
mod group_row;
mod groups;
mod last_plan;
mod markup;
mod nodes;
mod notices;
mod paper;
mod part;
mod plan_form;
mod qr;
mod remarks;
mod result;
mod rule_row;
mod rules_table;
mod shape;
mod share;
mod title_block;
mod toolbar;

pub use app::App;
pub use browser::{Listener, start};
