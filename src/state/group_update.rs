//! The handling of actions on groups.

use super::{AppState, history::Field};
use crate::{
    document::{Id, Party},
    net::Suggestion,
    plan::{
        GroupDraft, GroupField, GroupKey, GroupState, MAX_GROUPS, PastedTable, addresses_text, group_name, hosts_text,
    },
};
use std::rc::Rc;

impl AppState {
    pub(super) fn group_typed(&mut self, key: GroupKey, field: GroupField, text: String) {
        self.set_group_text(Field::Group(key, field), key, field, text);
    }

    /// Puts a suggestion into an address field, as a change of its own. A text that has changed since stays as it is.
    pub(super) fn suggestion_taken(&mut self, key: GroupKey, suggestion: &Suggestion) {
        let before = addresses_text(&self.document, key.party, &self.draft.group(key));
        if let Some(text) = suggestion.apply(&before) {
            self.set_group_text(Field::Choice, key, GroupField::Addresses, text);
        }
    }

    fn set_group_text(&mut self, change: Field, key: GroupKey, field: GroupField, text: String) {
        let hosts = hosts_text(&self.document, key.party);
        let is_needed = self.is_needed(key.party);
        self.edit(change, |draft| {
            let Some(group) = draft.group_mut(key) else { return };
            match field {
                GroupField::Name => group.name = text,
                GroupField::Site => group.site = text,
                GroupField::Zone => group.zone = text,
                GroupField::Addresses => group.addresses = (text != hosts).then(|| text.into()),
                GroupField::Port(feature) => group.set_port_text(feature, text),
            }
            if is_needed {
                draft.prune_default_group(key.party);
            }
        });
    }

    /// Returns `true` if a party's groups are shown whether the draft says anything of them or not.
    fn is_needed(&self, party: Id<Party>) -> bool {
        self.document.parties[party].is_role || self.derived.connected_parties().contains(party)
    }

    pub(super) fn group_state_chosen(&mut self, key: GroupKey, state: GroupState) {
        let document = Rc::clone(&self.document);
        let is_needed = self.is_needed(key.party);
        self.edit(Field::Choice, |draft| {
            let Some(group) = draft.group_mut(key) else { return };
            group.set_state(&document, key.party, state);
            if is_needed {
                draft.prune_default_group(key.party);
            }
        });
    }

    /// Adds a role whose devices exist already.
    pub(super) fn role_exists(&mut self, role: Id<Party>) {
        self.edit(Field::Choice, |draft| {
            draft.roles.set(role, true);
            if let Some(group) = draft.group_mut(GroupKey::first(role)) {
                group.state = Some(GroupState::Existing);
            }
        });
    }

    pub(super) fn group_added(&mut self, party: Id<Party>) {
        let (is_role, is_chosen) = (self.document.parties[party].is_role, self.draft.roles.contains(party));
        let is_shown = self.derived.parties(&self.document, &self.draft).contains(party);
        let name = self.document.parties[party].name.clone();
        self.edit(Field::Choice, |draft| {
            if is_role && !is_chosen {
                draft.roles.set(party, true);
            } else if !is_shown {
                // Of a party that nothing needs at present, links keep only a group that says something.
                _ = draft.add_group(party, GroupDraft { name, ..GroupDraft::default() });
            } else {
                _ = draft.split(party);
            }
        });
    }

    /// Adds all groups of a table as one change.
    pub(super) fn table_pasted(&mut self, table: &PastedTable) {
        let document = Rc::clone(&self.document);
        let wanted = table.groups(&document).0.len();
        let mut added = 0;
        self.edit(Field::Choice, |draft| added = table.add_to(&document, draft));
        let groups = if added == 1 { "group" } else { "groups" };
        let room = match wanted - added {
            0 => String::new(),
            out => format!(" A plan has room for {MAX_GROUPS}: {out} were left out."),
        };
        self.status_message = format!("Added {added} {groups}. Undo takes them back.{room}");
    }

    pub(super) fn group_removed(&mut self, group: GroupKey) {
        let topology = self.derived.plan.topology();
        let name = topology.find(group).map(|group| topology[group].name.clone());
        let name = name.unwrap_or_else(|| group_name(&self.document, group, &self.draft.group(group)));
        let before = Rc::clone(&self.draft);
        let is_needed = self.is_needed(group.party);
        self.edit(Field::Choice, |draft| {
            let has_others = draft.group_count(group.party) > 1;
            if has_others {
                draft.remove_group(group);
            } else if !is_needed {
                if let Some(last) = draft.group_mut(group) {
                    *last = GroupDraft::default();
                }
                draft.prune_default_group(group.party);
            }
            // One that says nothing is shown only if it is stored.
            let is_stored = draft.described_groups().any(|(at, _)| at.party == group.party);
            if has_others && !is_needed && !is_stored {
                draft.add_group(group.party, GroupDraft::default());
            }
        });
        if !Rc::ptr_eq(&self.draft, &before) {
            self.status_message = format!("Removed {name}. Undo brings it back.");
            // The button is gone with its group.
            self.focus("groups-heading");
        }
    }
}
