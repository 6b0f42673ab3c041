//! Matching rules against a plan.

use super::{Because, Flow, Unneeded, sorted::sorted, unneeded::why_not};
use crate::{
    document::{Id, Party, PortDocument, Remark, Rule, RuleService, Set},
    net::{Port, Service},
    plan::Plan,
};

/// What a plan needs of a firewall, and what it does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// One entry for each source, destination and service, in that order.
    pub flows: Vec<Flow>,
    /// The document's rules that gave no flow.
    pub unneeded: Vec<Unneeded>,
}

impl Matrix {
    /// Everyone who stands at an end of a flow.
    #[must_use]
    pub fn parties(&self) -> Set<Party> {
        self.flows.iter().flat_map(|flow| [flow.source, flow.destination]).collect()
    }

    /// Every doubt that concerns a flow.
    #[must_use]
    pub fn remarks(&self, document: &PortDocument) -> Set<Remark> {
        self.flows.iter().fold(Set::default(), |set, flow| set.union(flow.remarks(document)))
    }

    /// The matrix in a line: `27 openings, 8 parties, 3 remarks`.
    #[must_use]
    pub fn summary(&self, document: &PortDocument) -> String {
        let openings = counted(self.flows.len(), "opening", "openings");
        let parties = counted(self.parties().len(), "party", "parties");
        let remarks = counted(self.remarks(document).len(), "remark", "remarks");
        format!("{openings}, {parties}, {remarks}")
    }
}

fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// Matches every rule of the document against the plan.
#[must_use]
pub fn resolve(document: &PortDocument, plan: &Plan) -> Matrix {
    let mut found = Vec::new();
    let mut unneeded = Vec::new();
    for (id, rule) in document.rules.iter() {
        let why = why_not(document, plan, rule);
        if why.is_empty() {
            rule_flows(document, plan, id, rule, &mut found);
        } else {
            unneeded.push(Unneeded { rule: id, why });
        }
    }
    Matrix { flows: merged(&found), unneeded }
}

/// Pushes a flow for each pair of ends, service and reason of a rule that holds.
fn rule_flows(document: &PortDocument, plan: &Plan, id: Id<Rule>, rule: &Rule, found: &mut Vec<Flow>) {
    for (source, destination) in pairs(document, plan, rule) {
        let inherited_by = [source, destination].into_iter().find(|&end| inherits(document, rule, end));
        for &service in rule.services.iter() {
            let (service, default_port) = placed(plan, service);
            let held = rule.reasons.iter().enumerate();
            let held = held.filter(|(_, reason)| reason.when.is_none_or(|feature| plan.features().contains(feature)));
            let because = held.map(|(reason, _)| Because { rule: id, reason, default_port, inherited_by }).collect();
            found.push(Flow { source, destination, service, because });
        }
    }
}

/// Everyone who can stand at an end of a rule: the plan's roles that count as it, or the outsider itself.
pub(super) fn ends(document: &PortDocument, plan: &Plan, wanted: Id<Party>) -> Set<Party> {
    if document.parties[wanted].is_role {
        plan.roles().iter().filter(|&role| document.counts_as(role, wanted)).collect()
    } else {
        [wanted].into_iter().collect()
    }
}

/// Every source with every destination, save a role with itself: nothing leaves a device to reach itself.
pub(super) fn pairs(document: &PortDocument, plan: &Plan, rule: &Rule) -> Vec<(Id<Party>, Id<Party>)> {
    let mut pairs = Vec::new();
    for source in ends(document, plan, rule.source).iter() {
        for destination in ends(document, plan, rule.destination).iter() {
            if source != destination {
                pairs.push((source, destination));
            }
        }
    }
    pairs
}

/// Whether the rule holds for `end` only because its section brings in the rules of other roles.
fn inherits(document: &PortDocument, rule: &Rule, end: Id<Party>) -> bool {
    let Some(inherits) = &document.parties[end].inherits else { return false };
    let mut citations = rule.reasons.iter().flat_map(|reason| reason.citations.iter()).peekable();
    // A rule without a source is not the section's to bring in.
    citations.peek().is_some() && citations.all(|citation| citation.section != inherits.section)
}

/// The service where the plan has it, and the default port if that is elsewhere.
fn placed(plan: &Plan, service: RuleService) -> (Service, Option<Port>) {
    match service.port_of.and_then(|feature| plan.moved_port(feature)) {
        Some(port) => (service.default.on(port), service.default.port()),
        None => (service.default, None),
    }
}

/// The flows in the order of their ends and services, each once. Its reasons keep the document's order.
fn merged(found: &[Flow]) -> Vec<Flow> {
    let key = |flow: &Flow| (flow.source, flow.destination, flow.service);
    let mut flows: Vec<Flow> = Vec::with_capacity(found.len());
    for index in sorted(found.len(), &|left, right| key(&found[left]).cmp(&key(&found[right]))) {
        let flow = &found[index];
        match flows.last_mut() {
            Some(last) if key(last) == key(flow) => last.because.extend(&flow.because),
            _ => flows.push(flow.clone()),
        }
    }
    flows
}
