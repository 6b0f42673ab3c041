//! The matrix at a glance.

mod grid_table;

pub use grid_table::{GridTable, paper_grid};
