//! The rows of the rules table as texts, so that a row that did not change is known by its texts.

use super::Derived;
use crate::{
    document::PortDocument,
    matrix::{Column, Flow, FlowReason},
};
use std::{fmt::Write, rc::Rc};

/// A row of the rules table.
#[derive(Debug, PartialEq, Eq)]
pub struct RuleRow {
    /// The flow's name, such as `scanning.2>dns>udp/53`.
    pub name: String,
    /// The lines of each column, in the order of [`Column::ALL`].
    pub cells: [Vec<String>; Column::ALL.len()],
    /// Whether the row is there only because optional rules were included.
    pub is_optional: bool,
}

/// A reason for a row, in full.
#[derive(Debug, PartialEq, Eq)]
pub struct ReasonText {
    /// The rule and its purpose: `S14 Web access`.
    pub title: String,
    /// When it is needed, its basis and its source.
    pub explanation: String,
    /// The doubts that concern it.
    pub remarks: Vec<String>,
}

/// A row for each flow, in the order of the flows.
#[must_use]
pub fn rule_rows(document: &PortDocument, derived: &Derived, flows: &[Flow]) -> Rc<[Rc<RuleRow>]> {
    let row = |flow: &Flow| {
        Rc::new(RuleRow {
            name: flow.name(document, &derived.plan),
            cells: Column::ALL.map(|column| column.lines(document, &derived.plan, flow)),
            is_optional: flow.is_optional(document),
        })
    };
    flows.iter().map(row).collect()
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
