//! The matrix at a glance.

mod grid_table;

pub use grid_table::{grid_table, paper_grid};
