//! The action that a request asks for at an opening.

use super::Flow;
use crate::plan::{GroupState, OpeningAction, OpeningKey, Plan};

impl Flow {
    /// The opening's key, by which the plan knows it.
    #[must_use]
    pub fn opening(&self, plan: &Plan) -> OpeningKey {
        let [source, destination] = [self.source, self.destination].map(|group| plan.topology()[group].at);
        OpeningKey { source, destination, service: self.service }
    }
}

/// The action for an opening: the one that the user chose, else the one that follows from the states of its groups.
#[must_use]
pub fn action(plan: &Plan, flow: &Flow) -> OpeningAction {
    plan.chosen_action(flow.opening(plan)).unwrap_or_else(|| implied_action(plan, flow))
}

/// The action that follows from the states of the groups: what two groups need that both exist already is there.
#[must_use]
pub fn implied_action(plan: &Plan, flow: &Flow) -> OpeningAction {
    let exists = |group| plan.topology()[group].state == GroupState::Existing;
    if exists(flow.source) && exists(flow.destination) { OpeningAction::Keep } else { OpeningAction::Add }
}
