//! Matches rules against a plan.

use super::{
    Flow, FlowReason, OmissionReason, OmittedRule,
    omitted::{no_pair_reason, omission_reasons, why_unneeded},
    pairs::PeerPairs,
};
use crate::{
    document::{Id, Party, PortDocument, Remark, Rule, Set},
    net::Service,
    plan::{GroupId, Plan},
};

/// The maximum number of connections that are resolved. A plan with more connects everything to everything by
/// accident, and no browser shows such a long table.
const MAX_FLOWS: usize = 40_000;

/// The result: openings, connections within a zone, and omitted rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// The openings, ordered by source, destination and service: one entry for each of these with a firewall in
    /// between.
    pub flows: Vec<Flow>,
    /// Connections within a zone, in the same order: no firewall is between their ends.
    pub intra_zone: Vec<Flow>,
    /// The openings that a plan would also have if it included the rules of an optional basis; empty if it does.
    pub left_out: Vec<Flow>,
    /// The document's rules without any flow. Rules that were not resolved because of the limit are not included.
    pub omitted: Vec<OmittedRule>,
    /// `true` if there were too many connections to resolve them all.
    pub is_truncated: bool,
}

impl Matrix {
    /// The groups at the ends of openings, in order, each once.
    #[must_use]
    pub fn groups(&self) -> Vec<GroupId> {
        unique_groups(&[&self.flows], &[SOURCE, DESTINATION])
    }

    /// The groups at the ends of all connections, through a firewall or not, in order.
    #[must_use]
    pub fn all_groups(&self) -> Vec<GroupId> {
        unique_groups(&[&self.flows, &self.intra_zone], &[SOURCE, DESTINATION])
    }

    /// The groups that start a connection through a firewall, in order.
    #[must_use]
    pub fn sources(&self) -> Vec<GroupId> {
        unique_groups(&[&self.flows], &[SOURCE])
    }

    /// The groups that are reached through a firewall, in order.
    #[must_use]
    pub fn destinations(&self) -> Vec<GroupId> {
        unique_groups(&[&self.flows], &[DESTINATION])
    }

    /// The groups at the ends of openings that have no address and need one. A party that can have any address needs
    /// none.
    #[must_use]
    pub fn without_address(&self, document: &PortDocument, plan: &Plan) -> Vec<GroupId> {
        let topology = plan.topology();
        let needs_one = |id: GroupId| !document.parties[topology[id].at.party].any_address;
        self.groups().into_iter().filter(|&id| topology[id].addresses.is_empty() && needs_one(id)).collect()
    }

    /// The reason why no connection needs a party, in words: `needs ICAP, which is off`. `None` if one does.
    #[must_use]
    pub fn unneeded_because(&self, document: &PortDocument, plan: &Plan, party: Id<Party>) -> Option<String> {
        let is_needed = self.all_groups().into_iter().any(|id| plan.topology()[id].at.party == party);
        if is_needed { None } else { why_unneeded(document, plan, &self.omitted, party) }
    }

    /// The remarks about any connection.
    #[must_use]
    pub fn remarks(&self, document: &PortDocument) -> Set<Remark> {
        let mut remarks = Set::default();
        for flow in self.flows.iter().chain(&self.intra_zone) {
            remarks.extend(flow.remarks(document).iter());
        }
        remarks
    }

    /// A summary of the matrix: `27 openings, 8 parties, 3 remarks`.
    #[must_use]
    pub fn summary(&self, document: &PortDocument) -> String {
        let openings = counted(self.flows.len(), "opening", "openings");
        let parties = counted(self.groups().len(), "party", "parties");
        let remarks = counted(self.remarks(document).len(), "remark", "remarks");
        let mut summary = format!("{openings}, {parties}, {remarks}");
        if !self.intra_zone.is_empty() {
            summary.extend([", ", &self.intra_zone.len().to_string(), " within a zone"]);
        }
        summary
    }
}

fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// Selects an end of a connection.
type End = fn(&Flow) -> GroupId;
const SOURCE: End = |flow| flow.source;
const DESTINATION: End = |flow| flow.destination;

/// The groups at these ends of connections, in order, each once.
fn unique_groups(flows: &[&[Flow]], ends: &[End]) -> Vec<GroupId> {
    let mut stands: Vec<Option<GroupId>> = Vec::new();
    for flow in flows.iter().copied().flatten() {
        for group in ends.iter().map(|end| end(flow)) {
            if stands.len() <= group.index() {
                stands.resize(group.index() + 1, None);
            }
            stands[group.index()] = Some(group);
        }
    }
    stands.into_iter().flatten().collect()
}

/// Matches every rule of the document against the plan.
#[must_use]
pub fn resolve(document: &PortDocument, plan: &Plan) -> Matrix {
    let pairs = PeerPairs::new(document, plan);
    let mut found = Vec::new();
    let mut left_out = Vec::new();
    let mut omitted = Vec::new();
    let mut is_truncated = false;
    for (id, rule) in document.rules.iter() {
        let mut why = omission_reasons(document, plan, &pairs, rule);
        if why.is_empty() {
            let (ends, is_complete) = pairs.pairs_for_rule(rule, MAX_FLOWS.saturating_sub(found.len()));
            let before = found.len();
            rule_flows(document, plan, id, &ends, &mut found);
            // A rule that was not resolved is neither used nor omitted.
            if is_complete && found.len() == before {
                why.push(no_pair_reason(&ends));
            }
            is_truncated |= !is_complete;
        } else if matches!(why[..], [OmissionReason::LeftOut(_)]) {
            let (ends, _) = pairs.pairs_for_rule(rule, MAX_FLOWS.saturating_sub(found.len()));
            rule_flows(document, plan, id, &ends, &mut left_out);
        }
        if !why.is_empty() {
            omitted.push(OmittedRule { rule: id, why });
        }
    }
    let has_zones = plan.topology().has_zones();
    let (mut flows, mut intra_zone) = (Vec::new(), Vec::new());
    for flow in merged(found) {
        let inside = has_zones && !plan.topology().are_apart(flow.source, flow.destination);
        if inside { &mut intra_zone } else { &mut flows }.push(flow);
    }
    let left_out = merged(left_out).into_iter().filter(|flow| {
        let inside = has_zones && !plan.topology().are_apart(flow.source, flow.destination);
        !inside && flows.binary_search_by_key(&key(flow), key).is_err()
    });
    let left_out = left_out.collect();
    Matrix { flows, intra_zone, left_out, omitted, is_truncated }
}

/// Pushes a flow for each pair of groups and each service of a rule that applies.
fn rule_flows(document: &PortDocument, plan: &Plan, id: Id<Rule>, ends: &[(GroupId, GroupId)], found: &mut Vec<Flow>) {
    let rule = &document.rules[id];
    let holds = |index: usize| rule.reasons[index].requires.is_none_or(|feature| plan.features().contains(feature));
    for &(source, destination) in ends {
        // Such a rule applies only with a firewall in between.
        if rule.firewall_between && !plan.topology().are_apart(source, destination) {
            continue;
        }
        let parties = [source, destination].map(|group| plan.topology()[group].at.party);
        let inherited_by = parties.into_iter().find(|&end| inherits(document, rule, end));
        for &service in &rule.services {
            let default = service.default;
            let service = plan.effective_service(destination, service);
            let default_port = if service == default { None } else { default.port() };
            let mut because = Vec::new();
            for reason in (0..rule.reasons.len()).filter(|&reason| holds(reason)) {
                because.push(FlowReason { rule: id, reason, default_port, inherited_by });
            }
            found.push(Flow { source, destination, service, reasons: because });
        }
    }
}

/// Returns `true` if the rule applies to `end` only because its section includes the rules of other roles.
fn inherits(document: &PortDocument, rule: &Rule, end: Id<Party>) -> bool {
    let Some(inherits) = &document.parties[end].inherits else { return false };
    // A rule without a citation is not included by the section.
    let mut is_cited = false;
    for citation in rule.reasons.iter().flat_map(|reason| &reason.citations) {
        if citation.section == inherits.section {
            return false;
        }
        is_cited = true;
    }
    is_cited
}

/// The key of a flow, which is unique in its list and what the list is sorted by.
fn key(flow: &Flow) -> (GroupId, GroupId, Service) {
    (flow.source, flow.destination, flow.service)
}

/// Sorts the flows by their ends and services, and merges equal ones. Their reasons keep the document's order.
fn merged(mut found: Vec<Flow>) -> Vec<Flow> {
    found.sort_by_key(key);
    let mut flows: Vec<Flow> = Vec::new();
    for mut flow in found {
        match flows.last_mut() {
            Some(last) if key(last) == key(&flow) => last.reasons.append(&mut flow.reasons),
            _ => flows.push(flow),
        }
    }
    flows
}
