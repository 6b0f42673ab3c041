//! Turns the draft into a plan: valid parts are used, everything else is reported.

use super::{
    About, Detail, Details, Draft, GroupId, OpeningAction, OpeningKey, Problem, Topology, date,
    lookalikes::check_lookalikes,
    ports::{check_port_conflicts, ports},
    topology::topology,
};
use crate::{
    document::{Feature, Id, Party, PortDocument, RuleService, Set},
    net::{Port, Service},
};
use std::collections::BTreeMap;

/// The valid part of a draft, against which rules are matched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    roles: Set<Party>,
    features: Set<Feature>,
    ports: Vec<(Id<Feature>, Port)>,
    advised: bool,
    details: Details,
    topology: Topology,
    /// The openings whose action the user chose.
    actions: BTreeMap<OpeningKey, OpeningAction>,
}

impl Plan {
    /// The roles in the plan.
    #[must_use]
    pub fn roles(&self) -> &Set<Party> {
        &self.roles
    }

    /// The features that are switched on and that a role of the plan can use.
    #[must_use]
    pub fn features(&self) -> &Set<Feature> {
        &self.features
    }

    /// The port that a feature was changed to in the whole plan; `None` if it was not changed.
    #[must_use]
    pub fn moved_port(&self, feature: Id<Feature>) -> Option<Port> {
        self.ports.iter().find(|(id, _)| *id == feature).map(|(_, port)| *port)
    }

    /// The port that a feature was changed to on a group's devices; `None` if it was not changed.
    #[must_use]
    pub fn moved_port_on(&self, group: GroupId, feature: Id<Feature>) -> Option<Port> {
        let own = self.topology[group].ports.iter().find(|(id, _)| *id == feature);
        own.map(|(_, port)| *port).or_else(|| self.moved_port(feature))
    }

    /// A rule's service on a group's devices: with the port that the plan changed it to.
    #[must_use]
    pub fn effective_service(&self, group: GroupId, service: RuleService) -> Service {
        let moved = service.configurable_by.and_then(|feature| self.moved_port_on(group, feature));
        moved.map_or(service.default, |port| service.default.on(port))
    }

    /// `true` if rules of an optional basis are included.
    #[must_use]
    pub fn advised(&self) -> bool {
        self.advised
    }

    /// The title block.
    #[must_use]
    pub fn details(&self) -> &Details {
        &self.details
    }

    /// The action that the user chose for an opening; `None` if it follows from the states of its groups.
    #[must_use]
    pub fn chosen_action(&self, opening: OpeningKey) -> Option<OpeningAction> {
        self.actions.get(&opening).copied()
    }

    /// The groups and their zones.
    #[must_use]
    pub fn topology(&self) -> &Topology {
        &self.topology
    }
}

/// Builds a plan from the valid parts of the draft, and reports the rest as problems.
#[must_use]
pub fn check(document: &PortDocument, draft: &Draft) -> (Plan, Vec<Problem>) {
    let mut problems = Vec::new();
    check_dependent_roles(document, draft, &mut problems);
    let mut features = draft.features.clone();
    for feature in draft.features.iter() {
        features.set(feature, draft.offers(document, feature));
    }
    let plan = Plan {
        roles: draft.roles.clone(),
        features,
        ports: ports(document, draft, &mut problems),
        advised: draft.advised,
        details: details(draft, &mut problems),
        topology: topology(document, draft, &mut problems),
        actions: draft.actions.clone(),
    };
    check_lookalikes(draft, &plan.topology, &mut problems);
    check_port_conflicts(document, &plan, &mut problems);
    (plan, problems)
}

/// Reports roles that lack the role they depend on, such as a standby without its server.
fn check_dependent_roles(document: &PortDocument, draft: &Draft, problems: &mut Vec<Problem>) {
    for role in draft.roles.iter() {
        let party = &document.parties[role];
        if !party.needs_any.is_empty() && !party.needs_any.iter().any(|role| draft.roles.contains(role)) {
            let needed = party.needs_any.iter().map(|needed| document.parties[needed].name.as_str());
            let needed = needed.collect::<Vec<_>>().join(" or ");
            let text = format!("{} stands beside another device: choose {needed} too.", party.name);
            problems.push(Problem::warning(About::Role(role), text));
        }
    }
}

fn details(draft: &Draft, problems: &mut Vec<Problem>) -> Details {
    let mut details = draft.details.clone();
    let day = details.get(Detail::Date);
    if let (false, Err(error)) = (day.is_empty(), date(day)) {
        let text = format!("“{day}” is left out: {error}.");
        problems.push(Problem::left_out(About::Detail(Detail::Date), text));
        details.set(Detail::Date, String::new());
    }
    details
}
