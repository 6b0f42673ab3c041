//! The matrix as a table for people: its rows in three densities, their texts, order and sections, and the filter.

mod column;
mod density;
mod query;
mod row;
mod sections;
mod texts;

pub use column::TableColumn;
pub use density::{Density, table_rows};
pub use query::Query;
pub use row::TableRow;
pub use sections::{Direction, Grouping, RowSection, Sort, sort_into_sections};
pub use texts::{RowTexts, TextLength};
