//! An opening, and why it is there.

use crate::{
    document::{Basis, Citation, Feature, Id, Party, PortDocument, Reason, Remark, Rule, Set},
    net::{Port, Service},
    plan::{GroupId, Plan},
};

/// One connection to open, with everything that wants it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flow {
    /// Who starts the connection.
    pub source: GroupId,
    /// Who listens.
    pub destination: GroupId,
    /// What is listened on.
    pub service: Service,
    /// Every reason, in the document's order; at least one.
    pub reasons: Vec<FlowReason>,
}

/// One reason for a flow: a reason of a rule, as it holds in this place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FlowReason {
    /// The rule.
    pub rule: Id<Rule>,
    /// Which of the rule's reasons.
    pub reason: usize,
    /// The rule's own port, when the plan moved it.
    pub default_port: Option<Port>,
    /// The role whose section of the source brings the rule in without repeating it.
    pub inherited_by: Option<Id<Party>>,
}

impl FlowReason {
    /// The rule's reason.
    #[must_use]
    pub fn reason(self, document: &PortDocument) -> &Reason {
        &document.rules[self.rule].reasons[self.reason]
    }

    /// The feature that the plan has on for this; `None` for what is always needed.
    #[must_use]
    pub fn feature(self, document: &PortDocument) -> Option<Id<Feature>> {
        self.reason(document).requires
    }

    /// How firmly it stands.
    #[must_use]
    pub fn basis(self, document: &PortDocument) -> Id<Basis> {
        document.rules[self.rule].basis
    }

    /// Where the source says so.
    #[must_use]
    pub fn citations(self, document: &PortDocument) -> Vec<Citation> {
        let mut citations = self.reason(document).citations.clone();
        citations.extend(self.inheritance(document).map(|inherits| inherits.citation));
        citations
    }

    /// The doubts that concern it.
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
    /// A name that stays the flow's own from one matrix to the next, such as `scanning.2>dns>udp/53`.
    #[must_use]
    pub fn name(&self, document: &PortDocument, plan: &Plan) -> String {
        let [source, destination] = [self.source, self.destination].map(|group| plan.topology()[group].at.id(document));
        format!("{source}>{destination}>{}", self.service)
    }

    /// The firmest basis among the reasons.
    #[must_use]
    pub fn basis(&self, document: &PortDocument) -> Option<Id<Basis>> {
        self.reasons.iter().map(|because| because.basis(document)).min()
    }

    /// Whether it is there only because optional rules were included.
    #[must_use]
    pub fn is_optional(&self, document: &PortDocument) -> bool {
        self.basis(document).is_some_and(|basis| document.bases[basis].optional)
    }

    /// Every doubt that concerns it, once.
    #[must_use]
    pub fn remarks(&self, document: &PortDocument) -> Set<Remark> {
        let mut remarks = Set::default();
        for because in &self.reasons {
            remarks.extend(because.remarks(document).iter());
        }
        remarks
    }

    /// The first citation of all its reasons.
    #[must_use]
    pub fn first_citation(&self, document: &PortDocument) -> Option<Citation> {
        let mut first: Option<Citation> = None;
        for citation in self.reasons.iter().flat_map(|because| because.citations(document)) {
            if first.is_none_or(|first| citation < first) {
                first = Some(citation);
            }
        }
        first
    }

    /// The default ports that this flow's port stands in for; empty when nothing was moved.
    #[must_use]
    pub fn default_ports(&self) -> Vec<Port> {
        let mut ports = Vec::new();
        for port in self.reasons.iter().filter_map(|because| because.default_port) {
            if ports.last() != Some(&port) {
                ports.push(port);
            }
        }
        ports
    }
}
