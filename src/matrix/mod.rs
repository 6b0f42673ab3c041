//! The openings that a firewall must allow: a port document resolved against a plan.
//!
//! [`resolve()`] never fails. It returns a [`Matrix`] of all openings with their reasons, and of all omitted rules
//! with the reasons why. The other modules present that result: as columns, sorted, as a grid.

mod action;
mod ask;
mod column;
mod emptiness;
mod flow;
mod grid;
mod line_breaks;
mod omitted;
mod pairs;
mod resolve;
mod table;
mod warnings;

pub use action::{action, implied_action};
pub use ask::{Answer, Question, address_in_words, answer};
pub use column::Column;
pub use emptiness::Emptiness;
pub use flow::{Flow, FlowReason};
pub use grid::Grid;
pub use line_breaks::{ends_piece, line_break_pieces};
pub use omitted::{OmissionReason, OmittedRule};
pub use resolve::{Matrix, resolve};
pub use table::{
    Density, Direction, Grouping, Query, RowSection, RowTexts, Sort, TableColumn, TableRow, TextLength,
    sort_into_sections, table_rows,
};
pub use warnings::warnings;
