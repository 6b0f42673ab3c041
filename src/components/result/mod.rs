//! The matrix on the screen and on paper: its summary, its two views, and everything about it.

mod controls;
mod matrix_views;
mod openings;

pub use openings::Openings;
