//! Groups: their names, zones and addresses, and who connects to whom.

mod add_group;
mod address_chips;
mod address_field;
mod details;
mod group_body;
mod group_row;
mod groups_table;
mod paste_table;
mod peers;
mod row_model;

pub use groups_table::groups_section;
