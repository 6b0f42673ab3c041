//! The rows of the rules, from one change of the plan to the next.

use crate::{
    document::PortDocument,
    matrix::{Flow, Matrix},
    state::{Derived, RowData, RuleRows},
};
use std::rc::Rc;
use yew::{hook, use_mut_ref};

/// A row for each flow of one of the matrix's lists; `flows` must be the same in every render. What is known of the rows before a change is not worked out again.
#[hook]
pub fn use_rule_rows(
    document: &PortDocument,
    derived: &Rc<Derived>,
    flows: fn(&Matrix) -> &[Flow],
) -> Rc<[Rc<RowData>]> {
    let known = use_mut_ref(|| None::<RuleRows>);
    let before = known.borrow_mut().take();
    let after = match before {
        Some(before) => before.after(document, Rc::clone(derived)),
        None => RuleRows::new(document, Rc::clone(derived), flows),
    };
    let rows = Rc::clone(&after.rows);
    *known.borrow_mut() = Some(after);
    rows
}
