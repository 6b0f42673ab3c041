//! Exports.

mod export_section;

pub use export_section::export_section;
