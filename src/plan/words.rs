//! The plan in words, for the printout and for people who can't see the form.

use super::{Group, GroupId, Plan};
use crate::document::{Feature, Id, PortDocument};
use std::fmt::Write;

/// The choices, as pairs of a heading and a sentence.
#[must_use]
pub fn words(document: &PortDocument, plan: &Plan) -> Vec<(String, String)> {
    let (mut roles, mut features) = (Vec::new(), Vec::new());
    for role in plan.roles().iter() {
        roles.push(document.parties[role].name.clone());
    }
    for feature in plan.features().iter() {
        features.push(feature_words(document, plan, feature));
    }
    let advised = if plan.advised() { "included" } else { "left out" };
    vec![
        ("Devices".to_owned(), listed(&roles)),
        ("Features".to_owned(), listed(&features)),
        ("Recommended".to_owned(), advised.to_owned()),
    ]
}

/// `HTTP scanning on 3128 (default 8080)`.
fn feature_words(document: &PortDocument, plan: &Plan, id: Id<Feature>) -> String {
    let feature = &document.features[id];
    let mut words = feature.name.clone();
    if let Some(default) = feature.port.map(|port| port.to_string()) {
        match plan.moved_port(id) {
            Some(port) => drop(write!(words, " on {port} (default {default})")),
            None => drop(write!(words, " on {default}")),
        }
    }
    words
}

/// The exceptions of a group: its own ports, and the peers that it is restricted to.
#[must_use]
pub fn group_words(document: &PortDocument, plan: &Plan, id: GroupId) -> String {
    let group = &plan.topology()[id];
    let mut words: Vec<String> =
        group.ports.iter().map(|(feature, port)| format!("{} on {port}", document.features[*feature].name)).collect();
    words.extend(peer_words(document, plan, group));
    words.join("; ")
}

/// Phrases such as `connects only to London and Paris`, or `connects to no DNS server` if all of a party's groups
/// are excluded.
fn peer_words(document: &PortDocument, plan: &Plan, group: &Group) -> Vec<String> {
    let topology = plan.topology();
    let (mut peers, mut none): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    for peers_of_party in group.peers.chunk_by(|one, other| one.party == other.party) {
        let found = peers.len();
        peers.extend(peers_of_party.iter().filter_map(|&peer| Some(topology[topology.find(peer)?].name.as_str())));
        if peers.len() == found {
            none.push(&document.parties[peers_of_party[0].party].name);
        }
    }
    let mut words = Vec::new();
    if !peers.is_empty() {
        words.push(format!("connects only to {}", enumeration(&peers, "and")));
    }
    if !none.is_empty() {
        words.push(format!("connects to no {}", enumeration(&none, "or")));
    }
    words
}

/// `A`, `A and B`, `A, B and C`.
fn enumeration(names: &[&str], last: &str) -> String {
    match names {
        [before @ .., end] if !before.is_empty() => format!("{} {last} {end}", before.join(", ")),
        _ => names.concat(),
    }
}

fn listed(names: &[String]) -> String {
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}
