//! Everything in a plan that somebody should look at, with answers that need one press.

use super::{Action, AppState};
use crate::{
    document::{Counterpart, Feature, Id, Party},
    matrix::{Flow, OmissionReason},
    net::{distinct_services, services_by_protocol},
};

/// The most problems that are listed together.
const MAX_PROBLEMS: usize = 24;

/// Something to look at.
#[derive(Clone, Debug, PartialEq)]
pub struct AttentionItem {
    /// A sentence about it.
    pub text: String,
    /// `true` if something that was typed or chosen is not used, or makes little sense.
    pub is_problem: bool,
    /// Answers: the text of a button, and the action that follows.
    pub answers: Vec<(String, Action)>,
}

impl AttentionItem {
    fn problem(text: String) -> Self {
        Self { text, is_problem: true, answers: Vec::new() }
    }
}

impl AppState {
    /// Everything that needs attention: missing counterparts, openings that were left out, problems of fields, and groups
    /// without addresses.
    #[must_use]
    pub fn to_look_at(&self) -> Vec<AttentionItem> {
        let mut items = self.missing_counterparts();
        items.extend(self.left_out());
        items.extend(self.unused_features());
        let messages = self.derived.problem_messages(MAX_PROBLEMS);
        items.extend(messages.into_iter().map(AttentionItem::problem));
        items.extend(self.without_address());
        items
    }

    /// Roles of the plan whose counterpart is missing, with the ports that are missing for that.
    fn missing_counterparts(&self) -> Vec<AttentionItem> {
        let document = &self.document;
        let is_there = |wanted: Id<Party>| self.plan_has(wanted);
        let missing = document.roles().filter(|&role| self.draft.roles.contains(role)).filter_map(|role| {
            let counterpart = document.parties[role].counterpart.as_ref()?;
            let ports = self.ports_missing_without(counterpart);
            let is_answered = counterpart.any_of.iter().any(|role| is_there(role) || self.draft.without.contains(role));
            (!is_answered && !ports.is_empty()).then_some((counterpart, ports))
        });
        missing.map(|(counterpart, ports)| self.missing_counterpart(counterpart, &ports)).collect()
    }

    /// Returns `true` if the plan has a role that counts as this one.
    fn plan_has(&self, wanted: Id<Party>) -> bool {
        self.draft.roles.iter().any(|role| self.document.counts_as(role, wanted))
    }

    /// The services of the rules that only a counterpart is missing for: `tcp 5222, 5224`.
    fn ports_missing_without(&self, counterpart: &Counterpart) -> String {
        let lacks_only_that = |why: &[OmissionReason]| matches!(why, [OmissionReason::NoRole(role)] if counterpart.any_of.contains(*role));
        let omitted = self.derived.matrix.omitted.iter().filter(|omitted| lacks_only_that(&omitted.why));
        let is_role = |party: Id<Party>| self.document.parties[party].is_role;
        // Rules with everybody else are no business of the two roles.
        let rules = omitted.map(|omitted| &self.document.rules[omitted.rule]);
        let rules = rules.filter(|rule| is_role(rule.source) && is_role(rule.destination));
        let services = rules.flat_map(|rule| &rule.services).map(|service| service.default);
        services_by_protocol(&distinct_services(services.collect())).join(", ").to_lowercase()
    }

    fn missing_counterpart(&self, counterpart: &Counterpart, ports: &str) -> AttentionItem {
        let names: Vec<&str> =
            counterpart.any_of.iter().map(|role| self.document.parties[role].name.as_str()).collect();
        let names = names.join(" or ");
        let text = format!("{} No {names} is in this plan, so {ports} are missing.", counterpart.because);
        let answers = counterpart.any_of.iter().flat_map(|role| {
            let name = &self.document.parties[role].name;
            [
                (format!("The {name} exists already"), Action::RoleExists(role)),
                (format!("Add a new {name}"), Action::RoleToggled(role, true)),
                (format!("Leave the {name} out"), Action::RoleLeftOut(role)),
            ]
        });
        AttentionItem { text, is_problem: true, answers: answers.collect() }
    }

    /// The number of recommended openings of a feature that the plan leaves out.
    #[must_use]
    pub fn left_out_of(&self, feature: Id<Feature>) -> usize {
        let is_of = |flow: &&Flow| flow.reasons.iter().any(|reason| reason.feature(&self.document) == Some(feature));
        self.derived.matrix.left_out.iter().filter(is_of).count()
    }

    /// Recommended openings that the plan leaves out.
    fn left_out(&self) -> Option<AttentionItem> {
        let left_out = &self.derived.matrix.left_out;
        let count = left_out.len();
        let purposes = left_out.first()?.purposes(&self.document).join("; ");
        let (openings, them) = if count == 1 { ("opening is", "it") } else { ("openings are", "them") };
        let more = if count == 1 { "" } else { ", for example" };
        Some(AttentionItem {
            text: format!("{count} recommended {openings} left out{more}: {purposes}."),
            is_problem: false,
            answers: vec![(format!("Include {them}"), Action::AdvisedToggled(true))],
        })
    }

    /// Features that are on although no device of the plan offers them.
    fn unused_features(&self) -> Vec<AttentionItem> {
        let document = &self.document;
        let unused = self.draft.features.iter().filter(|&feature| !self.draft.offers(document, feature));
        let item = |feature| {
            let entry = &document.features[feature];
            let sets = entry.offered_for.iter().map(|roles| {
                let names: Vec<&str> = roles.iter().map(|role| document.parties[role].name.as_str()).collect();
                names.join(" with ")
            });
            let needed = sets.collect::<Vec<_>>().join(" or ");
            AttentionItem {
                text: format!("{} is on, but needs {needed} in the plan.", entry.name),
                is_problem: true,
                answers: vec![(format!("Switch {} off", entry.name), Action::FeatureToggled(feature, false))],
            }
        };
        // A new plan has features on that its roles may not offer: those were never chosen.
        unused.filter(|&feature| !document.features[feature].default_on).map(item).collect()
    }

    /// One line about all groups that need addresses and have none.
    fn without_address(&self) -> Option<AttentionItem> {
        let plan = &self.derived.plan;
        let without = self.derived.matrix.without_address(&self.document, plan);
        let without: Vec<&str> = without.into_iter().map(|id| plan.topology()[id].name.as_str()).collect();
        let text = match without[..] {
            [] => return None,
            [one] => format!("{one} has no address yet."),
            [one, other] => format!("{one} and {other} have no address yet."),
            [first, ..] => format!("{} groups have no address yet, for example {first}.", without.len()),
        };
        let answers = vec![("Enter addresses".to_owned(), Action::PlaceChosen(super::Place::Plan))];
        Some(AttentionItem { text, is_problem: false, answers })
    }
}
