//! The columns of the rules table and the text of their cells.

use super::Flow;
use crate::{
    document::{Citation, PortDocument},
    plan::{GroupId, Plan},
};
use std::cmp::Ordering;
use strum::{IntoStaticStr, VariantArray};

/// A column of the rules table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
pub enum Column {
    /// The group that starts the connection.
    Source,
    /// The group that listens.
    Destination,
    /// The protocol.
    Protocol,
    /// The port, with its default if it was changed.
    Port,
    /// The purpose; a line for each reason.
    Purpose,
    /// The degree of certainty.
    Basis,
    /// Rule, citations and remarks; a line for each reason.
    Reference,
}

impl Column {
    /// Every column, from left to right.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The heading.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The lines of text that the column shows for a flow.
    #[must_use]
    pub fn lines(self, document: &PortDocument, plan: &Plan, flow: &Flow) -> Vec<String> {
        match self {
            Self::Source => end(plan, flow.source),
            Self::Destination => end(plan, flow.destination),
            Self::Protocol => vec![protocol(flow)],
            Self::Port => port(flow),
            Self::Purpose => purposes(document, flow),
            Self::Basis => flow.basis(document).map(|basis| document.bases[basis].id.clone()).into_iter().collect(),
            Self::Reference => references(document, flow),
        }
    }

    /// Compares two flows by this column.
    #[must_use]
    pub fn compare(self, document: &PortDocument, plan: &Plan, left: &Flow, right: &Flow) -> Ordering {
        match self {
            // Services without a port come after all others.
            Self::Port => {
                let port = |flow: &Flow| (flow.service.port().is_none(), flow.service.port());
                port(left).cmp(&port(right))
            }
            Self::Protocol => left.service.protocol().cmp(&right.service.protocol()),
            Self::Basis => left.basis(document).cmp(&right.basis(document)),
            // Flows without a citation come after all others.
            Self::Reference => {
                let cited = |flow: &Flow| (flow.first_citation(document).is_none(), flow.first_citation(document));
                cited(left).cmp(&cited(right))
            }
            Self::Source | Self::Destination | Self::Purpose => {
                self.lines(document, plan, left).cmp(&self.lines(document, plan, right))
            }
        }
    }
}

/// The group, and its zone if zones are distinguished.
fn end(plan: &Plan, group: GroupId) -> Vec<String> {
    let (group, zone) = (&plan.topology()[group], plan.topology().zone(group));
    let mut lines = vec![group.name.clone()];
    if zone.named {
        lines.push(zone.name.clone());
    }
    lines
}

/// A protocol without ports is shown with its number, which firewalls ask for.
fn protocol(flow: &Flow) -> String {
    let protocol = flow.service.protocol();
    match flow.service.port() {
        Some(_) => protocol.name().to_owned(),
        None => format!("{} (IP protocol {})", protocol.name(), protocol.number()),
    }
}

fn port(flow: &Flow) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(port) = flow.service.port() {
        lines.push(port.to_string());
        lines.extend(flow.default_ports().iter().map(|port| format!("default {port}")));
    }
    lines
}

fn purposes(document: &PortDocument, flow: &Flow) -> Vec<String> {
    let mut purposes: Vec<String> = Vec::new();
    for because in &flow.reasons {
        let purpose = because.reason(document).purpose.clone();
        if !purposes.contains(&purpose) {
            purposes.push(purpose);
        }
    }
    purposes
}

/// `S14 · §1 n2, §3 n1 · R9`.
fn references(document: &PortDocument, flow: &Flow) -> Vec<String> {
    let reference = |because: &super::FlowReason| {
        let citations: Vec<String> = because.citations(document).iter().map(Citation::to_string).collect();
        let remarks = document.remarks.names(&because.remarks(document));
        let parts = [document.rules[because.rule].id.clone(), citations.join(", "), remarks.join(", ")];
        parts.iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" · ")
    };
    flow.reasons.iter().map(reference).collect()
}
