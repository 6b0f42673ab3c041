//! What a firewall must let through: a port document resolved against a plan.
//!
//! [`resolve`] never fails. It gives a [`Matrix`] of every opening with its reasons, and of every rule that
//! gave none with what it lacks. The other files look at that one result: as columns, sorted, as a grid.

mod column;
mod emptiness;
mod flow;
mod grid;
mod line_breaks;
mod omitted;
mod pairs;
mod resolve;
mod row_groups;
mod warnings;

pub use column::Column;
pub use emptiness::Emptiness;
pub use flow::{Flow, FlowReason};
pub use grid::Grid;
pub use line_breaks::{ends_piece, line_break_pieces};
pub use omitted::{OmissionReason, OmittedRule};
pub use resolve::{Matrix, resolve};
pub use row_groups::{Direction, Grouping, Query, RowGroup, Sort, group_and_sort};
pub use warnings::warnings;
