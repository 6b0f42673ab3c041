//! Reasons why a matrix has no openings.

use super::Matrix;
use crate::plan::Plan;

/// The reason why a plan needs no openings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Emptiness {
    /// No role is chosen.
    NoRoles,
    /// There are connections, but all of them are within a zone.
    AllWithinZones,
    /// There are roles, but nothing connects: groups are restricted to other peers.
    NothingConnects,
}

impl Emptiness {
    /// The sentence shown to users: the situation, and what to do.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Self::NoRoles => "No role is chosen, so there is nothing to open. Choose at least one role.",
            Self::AllWithinZones => {
                "All connections are inside a zone, so no firewall has to open anything. Give groups that a firewall \
                 separates different zones."
            }
            Self::NothingConnects => {
                "Nothing in this plan connects, so there is nothing to open. Look at the groups' peers and at the rules \
                 not needed."
            }
        }
    }
}

impl Matrix {
    /// The reason why there are no openings; `None` if there are some.
    #[must_use]
    pub fn emptiness(&self, plan: &Plan) -> Option<Emptiness> {
        match (self.flows.is_empty(), self.intra_zone.is_empty()) {
            (false, _) => None,
            (true, false) => Some(Emptiness::AllWithinZones),
            (true, true) if plan.roles().is_empty() => Some(Emptiness::NoRoles),
            (true, true) => Some(Emptiness::NothingConnects),
        }
    }
}
