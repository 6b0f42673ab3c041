//! The rows of the rules table as texts, so that an unchanged row is found by comparing texts.

use super::Derived;
use crate::{
    document::PortDocument,
    matrix::{Flow, FlowReason, Matrix, RowTexts},
    net::Service,
    plan::{Group, GroupId, Topology},
};
use std::{collections::HashMap, fmt::Write, rc::Rc};

/// A row of the rules table.
#[derive(Debug, PartialEq, Eq)]
pub struct RuleRow {
    /// The flow's name, such as `scanning.2>dns>udp/53`.
    pub name: String,
    /// The texts of its cells.
    pub texts: RowTexts,
    /// `true` if the row is there only because optional rules were included.
    pub is_optional: bool,
}

impl RuleRow {
    fn of(document: &PortDocument, derived: &Derived, flow: &Flow) -> Rc<Self> {
        Rc::new(Self {
            name: flow.name(document, &derived.plan),
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
    pub rows: Rc<[Rc<RuleRow>]>,
}

impl RuleRows {
    /// A row for each flow of a list.
    #[must_use]
    pub fn new(document: &PortDocument, derived: Rc<Derived>, flows: fn(&Matrix) -> &[Flow]) -> Self {
        let rows = flows(&derived.matrix).iter().map(|flow| RuleRow::of(document, &derived, flow)).collect();
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
        let before: HashMap<_, _> = flows_before.iter().zip(&*self.rows).map(|pair| (key(pair.0), pair)).collect();
        let row = |flow: &Flow| match before.get(&key(flow)) {
            Some((same, row)) if *same == flow => Rc::clone(row),
            _ => RuleRow::of(document, &derived, flow),
        };
        let rows = (self.flows)(&derived.matrix).iter().map(row).collect();
        Self { rows, derived, flows: self.flows }
    }
}

/// The key of a flow, which is unique in its list.
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

/// A reason for a row, in full.
#[derive(Debug, PartialEq, Eq)]
pub struct ReasonText {
    /// The rule and its purpose: `S14 Web access`.
    pub title: String,
    /// The condition under which the rule is needed, its basis and its source.
    pub explanation: String,
    /// The doubts that concern it.
    pub remarks: Vec<String>,
}

/// Every reason for a flow.
#[must_use]
pub fn reason_texts(document: &PortDocument, flow: &Flow) -> Rc<[ReasonText]> {
    flow.reasons.iter().map(|&reason| reason_text(document, reason)).collect()
}

fn reason_text(document: &PortDocument, reason: FlowReason) -> ReasonText {
    let rule = &document.rules[reason.rule];
    let basis = &document.bases[reason.basis(document)];
    let needed = match reason.feature(document) {
        Some(feature) => format!("needed for {}", document.features[feature].name),
        None => "always needed".to_owned(),
    };
    let between = if rule.firewall_between { " where a firewall stands in between" } else { "" };
    let mut explanation = format!(", {needed}{between}. Basis {}: {}.", basis.id, basis.meaning);
    for citation in reason.citations(document) {
        let section = document.section_name(citation.section).unwrap_or_default();
        // Writing into a string can't fail.
        let _ = write!(explanation, " Source: {citation} ({section}).");
    }
    let remarks = reason.remarks(document);
    let remarks = remarks.iter().map(|id| {
        let remark = &document.remarks[id];
        format!("{}: {} {}", remark.id, remark.found, remark.reading)
    });
    ReasonText {
        title: format!("{} {}", rule.id, reason.reason(document).purpose),
        remarks: remarks.collect(),
        explanation,
    }
}
