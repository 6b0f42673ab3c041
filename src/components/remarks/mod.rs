//! Remarks on the matrix, rules that are not needed, the legend, and the guarantees of the page.

mod about;
mod legend;
mod omitted_rules;
mod remark_list;

pub use about::About;
pub use legend::Legend;
pub use omitted_rules::OmittedRules;
pub use remark_list::Remarks;
