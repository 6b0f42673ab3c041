//! The rows of the rules table as texts, so that an unchanged row is found by comparing texts.

use super::Derived;
use crate::{
    document::PortDocument,
    matrix::{Flow, Matrix, RowTexts},
    net::Service,
    plan::{Group, GroupId, Topology},
};
use std::rc::Rc;

/// A row of the rules table.
#[derive(Debug, PartialEq, Eq)]
pub struct RowData {
    /// The flow's name, such as `scanning.2>dns>udp/53`.
    pub name: Rc<str>,
    /// The texts of its cells.
    pub texts: RowTexts,
    /// `true` if the row is there only because optional rules were included.
    pub is_optional: bool,
}

impl RowData {
    fn of(document: &PortDocument, derived: &Derived, flow: &Flow) -> Rc<Self> {
        Rc::new(Self {
            name: flow.name(document, &derived.plan).into(),
            texts: RowTexts::of(document, &derived.plan, flow),
            is_optional: flow.is_optional(document),
        })
    }
}

/// The rows of one of a matrix's lists of flows, in its order.
#[derive(Clone)]
pub struct RuleRows {
    derived: Rc<Derived>,
    /// The list.
    flows: fn(&Matrix) -> &[Flow],
    /// The rows.
    pub rows: Rc<[Rc<RowData>]>,
}

impl RuleRows {
    /// A row for each flow of a list.
    #[must_use]
    pub fn new(document: &PortDocument, derived: Rc<Derived>, flows: fn(&Matrix) -> &[Flow]) -> Self {
        let rows = flows(&derived.matrix).iter().map(|flow| RowData::of(document, &derived, flow)).collect();
        Self { derived, flows, rows }
    }

    /// The rows after a change of the plan. A row whose flow did not change is reused: most changes concern a few rows
    /// of a thousand.
    #[must_use]
    pub fn after(self, document: &PortDocument, derived: Rc<Derived>) -> Self {
        if Rc::ptr_eq(&self.derived, &derived) {
            return self;
        }
        if !have_same_names(self.derived.plan.topology(), derived.plan.topology()) {
            return Self::new(document, derived, self.flows);
        }
        let flows_before = (self.flows)(&self.derived.matrix);
        // The flows of a list are in the order of their keys.
        let row = |flow: &Flow| match flows_before.binary_search_by_key(&key(flow), key) {
            Ok(index) if flows_before[index] == *flow => Rc::clone(&self.rows[index]),
            _ => RowData::of(document, &derived, flow),
        };
        let rows = (self.flows)(&derived.matrix).iter().map(row).collect();
        Self { rows, derived, flows: self.flows }
    }
}

/// The key of a flow, which is unique in its list and what the list is sorted by.
fn key(flow: &Flow) -> (GroupId, GroupId, Service) {
    (flow.source, flow.destination, flow.service)
}

/// Returns `true` if two plans have the same groups with the same names in the same zones: rows show nothing else of
/// them.
fn have_same_names(one: &Topology, other: &Topology) -> bool {
    let is_same = |((_, one), (_, other)): ((GroupId, &Group), (GroupId, &Group))| {
        (one.at, &one.name, one.zone) == (other.at, &other.name, other.zone)
    };
    one.zones == other.zones && one.iter().len() == other.iter().len() && one.iter().zip(other.iter()).all(is_same)
}
