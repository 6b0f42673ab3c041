//! Rules that a plan does not need, and what each of them lacks.

use super::resolve::{ends, pairs};
use crate::{
    document::{Basis, Feature, Id, Party, PortDocument, Rule},
    plan::Plan,
};

/// A rule that gave no flow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unneeded {
    /// The rule.
    pub rule: Id<Rule>,
    /// Everything that keeps it out; at least one thing.
    pub why: Vec<WhyNot>,
}

/// Something that keeps a rule out of the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// No device of the plan plays this role.
    NoRole(Id<Party>),
    /// Source and destination are one device.
    SameDevice(Id<Party>),
    /// The feature is off.
    FeatureOff(Id<Feature>),
    /// Rules of this basis are left out.
    LeftOut(Id<Basis>),
}

impl Unneeded {
    /// Everything that keeps the rule out, in words: `needs WCCP; advised rules are left out`.
    #[must_use]
    pub fn words(&self, document: &PortDocument) -> String {
        let words: Vec<_> = self.why.iter().map(|why| why.words(document)).collect();
        words.join("; ")
    }
}

impl WhyNot {
    fn words(self, document: &PortDocument) -> String {
        match self {
            Self::NoRole(role) => format!("no {}", document.parties[role].name),
            Self::SameDevice(role) => format!("both ends are the same {}", document.parties[role].name),
            Self::FeatureOff(feature) => format!("needs {}", document.features[feature].name),
            Self::LeftOut(basis) => format!("{} rules are left out", document.bases[basis].id),
        }
    }
}

/// What keeps a rule out of a plan; nothing for a rule that gives at least one flow.
pub(super) fn why_not(document: &PortDocument, plan: &Plan, rule: &Rule) -> Vec<WhyNot> {
    let mut why: Vec<_> = [rule.source, rule.destination]
        .into_iter()
        .filter(|&wanted| ends(document, plan, wanted).is_empty())
        .map(WhyNot::NoRole)
        .collect();
    if why.is_empty() && pairs(document, plan, rule).is_empty() {
        why.extend(ends(document, plan, rule.source).iter().next().map(WhyNot::SameDevice));
    }
    let off = |feature: &Option<Id<Feature>>| feature.is_some_and(|feature| !plan.features().contains(feature));
    if rule.reasons.iter().all(|reason| off(&reason.when)) {
        why.extend(rule.reasons.iter().filter_map(|reason| reason.when).map(WhyNot::FeatureOff));
    }
    if document.bases[rule.basis].optional && !plan.advised() {
        why.push(WhyNot::LeftOut(rule.basis));
    }
    why
}
