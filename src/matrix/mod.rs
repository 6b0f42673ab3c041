//! What a firewall must let through: a port document resolved against a plan.
//!
//! [`resolve`] never fails. It gives a [`Matrix`] of every opening with its reasons, and of every rule that
//! gave none with what it lacks. The other files look at that one result: as columns, sorted, as a grid.

mod arrange;
mod column;
mod flow;
mod grid;
mod pairs;
mod resolve;
mod unneeded;
mod warnings;

pub use arrange::{Direction, Grouping, Query, Section, Sort, arrange};
pub use column::Column;
pub use flow::{Because, Flow};
pub use grid::Grid;
pub use resolve::{Matrix, resolve};
pub use unneeded::{Unneeded, WhyNot};
pub use warnings::warnings;
