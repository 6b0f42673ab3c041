//! The columns of a list of openings in a report, and the text of their cells.

use super::Flow;
use crate::{
    document::PortDocument,
    net::Service,
    plan::{GroupId, Plan},
};
use strum::{IntoStaticStr, VariantArray};

/// A column of a list of openings in a report: one opening in each row.
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
            Self::Protocol => vec![protocol_text(flow.service)],
            Self::Port => port_lines(flow),
            Self::Purpose => flow.purposes(document),
            Self::Basis => flow.basis(document).map(|basis| document.bases[basis].id.clone()).into_iter().collect(),
            Self::Reference => flow.references(document),
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
pub(super) fn protocol_text(service: Service) -> String {
    let protocol = service.protocol();
    match service.port() {
        Some(_) => protocol.name().to_owned(),
        None => format!("{} (IP protocol {})", protocol.name(), protocol.number()),
    }
}

/// The port, and the defaults that it replaces.
pub(super) fn port_lines(flow: &Flow) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(port) = flow.service.port() {
        lines.push(port.to_string());
        lines.extend(flow.default_ports().iter().map(|port| format!("default {port}")));
    }
    lines
}
