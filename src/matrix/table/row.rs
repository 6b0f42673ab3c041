//! A row of the table.

use super::super::{Flow, action};
use crate::{
    document::PortDocument,
    net::Service,
    plan::{GroupId, OpeningAction, Plan},
};

/// A row: every source connects to every destination on every service.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TableRow {
    /// The groups that start the connections, in order.
    pub sources: Vec<GroupId>,
    /// The groups that listen, in order.
    pub destinations: Vec<GroupId>,
    /// The services, in order.
    pub services: Vec<Service>,
    /// The action that a request asks for.
    pub action: OpeningAction,
    /// The connections, as indices into the list of flows that the row was made of, in order.
    pub flows: Vec<usize>,
}

impl TableRow {
    /// The row of a single flow.
    pub(super) fn of_flow(plan: &Plan, index: usize, flow: &Flow) -> Self {
        Self {
            sources: vec![flow.source],
            destinations: vec![flow.destination],
            services: vec![flow.service],
            action: action(plan, flow),
            flows: vec![index],
        }
    }

    /// A name that identifies the row while its ends and services stay the same, such as
    /// `policy+standby>scanning>tcp/5222+tcp/5224`.
    #[must_use]
    pub fn name(&self, document: &PortDocument, plan: &Plan) -> String {
        let groups = |groups: &[GroupId]| {
            groups.iter().map(|&group| plan.topology()[group].at.id(document)).collect::<Vec<_>>().join("+")
        };
        let services = self.services.iter().map(ToString::to_string).collect::<Vec<_>>();
        format!("{}>{}>{}", groups(&self.sources), groups(&self.destinations), services.join("+"))
    }

    /// The groups at both ends.
    pub fn groups(&self) -> impl Iterator<Item = GroupId> {
        self.sources.iter().chain(&self.destinations).copied()
    }
}
