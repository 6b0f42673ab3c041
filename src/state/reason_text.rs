//! The reasons of a row, in words.

use crate::{
    document::PortDocument,
    matrix::{Flow, FlowReason},
};
use std::{fmt::Write, rc::Rc};

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
