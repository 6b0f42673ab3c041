//! A question about a single connection: is it needed?

use super::{Flow, Matrix};
use crate::{
    document::PortDocument,
    net::{Address, Port, Protocol, Service, parse_address_list},
    plan::{Group, GroupId, Plan, compared_name, shown_name},
};

/// The question as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// The end that would start the connection: the name of a group or a zone, or an address.
    pub from: String,
    /// The end that would listen, likewise.
    pub to: String,
    /// Ports, with or without a protocol: `443`, `udp 53`, `tcp/8080-8090, 8443`, `gre`; empty for any.
    pub service: String,
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// An end is still empty.
    Incomplete,
    /// A part of the question is not understood: a sentence.
    Unclear(String),
    /// The connection is needed.
    Needed {
        /// These flows, as indices into [`Matrix::flows`].
        flows: Vec<usize>,
        /// The ports of the question that nothing needs.
        unneeded: Vec<String>,
    },
    /// Both ends are in one zone: these flows, as indices into [`Matrix::intra_zone`].
    SameZone(Vec<usize>),
    /// The connection is recommended, but the plan leaves it out: these flows of [`Matrix::left_out`].
    LeftOut(Vec<usize>),
    /// The connection is not needed: the reasons of rules that would need it, and what comes nearest.
    NotNeeded {
        /// Sentences about omitted rules for the same parties and service.
        because: Vec<String>,
        /// The flows between the same ends on other services, else those the other way round, else those on this
        /// service with one end in common.
        nearest: Vec<usize>,
    },
}

/// The most flows that come nearest.
const MAX_NEAREST: usize = 5;

/// Answers a question.
#[must_use]
pub fn answer(document: &PortDocument, plan: &Plan, matrix: &Matrix, question: &Question) -> Answer {
    if [&question.from, &question.to].iter().any(|end| shown_name(end).is_empty()) {
        return Answer::Incomplete;
    }
    let (from, to) = match (groups(document, plan, &question.from), groups(document, plan, &question.to)) {
        (Err(unclear), _) | (_, Err(unclear)) => return Answer::Unclear(unclear),
        (Ok(from), Ok(to)) => (from, to),
    };
    let wanted = match Wanted::parse_list(&question.service) {
        Ok(wanted) => wanted,
        Err(unclear) => return Answer::Unclear(unclear),
    };
    let joins = |flow: &Flow| from.contains(&flow.source) && to.contains(&flow.destination);
    let is_wanted = |flow: &Flow| wanted.is_empty() || wanted.iter().any(|wanted| wanted.matches(flow.service));
    let found = |flows: &[Flow]| positions(flows, |flow| joins(flow) && is_wanted(flow));
    let (needed, same_zone, left_out) = (found(&matrix.flows), found(&matrix.intra_zone), found(&matrix.left_out));
    if !needed.is_empty() {
        let is_needed = |wanted: &Wanted| needed.iter().any(|&flow| wanted.matches(matrix.flows[flow].service));
        let unneeded = wanted.iter().filter(|wanted| !is_needed(wanted)).map(|wanted| wanted.text.clone()).collect();
        return Answer::Needed { flows: needed, unneeded };
    }
    let is_apart = |&source: &GroupId| to.iter().any(|&destination| plan.topology().are_apart(source, destination));
    if !same_zone.is_empty() || !from.iter().any(is_apart) {
        return Answer::SameZone(same_zone);
    }
    if !left_out.is_empty() {
        return Answer::LeftOut(left_out);
    }
    let mut because = reasons(document, plan, matrix, (&from, &to), &wanted);
    let mut nearest = positions(&matrix.flows, joins);
    if nearest.is_empty() {
        nearest = positions(&matrix.flows, |flow| from.contains(&flow.destination) && to.contains(&flow.source));
        because.extend((!nearest.is_empty()).then(|| "Only the other way round is needed.".to_owned()));
    }
    if nearest.is_empty() {
        let touches = |flow: &Flow| from.contains(&flow.source) || to.contains(&flow.destination);
        nearest = positions(&matrix.flows, |flow| is_wanted(flow) && touches(flow));
    }
    nearest.truncate(MAX_NEAREST);
    Answer::NotNeeded { because, nearest }
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
    wanted: &[Wanted],
) -> Vec<String> {
    let is_of = |groups: &[GroupId], party| {
        groups.iter().any(|&group| document.counts_as(plan.topology()[group].at.party, party))
    };
    let concerned = matrix.omitted.iter().filter(|omitted| {
        let rule = &document.rules[omitted.rule];
        let is_wanted = |service| wanted.is_empty() || wanted.iter().any(|wanted| wanted.matches(service));
        let has_service = rule.services.iter().any(|service| is_wanted(service.default));
        has_service && is_of(from, rule.source) && is_of(to, rule.destination)
    });
    let sentence = |omitted: &super::OmittedRule| {
        let rule = &document.rules[omitted.rule];
        let purpose = rule.reasons.first().map_or("", |reason| &reason.purpose);
        format!("{} {purpose}: {}.", rule.id, omitted.words(document, plan))
    };
    concerned.map(sentence).collect()
}

/// Services that are asked about: one port, or several neighbouring ones.
struct Wanted {
    protocol: Option<Protocol>,
    /// The first and the last port; `None` for all of the protocol.
    ports: Option<(Port, Port)>,
    /// The ports as they were typed.
    text: String,
}

impl Wanted {
    /// Reads `443`, `udp 53`, `53/udp`, `tcp/8080-8090, 8443` or `gre`. A protocol that stands alone holds for what
    /// follows it; an empty text stands for any service.
    fn parse_list(text: &str) -> Result<Vec<Self>, String> {
        let mut list: Vec<Self> = Vec::new();
        let mut protocol = None;
        for item in text.split(|ch: char| ch.is_whitespace() || matches!(ch, ',' | ';')).filter(|item| !item.is_empty())
        {
            let (mut ports, mut own) = (None, None);
            for word in item.split(['/', ':']).filter(|word| !word.is_empty()) {
                match protocol_named(word) {
                    Some(named) => own = Some(named),
                    None => ports = Some(parse_ports(word)?),
                }
            }
            match (ports, own) {
                (None, Some(named)) if named != Protocol::Gre => protocol = Some(named),
                _ => list.push(Self { protocol: own.or(protocol), ports, text: item.to_owned() }),
            }
        }
        match &mut list[..] {
            [] if protocol.is_some() => list.push(Self { protocol, ports: None, text: text.trim().to_owned() }),
            // As in `53 udp`.
            [one] => one.protocol = one.protocol.or(protocol),
            _ => {}
        }
        Ok(list)
    }

    fn matches(&self, service: Service) -> bool {
        let is_between = |(first, last)| service.port().is_some_and(|port| (first..=last).contains(&port));
        self.protocol.is_none_or(|protocol| service.protocol() == protocol) && self.ports.is_none_or(is_between)
    }
}

fn protocol_named(word: &str) -> Option<Protocol> {
    let protocols = [Protocol::Tcp, Protocol::Udp, Protocol::Gre];
    protocols.into_iter().find(|protocol| protocol.word().eq_ignore_ascii_case(word))
}

/// Reads `443` or `8080-8090`.
fn parse_ports(word: &str) -> Result<(Port, Port), String> {
    let unclear = |_| format!("“{word}” is no port: enter a port from 1 to 65535, such as 443 or udp 53.");
    let (first, last) = word.split_once(['-', '–']).unwrap_or((word, word));
    Ok((first.parse().map_err(unclear)?, last.parse().map_err(unclear)?))
}

/// The groups that a text means: by name, by address, by a part of a name, or by zone.
fn groups(document: &PortDocument, plan: &Plan, text: &str) -> Result<Vec<GroupId>, String> {
    let text = text.trim();
    let topology = plan.topology();
    let with = |holds: &dyn Fn(GroupId) -> bool| -> Vec<GroupId> {
        topology.iter().map(|(id, _)| id).filter(|&id| holds(id)).collect()
    };
    let wanted = compared_name(text);
    let named = with(&|id| compared_name(&topology[id].name) == wanted);
    if !named.is_empty() {
        return Ok(named);
    }
    let typed = parse_address_list(text);
    if let [address] = &typed.addresses[..]
        && (address.bounds().is_some() || !holders(plan, address).is_empty())
    {
        return addressed(document, plan, address);
    }
    let of_party = with(&|id| compared_name(&document.parties[topology[id].at.party].name) == wanted);
    if !of_party.is_empty() {
        return Ok(of_party);
    }
    let zoned = with(&|id| topology.zone(id).named && compared_name(&topology.zone(id).name) == wanted);
    if !zoned.is_empty() {
        return Ok(zoned);
    }
    let partly = with(&|id| !wanted.is_empty() && compared_name(&topology[id].name).contains(&wanted));
    if partly.is_empty() {
        return Err(format!("“{text}” is no group, zone or address of this plan."));
    }
    Ok(partly)
}

/// The groups that an address is in. One that no group has is somewhere in a party that can have any address.
fn addressed(document: &PortDocument, plan: &Plan, address: &Address) -> Result<Vec<GroupId>, String> {
    let topology = plan.topology();
    let mut found = holders(plan, address);
    if found.is_empty() {
        let ids = topology.iter().map(|(id, _)| id);
        found = ids.filter(|id| document.parties[topology[*id].at.party].any_address).collect();
    }
    if found.is_empty() {
        return Err(format!("No group of this plan has the address {address}."));
    }
    Ok(found)
}

/// The groups that have an address, or a part of it.
fn holders(plan: &Plan, address: &Address) -> Vec<GroupId> {
    let has_it = |group: &Group| group.addresses.iter().any(|own| own.overlaps(address) && !own.is_any());
    plan.topology().iter().filter(|(_, group)| has_it(group)).map(|(id, _)| id).collect()
}

/// A sentence that says where the plan has the address that an end of the question is: `10.20.0.5 is in London clients
/// (10.20.0.0/16).` `None` for an end that is no address.
#[must_use]
pub fn address_in_words(plan: &Plan, end: &str) -> Option<String> {
    let typed = parse_address_list(end);
    let [address] = &typed.addresses[..] else { return None };
    address.bounds()?;
    let of_group = |id: GroupId| {
        let group = &plan.topology()[id];
        let own = group.addresses.iter().filter(|own| own.overlaps(address));
        format!("{} ({})", group.name, own.map(ToString::to_string).collect::<Vec<_>>().join(", "))
    };
    let holders = holders(plan, address);
    if holders.is_empty() {
        return Some(format!("{address} is in no group of this plan."));
    }
    let is_whole = |&id: &GroupId| plan.topology()[id].addresses.iter().any(|own| own.contains(address));
    let words = if holders.iter().any(is_whole) { "is in" } else { "is only in part in this plan, in" };
    Some(format!("{address} {words} {}.", holders.into_iter().map(of_group).collect::<Vec<_>>().join(" and ")))
}
