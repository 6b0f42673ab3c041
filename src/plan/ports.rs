//! Ports: the ones a plan moves, and those that collide on a device.

use super::{About, Draft, Group, GroupField, GroupId, Plan, Problem};
use crate::{
    document::{Feature, Id, PortDocument, Rule, RuleService},
    net::{Port, Service},
};

/// Ports below this one are for the system's own services on most systems.
const FIRST_FREE: u16 = 1024;

/// From this port on, systems pick ports for the connections that they start (IANA's dynamic range).
const FIRST_DYNAMIC: u16 = 49152;

/// The ports that the whole plan moves.
pub(super) fn ports(document: &PortDocument, draft: &Draft, problems: &mut Vec<Problem>) -> Vec<(Id<Feature>, Port)> {
    let mut ports = Vec::new();
    for &(id, ref text) in draft.changed_ports() {
        let feature = &document.features[id];
        let Some(default) = feature.port else { continue };
        match text.parse::<Port>() {
            Ok(port) if port == default => {}
            Ok(port) => ports.push((id, port)),
            Err(error) if draft.offers(document, id) => problems.push(Problem::left_out(
                About::Port(id),
                format!("{}: {error}. The matrix uses {default}, the default.", feature.name),
            )),
            Err(_) => {}
        }
    }
    ports
}

/// Warns of moved ports that something else on the device listens on already, or that ask for trouble.
pub(super) fn check_port_conflicts(document: &PortDocument, plan: &Plan, problems: &mut Vec<Problem>) {
    for (id, group) in plan.topology().iter().filter(|(_, group)| document.parties[group.at.party].is_role) {
        for feature in plan.features().iter() {
            let own = group.ports.iter().any(|(moved, _)| *moved == feature);
            let about = if own { About::Group(group.at, GroupField::Port(feature)) } else { About::Port(feature) };
            // A field of the plan has one warning, though many groups may give it.
            if problems.iter().all(|problem| problem.about != about) {
                let text = plan
                    .moved_port_on(id, feature)
                    .and_then(|port| port_warning(document, plan, (id, group), feature, port));
                problems.extend(text.map(|text| Problem::warning(about, text)));
            }
        }
    }
}

/// What is wrong with a feature's port on a group's devices; `None` when the devices don't listen there.
#[inline(never)]
fn port_warning(
    document: &PortDocument,
    plan: &Plan,
    (id, group): (GroupId, &Group),
    feature: Id<Feature>,
    port: Port,
) -> Option<String> {
    let used = services(document, plan, group);
    let mine = used.iter().find(|(_, service)| service.configurable_by == Some(feature))?.1.default.on(port);
    let taken =
        used.iter().find(|(_, service)| service.configurable_by != Some(feature) && placed(plan, id, *service) == mine);
    let name = &document.features[feature].name;
    if let Some(&(rule, service)) = taken {
        let by = match service.configurable_by {
            Some(other) => &document.features[other].name,
            None => &document.rules[rule].reasons[0].purpose,
        };
        return Some(format!("{name}: {port} is taken by “{by}” on {}.", group.name));
    }
    match port.number() {
        ..FIRST_FREE => Some(format!(
            "{name}: ports below {FIRST_FREE} are for the system's own services; nothing else there may use {port}."
        )),
        FIRST_DYNAMIC.. => Some(format!(
            "{name}: from {FIRST_DYNAMIC} on, systems pick ports for connections of their own; {port} may be in use."
        )),
        _ => None,
    }
}

/// Everything that a group's devices listen on, each with its rule.
fn services(document: &PortDocument, plan: &Plan, group: &Group) -> Vec<(Id<Rule>, RuleService)> {
    let mut services = Vec::new();
    for id in document.rules.ids().filter(|&id| listens(document, plan, group, id)) {
        services.extend(document.rules[id].services.iter().map(|&service| (id, service)));
    }
    services
}

/// Whether a group's devices listen for a rule: it is they who are reached, and somebody wants it.
fn listens(document: &PortDocument, plan: &Plan, group: &Group, rule: Id<Rule>) -> bool {
    let rule = &document.rules[rule];
    let wanted = |feature: Option<Id<Feature>>| feature.is_none_or(|feature| plan.features().contains(feature));
    let starts = |(_, other): (GroupId, &Group)| document.counts_as(other.at.party, rule.source);
    document.counts_as(group.at.party, rule.destination)
        && rule.reasons.iter().any(|reason| wanted(reason.requires))
        && plan.topology().iter().any(starts)
}

/// The service where a group's devices have it.
fn placed(plan: &Plan, group: GroupId, service: RuleService) -> Service {
    let moved = service.configurable_by.and_then(|feature| plan.moved_port_on(group, feature));
    moved.map_or(service.default, |port| service.default.on(port))
}
