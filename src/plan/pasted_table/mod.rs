//! A whole table that was pasted, as groups: the columns are guessed, and their assignment can be changed.

mod cells;
mod column;
mod reader;
mod role;
mod table;

pub use column::ColumnKind;
pub use table::{PastedTable, TableGroup, TableProblem};
