//! The openings that a firewall must allow: a port document resolved against a plan.
//!
//! [`resolve()`] never fails. It returns a [`Matrix`] of all openings with their reasons, and of all omitted rules
//! with the reasons why. The other modules present that result: as columns, sorted, as a grid.

mod action;
mod column;
mod emptiness;
mod flow;
mod grid;
mod line_breaks;
mod omitted;
mod pairs;
mod resolve;
mod row_groups;
mod row_texts;
mod warnings;

pub use action::{action, implied_action};
pub use column::Column;
pub use emptiness::Emptiness;
pub use flow::{Flow, FlowReason};
pub use grid::Grid;
pub use line_breaks::{ends_piece, line_break_pieces};
pub use omitted::{OmissionReason, OmittedRule};
pub use resolve::{Matrix, resolve};
pub use row_groups::{Direction, Grouping, RowGroup, Sort, group_and_sort};
pub use row_texts::{Query, RowTexts};
pub use warnings::warnings;
