//! Groups: their names, zones and addresses, and who connects to whom.

mod group_row;
mod groups_table;
mod peers;
mod row_model;

pub use groups_table::groups_section;
