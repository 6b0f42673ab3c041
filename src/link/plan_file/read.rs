//! Converts a deserialized plan file into a draft: names become ids. Reading stops at the first error.

use super::{
    FileError,
    parts::{Group, Ports},
    v1::PlanFile,
    v4::{Action, Additions, State},
};
use crate::{
    document::{Feature, Id, Named, PortDocument, Set, Table},
    plan::{AddressText, Detail, Draft, GroupDraft, GroupKey, GroupState, MAX_GROUPS, OpeningAction, OpeningKey},
};
use serde::de::{DeserializeOwned, value::MapDeserializer};
use serde_json::{Map, Value};

/// Deserializes a file's fields; the error names its path.
pub(super) fn parse<T: DeserializeOwned>(fields: &Map<String, Value>) -> Result<T, FileError> {
    let fields = MapDeserializer::new(fields.iter().map(|(name, value)| (name.as_str(), value)));
    serde_path_to_error::deserialize(fields).map_err(|error: serde_path_to_error::Error<serde_json::Error>| {
        let path = error.path().to_string();
        // A field may have an empty name, with which its path ends in a full stop.
        let path = Some(path.trim_end_matches('.')).filter(|path| !path.is_empty());
        FileError::new(path.unwrap_or("the file"), error.inner().to_string())
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
pub(super) struct Reader<'a> {
    pub document: &'a PortDocument,
}

impl Reader<'_> {
    pub fn draft(&self, plan: &PlanFile, additions: Option<&Additions>) -> Result<Draft, FileError> {
        let document = self.document;
        let mut draft = Draft::new(document);
        draft.roles = ids("roles", &plan.roles, &document.parties)?;
        for role in draft.roles.iter().map(|id| &document.parties[id]) {
            require(role.is_role, "roles", || format!("“{}” is no role", role.id))?;
        }
        draft.features = ids("features", &plan.features, &document.features)?;
        for (feature, text) in self.ports("ports", &plan.ports)? {
            draft.set_port_text(document, feature, text);
        }
        draft.advised = plan.advised;
        let title = &plan.title;
        for (detail, text) in [
            (Detail::Project, &title.project),
            (Detail::RequestedBy, &title.requested_by),
            (Detail::Ticket, &title.ticket),
            (Detail::Date, &title.date),
            (Detail::Note, &title.note),
        ] {
            draft.details.set(detail, text.clone());
        }
        self.groups(plan.groups.as_deref().unwrap_or_default(), additions, &mut draft)?;
        if let Some(additions) = additions {
            draft.without = ids("without", &additions.without, &document.parties)?;
            self.actions(additions, &mut draft)?;
        }
        Ok(draft)
    }

    fn groups(&self, groups: &[Group], additions: Option<&Additions>, draft: &mut Draft) -> Result<(), FileError> {
        let document = self.document;
        for (index, entry) in groups.iter().enumerate() {
            let path = format!("groups[{index}]");
            let party = find(&format!("{path}.party"), &entry.party, &document.parties)?;
            let mut group = GroupDraft {
                name: entry.name.clone(),
                zone: entry.zone.clone(),
                addresses: entry.addresses.clone().map(AddressText::from),
                peers: self.peers(&format!("{path}.meets"), &entry.meets)?,
                ..GroupDraft::default()
            };
            for (feature, text) in self.ports(&format!("{path}.ports"), &entry.ports)? {
                group.set_port_text(feature, text);
            }
            if let Some((site, state)) = additions.and_then(|additions| additions.groups.get(index)) {
                site.clone_into(&mut group.site);
                match state {
                    Some(State::New) => group.set_state(document, party, GroupState::New),
                    Some(State::Exists) => group.set_state(document, party, GroupState::Existing),
                    None => {}
                }
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

    fn actions(&self, additions: &Additions, draft: &mut Draft) -> Result<(), FileError> {
        for (name, action) in &additions.actions {
            let action = match action {
                Action::Add => OpeningAction::Add,
                Action::Keep => OpeningAction::Keep,
            };
            let opening = OpeningKey::find(self.document, name);
            let opening = opening.ok_or_else(|| FileError::new(format!("actions.{name}"), "this is no opening"))?;
            draft.set_action(opening, Some(action));
        }
        match draft.remove_dangling_actions().first() {
            Some(stranger) => {
                Err(FileError::new(format!("actions.{}", stranger.name(self.document)), "the plan has no such group"))
            }
            None => Ok(()),
        }
    }

    fn peers(&self, path: &str, names: &[String]) -> Result<Vec<GroupKey>, FileError> {
        let find = |name: &String| {
            GroupKey::find(self.document, name).ok_or_else(|| FileError::new(path, format!("“{name}” is no group")))
        };
        let peers = names.iter().map(find).collect::<Result<Vec<_>, _>>()?;
        let is_in_order = peers.is_sorted_by(|before, after| before < after);
        require(is_in_order, path, || "groups must be in the document's order, each once".to_owned())?;
        Ok(peers)
    }

    fn ports(&self, path: &str, ports: &Ports) -> Result<Vec<(Id<Feature>, String)>, FileError> {
        let features = &self.document.features;
        let port = |(name, text): &(String, String)| {
            let feature = features.find(name).filter(|&id| features[id].port.is_some());
            let reason = "no feature of this name has a port to move";
            Ok((feature.ok_or_else(|| FileError::new(format!("{path}.{name}"), reason))?, text.clone()))
        };
        ports.0.iter().map(port).collect()
    }
}

fn find<T: Named>(path: &str, name: &str, table: &Table<T>) -> Result<Id<T>, FileError> {
    table.find(name).ok_or_else(|| FileError::new(path, format!("there is no “{name}” in this document")))
}

fn ids<T: Named>(field: &str, names: &[String], table: &Table<T>) -> Result<Set<T>, FileError> {
    let names = names.iter().enumerate();
    names.map(|(index, name)| find(&format!("{field}[{index}]"), name, table)).collect()
}
