//! The things about a plan that are part of no link or file, and that a reload of the tab should not lose.

use super::AppState;
use crate::link;

/// The numbers of the rules and the pasted results of a tab's plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TabMemory {
    /// The fingerprint of the plan's notation.
    pub plan: String,
    /// The results of test scripts as they were pasted.
    pub results: String,
    /// The names of the rules in the order of their numbers, a line for each list.
    pub numbered: String,
}

impl AppState {
    /// What a reload of the tab goes on with, besides the plan.
    #[must_use]
    pub fn tab_memory(&self) -> TabMemory {
        TabMemory {
            plan: link::fingerprint(&self.derived.serialized),
            results: self.view.pasted_results.clone(),
            numbered: self.tables.numbered(),
        }
    }

    /// Goes on with the numbers and results that the tab had before it was reloaded with the same plan.
    pub(super) fn recall(&mut self, memory: &TabMemory) {
        if memory.plan == link::fingerprint(&self.derived.serialized) {
            self.tables.renumber(&self.document, &self.derived, &memory.numbered);
            self.results_pasted(memory.results.clone());
        }
    }
}
