//! The rules: one row for each opening, and for each connection inside a zone.

mod reasons_row;
mod rule_row;
mod rules_table;
mod table_bodies;
mod within_zone;

pub use rules_table::RulesTable;
pub use within_zone::within_zone;
