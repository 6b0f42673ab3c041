//! The plan in words, for paper and for people who can't see the form.

use super::{GroupId, Plan};
use crate::{
    document::{Feature, Id, PortDocument},
    write::{joined, say},
};

/// What was chosen, as pairs of a heading and a sentence.
#[must_use]
pub fn words(document: &PortDocument, plan: &Plan) -> Vec<(String, String)> {
    let (mut roles, mut features) = (Vec::new(), Vec::new());
    for role in plan.roles().iter() {
        roles.push(document.parties[role].name.clone());
    }
    for feature in plan.features().iter() {
        features.push(feature_words(document, plan, feature));
    }
    let advised = if plan.advised() { "included, and marked" } else { "left out" };
    vec![
        ("Roles".to_owned(), listed(&roles)),
        ("Features".to_owned(), listed(&features)),
        ("Advised rules".to_owned(), advised.to_owned()),
    ]
}

/// `HTTP scanning on 3128 (default 8080)`.
fn feature_words(document: &PortDocument, plan: &Plan, id: Id<Feature>) -> String {
    let feature = &document.features[id];
    let mut words = feature.name.clone();
    if let Some(default) = feature.port.map(|port| port.to_string()) {
        match plan.moved_port(id) {
            Some(port) => say(&mut words, &[" on ", &port.to_string(), " (default ", &default, ")"]),
            None => say(&mut words, &[" on ", &default]),
        }
    }
    words
}

/// What is special about a group: its own ports, and the peers it is limited to.
#[must_use]
pub fn group_words(document: &PortDocument, plan: &Plan, id: GroupId) -> String {
    let group = &plan.topology()[id];
    let mut words: Vec<String> =
        group.ports.iter().map(|(feature, port)| format!("{} on {port}", document.features[*feature].name)).collect();
    for peer in &group.peers {
        words.push(match plan.topology().find(*peer) {
            Some(other) => format!("meets only {}", plan.topology()[other].name),
            None => format!("meets no {}", document.parties[peer.party].name),
        });
    }
    joined(&words, "; ")
}

fn listed(names: &[String]) -> String {
    if names.is_empty() { "none".to_owned() } else { joined(names, ", ") }
}
