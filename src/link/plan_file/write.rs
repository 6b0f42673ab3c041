//! Converts a draft into a plan file: ids become names.

use super::{
    FORMAT, VERSION, WITH_GROUPS, WITH_STATES,
    fields::{Group, PlanFile, Ports, State, Title},
};
use crate::{
    document::{Feature, Id, Named, PortDocument, Table},
    link,
    plan::{Detail, Draft, GroupDraft, GroupKey},
};
use std::collections::BTreeMap;

/// Writes a plan file in the first version that can say all of the plan, so that every page ever saved reads as much as
/// it can.
#[must_use]
pub fn write_file(document: &PortDocument, draft: &Draft) -> String {
    let has_states = link::v3::is_needed(draft);
    let groups = draft.described_groups().map(|(key, group)| group_of(document, key, group, has_states));
    let groups: Vec<Group> = groups.collect();
    let version = match (has_states, groups.is_empty()) {
        (true, _) => WITH_STATES,
        (false, false) => WITH_GROUPS,
        (false, true) => VERSION,
    };
    let detail = |detail| draft.details.get(detail).to_owned();
    let file = PlanFile {
        format: FORMAT.to_owned(),
        version: version.into(),
        document: document.id.clone(),
        roles: owned(&document.parties.names(&draft.roles)),
        features: owned(&document.features.names(&draft.features)),
        ports: ports_of(&document.features, draft.changed_ports()),
        advised: draft.advised,
        title: Title {
            project: detail(Detail::Project),
            requested_by: detail(Detail::RequestedBy),
            ticket: detail(Detail::Ticket),
            date: detail(Detail::Date),
            note: detail(Detail::Note),
        },
        groups: (version != VERSION).then_some(groups),
        without: has_states.then(|| owned(&document.parties.names(&draft.without))),
        actions: has_states.then(|| actions_of(document, draft)),
        link: has_states.then(|| link::write(document, draft)),
    };
    // Serialization fails only for maps whose keys are not strings, and there are none.
    let text = serde_json::to_string_pretty(&file).unwrap_or_default();
    text + "\n"
}

fn group_of(document: &PortDocument, key: GroupKey, group: &GroupDraft, has_states: bool) -> Group {
    Group {
        party: document.parties[key.party].id.clone(),
        name: group.name.clone(),
        site: has_states.then(|| group.site.clone()),
        zone: group.zone.clone(),
        state: has_states.then(|| State(group.state.map(|state| state.word().to_owned()))),
        addresses: group.addresses.as_ref().map(|typed| typed.as_str().to_owned()),
        ports: ports_of(&document.features, &group.ports),
        meets: group.peers.iter().map(|peer| peer.id(document)).collect(),
    }
}

fn actions_of(document: &PortDocument, draft: &Draft) -> BTreeMap<String, String> {
    let mut actions = BTreeMap::new();
    for (opening, action) in draft.actions() {
        actions.insert(opening.name(document), action.word().to_owned());
    }
    actions
}

fn ports_of(features: &Table<Feature>, ports: &[(Id<Feature>, String)]) -> Ports {
    Ports(ports.iter().map(|(feature, text)| (features[*feature].id().to_owned(), text.clone())).collect())
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|&name| name.to_owned()).collect()
}
