//! The rules: the table in three densities, the grid, the filter, and the drawer that tells why a row is there.

mod ask;
mod controls;
mod drawer;
mod found;
mod legend;
mod omitted_rows;
mod remarks;
mod rule_body;
mod rule_row;
mod rules_place;
mod rules_table;
mod table_bodies;

pub use legend::marks;
pub use rules_place::RulesPlace;
