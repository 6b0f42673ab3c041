//! Ports: those that a plan changes, and conflicts between them on a device.

use super::{About, Draft, Group, GroupField, GroupId, Plan, Problem};
use crate::{
    document::{Feature, Id, Party, PortDocument, Rule, RuleService, Set},
    net::Port,
};

/// Ports below this one are reserved for the system's own services on most systems.
const FIRST_FREE: u16 = 1024;

/// From this port on, systems choose ports for outgoing connections (IANA's dynamic range).
const FIRST_DYNAMIC: u16 = 49152;

/// A service that devices listen on, with its rule.
type ListenedService = (Id<Rule>, RuleService);

/// The ports that are changed for the whole plan.
pub(super) fn ports(document: &PortDocument, draft: &Draft, problems: &mut Vec<Problem>) -> Vec<(Id<Feature>, Port)> {
    let mut ports = Vec::new();
    for &(id, ref text) in draft.changed_ports() {
        let feature = &document.features[id];
        let Some(default) = feature.port else { continue };
        match text.parse::<Port>() {
            Ok(port) if port == default => {}
            Ok(port) => ports.push((id, port)),
            Err(_) if draft.offers(document, id) => problems.push(Problem::left_out(
                About::Port(id),
                format!("{}: use a port from 1 to 65535. Until then {default} (default) is used.", feature.name),
            )),
            Err(_) => {}
        }
    }
    ports
}

/// Warns of changed ports that are already in use on the device or are likely to cause trouble. The time is linear in
/// the number of groups: a party's services are determined once per party.
pub(super) fn check_port_conflicts(document: &PortDocument, plan: &Plan, problems: &mut Vec<Problem>) {
    let starting = starting_parties(document, plan);
    let mut listening: Option<(Id<Party>, Vec<ListenedService>)> = None;
    let mut warned: Set<Feature> = Set::default();
    for (id, group) in plan.topology().iter().filter(|(_, group)| document.parties[group.at.party].is_role) {
        let party = group.at.party;
        // Groups are ordered by party.
        let (_, services) = match listening.take() {
            Some(known) if known.0 == party => listening.insert(known),
            _ => listening.insert((party, services(document, plan, party, &starting))),
        };
        for feature in plan.features().iter() {
            let Some(port) = plan.moved_port_on(id, feature) else { continue };
            let is_own = group.ports.iter().any(|(moved, _)| *moved == feature);
            // A field of the plan has at most one warning, even if many groups cause it.
            if !is_own && warned.contains(feature) {
                continue;
            }
            if let Some(text) = port_warning(document, plan, (id, group), services, feature, port) {
                let field = About::Group(group.at, GroupField::Port(feature));
                problems.push(Problem::warning(if is_own { field } else { About::Port(feature) }, text));
                warned.set(feature, warned.contains(feature) || !is_own);
            }
        }
    }
}

/// The parties that the plan's groups count as.
fn starting_parties(document: &PortDocument, plan: &Plan) -> Set<Party> {
    let mut starting = Set::default();
    for (_, group) in plan.topology().iter().filter(|(_, group)| group.at.number == 1) {
        starting.insert(group.at.party);
        starting.extend(document.parties[group.at.party].extends.iter());
    }
    starting
}

/// The problem with a feature's port on a group's devices; `None` if the devices don't listen on it.
fn port_warning(
    document: &PortDocument,
    plan: &Plan,
    (id, group): (GroupId, &Group),
    used: &[ListenedService],
    feature: Id<Feature>,
    port: Port,
) -> Option<String> {
    let mine = used.iter().find(|(_, service)| service.configurable_by == Some(feature))?.1.default.on(port);
    let taken = used
        .iter()
        .find(|(_, service)| service.configurable_by != Some(feature) && plan.effective_service(id, *service) == mine);
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

/// The services that a party's devices listen on, each with its rule, if any party of the plan connects to them.
fn services(document: &PortDocument, plan: &Plan, party: Id<Party>, starting: &Set<Party>) -> Vec<ListenedService> {
    let is_wanted = |feature: Option<Id<Feature>>| feature.is_none_or(|feature| plan.features().contains(feature));
    let mut services = Vec::new();
    for (id, rule) in document.rules.iter() {
        let listens = document.counts_as(party, rule.destination)
            && rule.reasons.iter().any(|reason| is_wanted(reason.requires))
            && starting.contains(rule.source);
        if listens {
            services.extend(rule.services.iter().map(|&service| (id, service)));
        }
    }
    services
}
