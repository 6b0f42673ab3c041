//! A connection, and the reasons for it.

use crate::{
    document::{Basis, Citation, Feature, Id, Party, PortDocument, Reason, Remark, Rule, Set},
    net::{Port, Service},
    plan::{GroupId, Plan},
};

/// One connection, with all reasons for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flow {
    /// The group that starts the connection.
    pub source: GroupId,
    /// The group that listens.
    pub destination: GroupId,
    /// The service that the destination listens on.
    pub service: Service,
    /// Every reason, in the document's order; at least one.
    pub reasons: Vec<FlowReason>,
}

/// One reason for a flow: a rule's reason, applied to this pair of groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FlowReason {
    /// The rule.
    pub rule: Id<Rule>,
    /// The index of the rule's reason.
    pub reason: usize,
    /// The rule's default port, if the plan changed it.
    pub default_port: Option<Port>,
    /// The role whose section of the source includes the rule without repeating it.
    pub inherited_by: Option<Id<Party>>,
}

impl FlowReason {
    /// The rule's reason.
    #[must_use]
    pub fn reason(self, document: &PortDocument) -> &Reason {
        &document.rules[self.rule].reasons[self.reason]
    }

    /// The feature that requires it; `None` if it is always needed.
    #[must_use]
    pub fn feature(self, document: &PortDocument) -> Option<Id<Feature>> {
        self.reason(document).requires
    }

    /// The degree of certainty.
    #[must_use]
    pub fn basis(self, document: &PortDocument) -> Id<Basis> {
        document.rules[self.rule].basis
    }

    /// The places in the source that say so.
    #[must_use]
    pub fn citations(self, document: &PortDocument) -> Vec<Citation> {
        let mut citations = self.reason(document).citations.clone();
        citations.extend(self.inheritance(document).map(|inherits| inherits.citation));
        citations
    }

    /// The remarks about it.
    #[must_use]
    pub fn remarks(self, document: &PortDocument) -> Set<Remark> {
        let mut remarks = document.rules[self.rule].remarks.clone();
        remarks.extend(self.inheritance(document).map(|inherits| inherits.remark));
        remarks
    }

    fn inheritance(self, document: &PortDocument) -> Option<&crate::document::Inheritance> {
        document.parties[self.inherited_by?].inherits.as_ref()
    }
}

impl Flow {
    /// A name that identifies the flow across matrices, such as `scanning.2>dns>udp/53`.
    #[must_use]
    pub fn name(&self, document: &PortDocument, plan: &Plan) -> String {
        self.opening(plan).name(document)
    }

    /// The firmest basis among the reasons.
    #[must_use]
    pub fn basis(&self, document: &PortDocument) -> Option<Id<Basis>> {
        self.reasons.iter().map(|reason| reason.basis(document)).min()
    }

    /// Returns `true` if it exists only because optional rules were included.
    #[must_use]
    pub fn is_optional(&self, document: &PortDocument) -> bool {
        self.basis(document).is_some_and(|basis| document.bases[basis].optional)
    }

    /// The remarks about it, each once.
    #[must_use]
    pub fn remarks(&self, document: &PortDocument) -> Set<Remark> {
        let mut remarks = Set::default();
        for reason in &self.reasons {
            remarks.extend(reason.remarks(document).iter());
        }
        remarks
    }

    /// The first citation of all its reasons.
    #[must_use]
    pub fn first_citation(&self, document: &PortDocument) -> Option<Citation> {
        let mut first: Option<Citation> = None;
        for citation in self.reasons.iter().flat_map(|reason| reason.citations(document)) {
            if first.is_none_or(|first| citation < first) {
                first = Some(citation);
            }
        }
        first
    }

    /// The default ports that this flow's port replaces; empty if no port was changed.
    #[must_use]
    pub fn default_ports(&self) -> Vec<Port> {
        let mut ports = Vec::new();
        for port in self.reasons.iter().filter_map(|reason| reason.default_port) {
            if ports.last() != Some(&port) {
                ports.push(port);
            }
        }
        ports
    }

    /// The purposes, each once, in the order of the reasons.
    #[must_use]
    pub fn purposes(&self, document: &PortDocument) -> Vec<String> {
        let mut purposes: Vec<String> = Vec::new();
        for reason in &self.reasons {
            let purpose = &reason.reason(document).purpose;
            if !purposes.contains(purpose) {
                purposes.push(purpose.clone());
            }
        }
        purposes
    }

    /// The rule, citations and remarks of each reason: `S14 · §1 n2, §3 n1 · R9`.
    #[must_use]
    pub fn references(&self, document: &PortDocument) -> Vec<String> {
        let reference = |reason: &FlowReason| {
            let citations: Vec<String> = reason.citations(document).iter().map(Citation::to_string).collect();
            let remarks = document.remarks.names(&reason.remarks(document));
            let parts = [document.rules[reason.rule].id.clone(), citations.join(", "), remarks.join(", ")];
            parts.iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" · ")
        };
        self.reasons.iter().map(reference).collect()
    }
}
