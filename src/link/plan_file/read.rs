//! Converts the fields of a plan file into a draft: names become ids. Reading stops at the first error.

use super::{
    FileError,
    fields::{Group, PlanFile, Ports, State},
};
use crate::{
    document::{Feature, Id, Named, PortDocument, Set, Table},
    plan::{AddressText, Detail, Draft, GroupDraft, GroupKey, GroupState, MAX_GROUPS, OpeningAction, OpeningKey},
};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Deserializes a file's fields; the error names its path.
pub(super) fn parse(fields: &Map<String, Value>) -> Result<PlanFile, FileError> {
    serde_path_to_error::deserialize(fields).map_err(|error| {
        let path = error.path().to_string();
        FileError::new(if path == "." { "the file" } else { &path }, error.inner().to_string())
    })
}

/// A field that must be a string.
pub(super) fn text<'v>(file: &'v Value, field: &str) -> Result<&'v str, FileError> {
    file[field].as_str().ok_or_else(|| FileError::new(field, "a text is expected here"))
}

pub(super) fn require(holds: bool, path: &str, reason: impl FnOnce() -> String) -> Result<(), FileError> {
    if holds { Ok(()) } else { Err(FileError::new(path, reason())) }
}

/// Resolves the names in a file.
pub(super) fn draft_of(document: &PortDocument, file: PlanFile) -> Result<Draft, FileError> {
    let mut draft = Draft::new(document);
    draft.roles = ids("roles", &file.roles, &document.parties)?;
    for role in draft.roles.iter().map(|id| &document.parties[id]) {
        require(role.is_role, "roles", || format!("“{}” is no role", role.id))?;
    }
    draft.features = ids("features", &file.features, &document.features)?;
    for (feature, text) in ports("ports", file.ports, &document.features)? {
        draft.set_port_text(document, feature, text);
    }
    draft.advised = file.advised;
    for (detail, text) in [
        (Detail::Project, file.title.project),
        (Detail::RequestedBy, file.title.requested_by),
        (Detail::Ticket, file.title.ticket),
        (Detail::Date, file.title.date),
        (Detail::Note, file.title.note),
    ] {
        draft.details.set(detail, text);
    }
    add_groups(document, file.groups.unwrap_or_default(), &mut draft)?;
    draft.without = ids("without", &file.without.unwrap_or_default(), &document.parties)?;
    set_actions(document, &file.actions.unwrap_or_default(), &mut draft)?;
    Ok(draft)
}

fn add_groups(document: &PortDocument, groups: Vec<Group>, draft: &mut Draft) -> Result<(), FileError> {
    for (index, entry) in groups.into_iter().enumerate() {
        let path = format!("groups[{index}]");
        let party = find(&format!("{path}.party"), &entry.party, &document.parties)?;
        let mut group = GroupDraft {
            name: entry.name,
            site: entry.site.unwrap_or_default(),
            zone: entry.zone,
            addresses: entry.addresses.map(AddressText::from),
            peers: peers(&format!("{path}.meets"), &entry.meets, document)?,
            ..GroupDraft::default()
        };
        for (feature, text) in ports(&format!("{path}.ports"), entry.ports, &document.features)? {
            group.set_port_text(feature, text);
        }
        if let Some(State(Some(word))) = entry.state {
            let state = GroupState::find(&word).ok_or_else(|| {
                FileError::new(format!("{path}.state"), format!("unknown variant `{word}`, expected `new` or `exists`"))
            })?;
            group.set_state(document, party, state);
        }
        require(draft.add_group(party, group), "groups", || format!("a plan has at most {MAX_GROUPS} groups"))?;
    }
    document.parties.ids().for_each(|party| draft.prune_default_group(party));
    match draft.remove_dangling_peers().first() {
        Some(stranger) => {
            Err(FileError::new("groups", format!("“meets” names {}, which is no group", stranger.id(document))))
        }
        None => Ok(()),
    }
}

fn set_actions(
    document: &PortDocument,
    actions: &BTreeMap<String, String>,
    draft: &mut Draft,
) -> Result<(), FileError> {
    for (name, word) in actions {
        let refused = |reason: String| FileError::new(format!("actions.{name}"), reason);
        let action = OpeningAction::ALL.into_iter().find(|action| action.word() == word);
        let action = action.ok_or_else(|| refused(format!("unknown variant `{word}`, expected `add` or `keep`")))?;
        let opening = OpeningKey::find(document, name).ok_or_else(|| refused("this is no opening".to_owned()))?;
        draft.set_action(opening, Some(action));
    }
    match draft.remove_dangling_actions().first() {
        Some(stranger) => {
            Err(FileError::new(format!("actions.{}", stranger.name(document)), "the plan has no such group"))
        }
        None => Ok(()),
    }
}

fn peers(path: &str, names: &[String], document: &PortDocument) -> Result<Vec<GroupKey>, FileError> {
    let find = |name: &String| {
        GroupKey::find(document, name).ok_or_else(|| FileError::new(path, format!("“{name}” is no group")))
    };
    let peers = names.iter().map(find).collect::<Result<Vec<_>, _>>()?;
    let is_in_order = peers.is_sorted_by(|before, after| before < after);
    require(is_in_order, path, || "groups must be in the document's order, each once".to_owned())?;
    Ok(peers)
}

fn ports(path: &str, ports: Ports, features: &Table<Feature>) -> Result<Vec<(Id<Feature>, String)>, FileError> {
    let port = |(name, text): (String, String)| {
        let feature = features.find(&name).filter(|&id| features[id].port.is_some());
        let reason = "no feature of this name has a port to move";
        Ok((feature.ok_or_else(|| FileError::new(format!("{path}.{name}"), reason))?, text))
    };
    ports.0.into_iter().map(port).collect()
}

fn find<T: Named>(path: &str, name: &str, table: &Table<T>) -> Result<Id<T>, FileError> {
    table.find(name).ok_or_else(|| FileError::new(path, format!("there is no “{name}” in this document")))
}

fn ids<T: Named>(field: &str, names: &[String], table: &Table<T>) -> Result<Set<T>, FileError> {
    let names = names.iter().enumerate();
    names.map(|(index, name)| find(&format!("{field}[{index}]"), name, table)).collect()
}
