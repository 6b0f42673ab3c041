//! The plan as a ladder: a line for each pair of groups.

mod ladder;
mod part;

pub use ladder::Ladder;
pub use part::shape;
