//! Remarks on the matrix, rules that are not needed, the legend, and the guarantees of the page.

mod legend;
mod omitted_rules;
mod remark_list;

pub use legend::legend;
pub use omitted_rules::omitted_rules;
pub use remark_list::remarks;
