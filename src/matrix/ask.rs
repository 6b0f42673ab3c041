//! A question about a single connection: is it needed?

use super::{Flow, Matrix};
use crate::{
    document::PortDocument,
    net::{Address, Port, Protocol, parse_address_list},
    plan::{GroupId, Plan},
};

/// The question as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// The end that would start the connection: the name of a group or a zone, or an address.
    pub from: String,
    /// The end that would listen, likewise.
    pub to: String,
    /// The port, with or without a protocol: `443`, `udp 53`, `tcp/8080`, `gre`; empty for any.
    pub service: String,
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// An end is still empty.
    Incomplete,
    /// A part of the question is not understood: a sentence.
    Unclear(String),
    /// The connection is needed: these flows, as indices into [`Matrix::flows`].
    Needed(Vec<usize>),
    /// Both ends are in one zone: these flows, as indices into [`Matrix::intra_zone`].
    SameZone(Vec<usize>),
    /// The connection is recommended, but the plan leaves it out: these flows of [`Matrix::left_out`].
    LeftOut(Vec<usize>),
    /// The connection is not needed: the reasons of rules that would need it, and what comes nearest.
    NotNeeded {
        /// Sentences about omitted rules for the same parties and service.
        because: Vec<String>,
        /// The flows between the same ends on other services, else those on this service with one end in common.
        nearest: Vec<usize>,
    },
}

/// The most flows that come nearest.
const MAX_NEAREST: usize = 5;

/// Answers a question.
#[must_use]
pub fn answer(document: &PortDocument, plan: &Plan, matrix: &Matrix, question: &Question) -> Answer {
    if question.from.trim().is_empty() || question.to.trim().is_empty() {
        return Answer::Incomplete;
    }
    let (from, to) = match (groups(document, plan, &question.from), groups(document, plan, &question.to)) {
        (Err(unclear), _) | (_, Err(unclear)) => return Answer::Unclear(unclear),
        (Ok(from), Ok(to)) => (from, to),
    };
    let wanted = match Wanted::parse(&question.service) {
        Ok(wanted) => wanted,
        Err(unclear) => return Answer::Unclear(unclear),
    };
    let joins = |flow: &Flow| from.contains(&flow.source) && to.contains(&flow.destination);
    let found = |flows: &[Flow]| positions(flows, |flow| joins(flow) && wanted.includes(flow));
    let (needed, same_zone, left_out) = (found(&matrix.flows), found(&matrix.intra_zone), found(&matrix.left_out));
    if !needed.is_empty() {
        return Answer::Needed(needed);
    }
    if !same_zone.is_empty() {
        return Answer::SameZone(same_zone);
    }
    if !left_out.is_empty() {
        return Answer::LeftOut(left_out);
    }
    let mut nearest = positions(&matrix.flows, joins);
    if nearest.is_empty() {
        let touches = |flow: &Flow| from.contains(&flow.source) || to.contains(&flow.destination);
        nearest = positions(&matrix.flows, |flow| wanted.includes(flow) && touches(flow));
    }
    nearest.truncate(MAX_NEAREST);
    Answer::NotNeeded { because: reasons(document, plan, matrix, (&from, &to), wanted), nearest }
}

fn positions(flows: &[Flow], holds: impl Fn(&Flow) -> bool) -> Vec<usize> {
    flows.iter().enumerate().filter(|(_, flow)| holds(flow)).map(|(index, _)| index).collect()
}

/// Sentences about the omitted rules that would need the connection: `S7 SNMP queries: SNMP monitoring is off`.
fn reasons(
    document: &PortDocument,
    plan: &Plan,
    matrix: &Matrix,
    (from, to): (&[GroupId], &[GroupId]),
    wanted: Wanted,
) -> Vec<String> {
    let is_of = |groups: &[GroupId], party| {
        groups.iter().any(|&group| document.counts_as(plan.topology()[group].at.party, party))
    };
    let concerned = matrix.omitted.iter().filter(|omitted| {
        let rule = &document.rules[omitted.rule];
        let has_service = rule.services.iter().any(|service| wanted.matches(service.default));
        has_service && is_of(from, rule.source) && is_of(to, rule.destination)
    });
    let sentence = |omitted: &super::OmittedRule| {
        let rule = &document.rules[omitted.rule];
        let purpose = rule.reasons.first().map_or("", |reason| &reason.purpose);
        format!("{} {purpose}: {}.", rule.id, omitted.words(document, plan))
    };
    concerned.map(sentence).collect()
}

/// The service that is asked about.
#[derive(Clone, Copy)]
struct Wanted {
    protocol: Option<Protocol>,
    port: Option<Port>,
}

impl Wanted {
    /// Reads `443`, `udp 53`, `53/udp`, `tcp/8080` or `gre`; an empty text stands for any service.
    fn parse(text: &str) -> Result<Self, String> {
        let mut wanted = Self { protocol: None, port: None };
        let words = text.split(|ch: char| ch.is_whitespace() || matches!(ch, '/' | ':' | ',' | '-'));
        for word in words.filter(|word| !word.is_empty()) {
            let protocols = [Protocol::Tcp, Protocol::Udp, Protocol::Gre];
            if let Some(protocol) = protocols.into_iter().find(|protocol| protocol.word().eq_ignore_ascii_case(word)) {
                wanted.protocol = Some(protocol);
            } else {
                let unclear = |_| format!("“{word}” is no port: enter a port from 1 to 65535, such as 443 or udp 53.");
                wanted.port = Some(word.parse().map_err(unclear)?);
            }
        }
        Ok(wanted)
    }

    fn includes(self, flow: &Flow) -> bool {
        self.matches(flow.service)
    }

    fn matches(self, service: crate::net::Service) -> bool {
        self.protocol.is_none_or(|protocol| service.protocol() == protocol)
            && self.port.is_none_or(|port| service.port() == Some(port))
    }
}

/// The groups that a text means: by name, by address, by a part of a name, or by zone.
fn groups(document: &PortDocument, plan: &Plan, text: &str) -> Result<Vec<GroupId>, String> {
    let text = text.trim();
    let topology = plan.topology();
    let with = |holds: &dyn Fn(GroupId) -> bool| -> Vec<GroupId> {
        topology.iter().map(|(id, _)| id).filter(|&id| holds(id)).collect()
    };
    let lower = text.to_lowercase();
    let named = with(&|id| topology[id].name.to_lowercase() == lower);
    if !named.is_empty() {
        return Ok(named);
    }
    let typed = parse_address_list(text);
    if let [address] = &typed.addresses[..]
        && address.bounds().is_some()
    {
        return addressed(document, plan, address);
    }
    let zoned = with(&|id| topology.zone(id).named && topology.zone(id).name.to_lowercase() == lower);
    if !zoned.is_empty() {
        return Ok(zoned);
    }
    let partly = with(&|id| topology[id].name.to_lowercase().contains(&lower));
    if partly.is_empty() {
        return Err(format!("“{text}” is no group, zone or address of this plan."));
    }
    Ok(partly)
}

/// The groups that an address is in. One that no group has is somewhere in a party that can have any address.
fn addressed(document: &PortDocument, plan: &Plan, address: &Address) -> Result<Vec<GroupId>, String> {
    let topology = plan.topology();
    let has_it = |id: &GroupId| topology[*id].addresses.iter().any(|own| own.overlaps(address) && !own.is_any());
    let ids = || topology.iter().map(|(id, _)| id);
    let mut found: Vec<GroupId> = ids().filter(has_it).collect();
    if found.is_empty() {
        found = ids().filter(|id| document.parties[topology[*id].at.party].any_address).collect();
    }
    if found.is_empty() {
        return Err(format!("No group of this plan has the address {address}."));
    }
    Ok(found)
}
