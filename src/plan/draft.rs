//! The draft: the user's input, valid or not.

use super::{Details, GroupDraft, GroupKey, OpeningAction, OpeningKey, group::put_port_text};
use crate::document::{Feature, Id, Party, PortDocument, Set};
use std::{collections::BTreeMap, rc::Rc};

/// The maximum number of groups in a draft. No real plan comes near; more is an accident or an attack.
pub const MAX_GROUPS: usize = 4_000;

/// The user's choices and input as they were made. The draft has a field for every input and never changes what was
/// typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The roles chosen.
    pub roles: Set<Party>,
    /// The features chosen, offered or not: a role that is chosen again finds its features as they were.
    pub features: Set<Feature>,
    /// The text of each port field that differs from its default.
    ports: Vec<(Id<Feature>, String)>,
    /// `true` if rules of an optional basis are included.
    pub advised: bool,
    /// The title block.
    pub details: Details,
    /// The groups that are stored, party by party. A party without a stored group has one default group.
    groups: Vec<(Id<Party>, Rc<GroupDraft>)>,
    /// The roles that the plan does without on purpose, although a role of the plan works with them.
    pub without: Set<Party>,
    /// The openings whose action the user chose.
    pub(super) actions: BTreeMap<OpeningKey, OpeningAction>,
}

impl Draft {
    /// The draft of a new plan: the document's own choices.
    #[must_use]
    pub fn new(document: &PortDocument) -> Self {
        let (mut roles, mut features) = (Set::default(), Set::default());
        for role in document.roles() {
            roles.set(role, document.parties[role].default_on);
        }
        for (id, feature) in document.features.iter() {
            features.set(id, feature.default_on);
        }
        Self {
            roles,
            features,
            ports: Vec::new(),
            advised: false,
            details: Details::default(),
            groups: Vec::new(),
            without: Set::default(),
            actions: BTreeMap::new(),
        }
    }

    /// The text in a feature's port field; its default if nothing else was typed.
    #[must_use]
    pub fn port_text(&self, document: &PortDocument, feature: Id<Feature>) -> String {
        let typed = self.ports.iter().find(|(id, _)| *id == feature);
        typed.map_or_else(|| default_text(document, feature), |(_, text)| text.clone())
    }

    /// Sets the text of a feature's port field. Typing the default is the same as not changing it.
    pub fn set_port_text(&mut self, document: &PortDocument, feature: Id<Feature>, text: String) {
        put_port_text(&mut self.ports, feature, text, &default_text(document, feature));
    }

    /// The port fields that differ from their defaults, in the document's order.
    #[must_use]
    pub fn changed_ports(&self) -> &[(Id<Feature>, String)] {
        &self.ports
    }

    /// Returns `true` if a chosen role can use the feature.
    #[must_use]
    pub fn offers(&self, document: &PortDocument, feature: Id<Feature>) -> bool {
        let present = |wanted| self.roles.iter().any(|role| document.counts_as(role, wanted));
        document.features[feature].offered_for.iter().any(|roles| roles.iter().all(present))
    }
}

/// Groups: access and editing.
impl Draft {
    /// The stored groups with their keys, in the order of the parties.
    pub fn described_groups(&self) -> impl Iterator<Item = (GroupKey, &GroupDraft)> {
        let mut last = None;
        self.groups.iter().map(move |(party, group)| {
            let number = last.filter(|last: &GroupKey| last.party == *party).map_or(1, |last| last.number + 1);
            let at = GroupKey { party: *party, number };
            last = Some(at);
            (at, group.as_ref())
        })
    }

    /// The number of groups of a party; at least one.
    #[must_use]
    pub fn group_count(&self, party: Id<Party>) -> u16 {
        let (start, end) = self.range(party);
        u16::try_from(end - start).unwrap_or(u16::MAX).max(1)
    }

    /// The input of a group.
    #[must_use]
    pub fn group(&self, at: GroupKey) -> Rc<GroupDraft> {
        self.index(at).map(|index| self.groups[index].1.clone()).unwrap_or_default()
    }

    /// A group for editing; `None` for one that the plan does not have. If it is a party's only group and all defaults
    /// afterwards, call [`Self::prune_default_group`].
    pub fn group_mut(&mut self, at: GroupKey) -> Option<&mut GroupDraft> {
        if !self.has_group(at) {
            return None;
        }
        self.materialize_default_group(at.party);
        let index = self.index(at)?;
        Some(Rc::make_mut(&mut self.groups[index].1))
    }

    /// Removes a party's only group if it is all defaults, so that equal plans are equal drafts.
    pub fn prune_default_group(&mut self, party: Id<Party>) {
        let (start, end) = self.range(party);
        if end - start == 1 && *self.groups[start].1 == GroupDraft::default() {
            self.groups.remove(start);
        }
    }

    /// Adds a group after the party's others; `false` if there are too many groups.
    pub fn add_group(&mut self, party: Id<Party>, group: GroupDraft) -> bool {
        let room = self.groups.len() < MAX_GROUPS;
        if room {
            let (_, end) = self.range(party);
            self.groups.insert(end, (party, Rc::new(group)));
        }
        room
    }

    /// Adds an empty group after the party's others; `false` if there are too many groups.
    pub fn split(&mut self, party: Id<Party>) -> bool {
        let has_room = self.has_room_for_another(party);
        if has_room {
            self.materialize_default_group(party);
            self.add_group(party, GroupDraft::default());
        }
        has_room
    }

    /// Inserts a copy of a group after it; `false` if there is no such group or there are too many.
    pub fn duplicate_group(&mut self, at: GroupKey) -> bool {
        let can_copy = self.has_group(at) && self.has_room_for_another(at.party);
        if can_copy {
            self.materialize_default_group(at.party);
        }
        if let Some(index) = self.index(at).filter(|_| can_copy) {
            let mut copy = self.groups[index].clone();
            if !copy.1.name.is_empty() {
                Rc::make_mut(&mut copy.1).name.push_str(" copy");
            }
            self.groups.insert(index + 1, copy);
            self.renumber(at.party, &|number| Some(if number > at.number { number + 1 } else { number }));
        }
        can_copy
    }

    /// Removes a group; `false` if it is the party's only one.
    pub fn remove_group(&mut self, at: GroupKey) -> bool {
        let index = self.index(at).filter(|_| self.group_count(at.party) > 1);
        if let Some(index) = index {
            self.groups.remove(index);
            self.renumber(at.party, &|number| {
                if number == at.number { None } else { Some(number - u16::from(number > at.number)) }
            });
            self.prune_default_group(at.party);
        }
        index.is_some()
    }

    /// Swaps a group with the one before it; `false` if it is the party's first.
    pub fn move_group_up(&mut self, at: GroupKey) -> bool {
        let index = self.index(at).filter(|_| at.number > 1);
        if let Some(index) = index {
            self.groups.swap(index - 1, index);
            self.renumber(at.party, &|number| {
                Some(if number == at.number { number - 1 } else { number + u16::from(number + 1 == at.number) })
            });
        }
        index.is_some()
    }

    /// Sets whether two groups may connect. A restriction on either side keeps them apart.
    pub fn set_peer(&mut self, one: GroupKey, other: GroupKey, meet: bool) {
        self.set_one_side(one, other, meet);
        // A connection needs both sides to allow it; one side is enough to forbid it.
        if meet {
            self.set_one_side(other, one, meet);
        }
    }

    fn set_one_side(&mut self, side: GroupKey, far: GroupKey, meet: bool) {
        let (before, count) = (self.group(side), self.group_count(far.party));
        let meets = |number| if number == far.number { meet } else { before.allows_peer(GroupKey { number, ..far }) };
        if before.allows_peer(far) != meet
            && let Some(group) = self.group_mut(side)
        {
            group.restrict_to(far.party, count, meets);
            self.prune_default_group(side.party);
        }
    }

    /// Removes peer references to groups that do not exist and returns them.
    pub fn remove_dangling_peers(&mut self) -> Vec<GroupKey> {
        let (before, mut strangers) = (self.clone(), Vec::new());
        for (_, group) in self.groups.iter_mut().filter(|(_, group)| !group.peers.is_empty()) {
            Rc::make_mut(group).peers.retain(|peer| {
                let known = peer.number <= before.group_count(peer.party);
                if !known {
                    strangers.push(*peer);
                }
                known
            });
        }
        strangers
    }

    fn has_group(&self, at: GroupKey) -> bool {
        (1..=self.group_count(at.party)).contains(&at.number)
    }

    /// Returns `true` if a party can have one more group. Its default group then has to be stored too.
    fn has_room_for_another(&self, party: Id<Party>) -> bool {
        let (start, end) = self.range(party);
        self.groups.len() + 1 + usize::from(start == end) <= MAX_GROUPS
    }

    /// The start and end of a party's groups in the list.
    fn range(&self, party: Id<Party>) -> (usize, usize) {
        let bound = |last: bool| self.groups.partition_point(|(other, _)| *other < party || last && *other == party);
        (bound(false), bound(true))
    }

    fn index(&self, at: GroupKey) -> Option<usize> {
        let (start, end) = self.range(at.party);
        let index = start + usize::from(at.number.checked_sub(1)?);
        (index < end).then_some(index)
    }

    /// Stores a party's default group if it is not stored yet.
    fn materialize_default_group(&mut self, party: Id<Party>) {
        let (start, end) = self.range(party);
        if start == end {
            self.groups.insert(start, (party, Rc::default()));
        }
    }

    /// Renumbers references to groups after a party's groups were reordered. Number 0 stays as it is.
    fn renumber(&mut self, party: Id<Party>, new_number: &dyn Fn(u16) -> Option<u16>) {
        let new_key = |key: GroupKey| {
            let number = if key.party == party { new_number(key.number)? } else { key.number };
            Some(GroupKey { number, ..key })
        };
        self.renumber_actions(&new_key);
        for (_, group) in &mut self.groups {
            if group.restricts(party) {
                let peers = &mut Rc::make_mut(group).peers;
                peers.retain_mut(|peer| {
                    let renumbered = new_key(*peer);
                    *peer = renumbered.unwrap_or(*peer);
                    renumbered.is_some()
                });
                // Two peers that were swapped are neighbours.
                for index in 1..peers.len() {
                    if peers[index] < peers[index - 1] {
                        peers.swap(index, index - 1);
                    }
                }
            }
        }
    }
}

fn default_text(document: &PortDocument, feature: Id<Feature>) -> String {
    document.features[feature].port.map(|port| port.to_string()).unwrap_or_default()
}
