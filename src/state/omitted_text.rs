//! The texts of a rule that the plan does not need.

use crate::{document::PortDocument, matrix::OmittedRule, net::services_by_protocol, plan::Plan};

/// The texts of such a rule's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OmittedTexts {
    /// The party that would start the connection.
    pub from: String,
    /// The party that would listen.
    pub to: String,
    /// The services: `TCP 5222, 5224`.
    pub services: Vec<String>,
    /// The purpose of the first reason.
    pub purpose: String,
    /// The reasons why it is not needed.
    pub because: String,
    /// The rule's id in the document.
    pub rule: String,
    /// The ports, for the search.
    pub ports: Vec<String>,
    /// Every text, for the search.
    pub all: Vec<String>,
}

/// The texts of a rule's row.
#[must_use]
pub fn omitted_texts(document: &PortDocument, plan: &Plan, omitted: &OmittedRule) -> OmittedTexts {
    let rule = &document.rules[omitted.rule];
    let [from, to] = [rule.source, rule.destination].map(|party| document.parties[party].name.clone());
    let defaults: Vec<_> = rule.services.iter().map(|service| service.default).collect();
    let services = services_by_protocol(&defaults);
    let purpose = rule.reasons.first().map(|reason| reason.purpose.clone()).unwrap_or_default();
    let because = omitted.words(document, plan);
    let words = defaults.iter().map(ToString::to_string);
    let texts = [&from, &to, &purpose, &because, &rule.id].map(Clone::clone);
    let all = texts.into_iter().chain(services.iter().cloned()).chain(words).collect();
    let ports = defaults.iter().filter_map(|service| service.port()).map(|port| port.to_string()).collect();
    OmittedTexts { from, to, services, purpose, because, rule: rule.id.clone(), ports, all }
}
