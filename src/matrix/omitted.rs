//! Rules that a plan does not need, and why.

use super::pairs::PeerPairs;
use crate::{
    document::{Basis, Feature, Id, Party, PortDocument, Rule},
    plan::{GroupId, Plan},
};

/// A rule without any flow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OmittedRule {
    /// The rule.
    pub rule: Id<Rule>,
    /// The reasons why it is omitted; at least one.
    pub why: Vec<OmissionReason>,
}

/// A reason why a rule is omitted from the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OmissionReason {
    /// No device of the plan plays this role.
    NoRole(Id<Party>),
    /// Source and destination are the same device.
    SameDevice(Id<Party>),
    /// The feature is off.
    FeatureOff(Id<Feature>),
    /// Rules of this basis are left out.
    LeftOut(Id<Basis>),
    /// The groups are restricted in such a way that no pair of them connects.
    NobodyMeets,
    /// The rule applies only across a firewall, and there is none between this group and the others.
    NoFirewall(GroupId),
}

impl OmittedRule {
    /// The reasons in words: `WCCP is off; recommended openings are left out`.
    #[must_use]
    pub fn words(&self, document: &PortDocument, plan: &Plan) -> String {
        let words: Vec<String> = self.why.iter().map(|why| why.words(document, plan)).collect();
        words.join("; ")
    }
}

impl OmissionReason {
    fn words(self, document: &PortDocument, plan: &Plan) -> String {
        match self {
            Self::NoRole(role) => format!("no {} in the plan", document.parties[role].name),
            Self::SameDevice(role) => format!("both ends are the same {}", document.parties[role].name),
            Self::FeatureOff(feature) => format!("{} is off", document.features[feature].name),
            Self::LeftOut(basis) => format!("{} openings are left out", document.bases[basis].name),
            Self::NobodyMeets => "its groups connect only to others".to_owned(),
            Self::NoFirewall(group) => {
                format!(
                    "needed only through a firewall, and both ends are in zone {}",
                    plan.topology().zone(group).name
                )
            }
        }
    }
}

/// The reasons why a plan omits a rule, regardless of which groups connect.
pub(super) fn omission_reasons(
    document: &PortDocument,
    plan: &Plan,
    pairs: &PeerPairs,
    rule: &Rule,
) -> Vec<OmissionReason> {
    let (sources, destinations) = (pairs.present(rule.source), pairs.present(rule.destination));
    let mut why = Vec::new();
    for (wanted, present) in [(rule.source, sources), (rule.destination, destinations)] {
        if present.is_empty() {
            why.push(OmissionReason::NoRole(wanted));
        }
    }
    if let ([source], [destination]) = (sources, destinations)
        && source == destination
    {
        why.push(OmissionReason::SameDevice(*source));
    }
    let off = |feature: &Option<Id<Feature>>| feature.is_some_and(|feature| !plan.features().contains(feature));
    if rule.reasons.iter().all(|reason| off(&reason.requires)) {
        for feature in rule.reasons.iter().filter_map(|reason| reason.requires) {
            why.push(OmissionReason::FeatureOff(feature));
        }
    }
    if document.bases[rule.basis].optional && !plan.advised() {
        why.push(OmissionReason::LeftOut(rule.basis));
    }
    why
}

/// The reason why all rules with a party are omitted, in words; `None` if none is.
pub(super) fn why_unneeded(
    document: &PortDocument,
    plan: &Plan,
    omitted: &[OmittedRule],
    party: Id<Party>,
) -> Option<String> {
    let is_of_party = |omitted: &&OmittedRule| {
        let rule = &document.rules[omitted.rule];
        document.counts_as(party, rule.source) || document.counts_as(party, rule.destination)
    };
    let of_party: Vec<&OmittedRule> = omitted.iter().filter(is_of_party).collect();
    let (mut features, mut roles) = (Vec::new(), Vec::new());
    for why in of_party.iter().flat_map(|omitted| &omitted.why) {
        let (names, name) = match why {
            OmissionReason::FeatureOff(feature) => (&mut features, document.features[*feature].name.as_str()),
            OmissionReason::NoRole(role) => (&mut roles, document.parties[*role].name.as_str()),
            _ => continue,
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let needs = |names: &[&str], one: &str, many: &str| match names {
        [] => None,
        [name] => Some(format!("needs {name}, which is {one}")),
        [names @ .., last] => Some(format!("needs {} or {last}, which are {many}", names.join(", "))),
    };
    // Switching a feature on helps only where the role for it is there.
    let is_role_there =
        of_party.iter().any(|omitted| !omitted.why.iter().any(|why| matches!(why, OmissionReason::NoRole(_))));
    let of_roles = || needs(&roles, "not in the plan", "not in the plan");
    let of_features = || needs(&features, "off", "off");
    let found = if is_role_there { of_features() } else { of_roles() };
    found.or_else(|| of_party.first().map(|omitted| omitted.words(document, plan)))
}

/// The reason why a rule that applies has no flow for the pairs that connect.
pub(super) fn no_pair_reason(ends: &[(GroupId, GroupId)]) -> OmissionReason {
    ends.first().map_or(OmissionReason::NobodyMeets, |(source, _)| OmissionReason::NoFirewall(*source))
}
