//! The plan in words, for paper and for people who can't see the form.

use super::{GroupId, Plan};
use crate::{
    document::{Feature, Id, PortDocument},
    write::joined,
};

/// What was chosen, as pairs of a heading and a sentence.
#[must_use]
pub fn words(document: &PortDocument, plan: &Plan) -> Vec<(String, String)> {
    let roles = plan.roles().iter().map(|role| document.parties[role].name.to_string());
    let features = plan.features().iter().map(|feature| feature_words(document, plan, feature));
    let advised = if plan.advised() { "included, and marked" } else { "left out" };
    vec![
        ("Roles".to_owned(), listed(&roles.collect::<Vec<_>>())),
        ("Features".to_owned(), listed(&features.collect::<Vec<_>>())),
        ("Advised rules".to_owned(), advised.to_owned()),
    ]
}

/// `HTTP scanning on 3128 (default 8080)`.
fn feature_words(document: &PortDocument, plan: &Plan, id: Id<Feature>) -> String {
    let feature = &document.features[id];
    match (feature.port, plan.moved_port(id)) {
        (Some(default), Some(port)) => format!("{} on {port} (default {default})", feature.name),
        (Some(default), None) => format!("{} on {default}", feature.name),
        (None, _) => feature.name.to_string(),
    }
}

/// What is special about a group: its own ports, and the peers it is limited to.
#[must_use]
pub fn group_words(document: &PortDocument, plan: &Plan, id: GroupId) -> String {
    let group = &plan.site()[id];
    let mut words: Vec<String> =
        group.ports.iter().map(|(feature, port)| format!("{} on {port}", document.features[*feature].name)).collect();
    for peer in &group.peers {
        words.push(match plan.site().find(*peer) {
            Some(other) => format!("meets only {}", plan.site()[other].name),
            None => format!("meets no {}", document.parties[peer.party].name),
        });
    }
    joined(&words, "; ")
}

fn listed(names: &[String]) -> String {
    if names.is_empty() { "none".to_owned() } else { joined(names, ", ") }
}
