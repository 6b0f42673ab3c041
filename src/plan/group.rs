//! Groups: the devices of one role, or the machines of one party, that share a zone and addresses.

use super::AddressText;
use crate::document::{Feature, Id, Party, PortDocument};

/// Identifies a group by its party and its number within the party, from 1.
///
/// Every party has a first group, stored or not. Among a group's peers, number 0 means none of the party's groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct GroupKey {
    /// The party that the group belongs to.
    pub party: Id<Party>,
    /// The group's number within the party.
    pub number: u16,
}

impl GroupKey {
    /// The party's first group.
    #[must_use]
    pub fn first(party: Id<Party>) -> Self {
        Self { party, number: 1 }
    }

    /// The name in links and files: `scanning`, `scanning.2`.
    #[must_use]
    pub fn id(self, document: &PortDocument) -> String {
        let party = &document.parties[self.party].id;
        if self.number == 1 { party.clone() } else { format!("{party}.{}", self.number) }
    }

    /// Parses a group's name; the plan may or may not have that group.
    #[must_use]
    pub fn find(document: &PortDocument, id: &str) -> Option<Self> {
        let (party, number) = match id.split_once('.') {
            Some((party, number)) => (party, number.parse().ok()?),
            None => (id, 1),
        };
        Some(Self { party: document.parties.find(party)?, number })
    }
}

/// The state of a group's devices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupState {
    /// They are installed with this plan.
    New,
    /// They are in use already, and so is what they need among themselves.
    Existing,
}

impl GroupState {
    /// The word in links and files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Existing => "exists",
        }
    }

    /// The state that a link or file names.
    #[must_use]
    pub fn find(word: &str) -> Option<Self> {
        [Self::New, Self::Existing].into_iter().find(|state| state.word() == word)
    }

    /// The state of a party's groups of which nothing else was said: devices of the product are new, and those that they
    /// connect to exist already.
    #[must_use]
    pub fn default_of(document: &PortDocument, party: Id<Party>) -> Self {
        if document.parties[party].is_role { Self::New } else { Self::Existing }
    }
}

/// A group's input. Every empty field has a default: the party's name, a zone of the party's own, the document's
/// hosts, the plan's ports, and all groups as peers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupDraft {
    /// The name.
    pub name: String,
    /// The site, such as a town or a building.
    pub site: String,
    /// The zone's name.
    pub zone: String,
    /// The state of its devices; `None` for [`GroupState::default_of`] its party.
    pub state: Option<GroupState>,
    /// The addresses; `None` for the hosts that the document lists.
    pub addresses: Option<AddressText>,
    /// The text of each port field that is not empty, in the document's order.
    pub ports: Vec<(Id<Feature>, String)>,
    /// The groups that it is restricted to, in order. Parties without a group in this list are not restricted.
    pub peers: Vec<GroupKey>,
}

impl GroupDraft {
    /// The text of a port field; empty if the plan's port applies.
    #[must_use]
    pub fn port_text(&self, feature: Id<Feature>) -> &str {
        self.ports.iter().find(|(id, _)| *id == feature).map_or("", |(_, text)| text)
    }

    /// Sets the text of a port field.
    pub fn set_port_text(&mut self, feature: Id<Feature>, text: String) {
        put_port_text(&mut self.ports, feature, text, "");
    }

    /// Sets the state. That of a party's groups of which nothing else was said is the same as saying nothing.
    pub fn set_state(&mut self, document: &PortDocument, party: Id<Party>, state: GroupState) {
        self.state = (state != GroupState::default_of(document, party)).then_some(state);
    }

    /// Returns `true` if it is restricted to some of the party's groups, or to none.
    #[must_use]
    pub fn restricts(&self, party: Id<Party>) -> bool {
        self.peers.iter().any(|peer| peer.party == party)
    }

    /// Returns `true` if this side allows connections with a group.
    #[must_use]
    pub fn allows_peer(&self, other: GroupKey) -> bool {
        self.peers.contains(&other) || !self.restricts(other.party)
    }

    /// Restricts the group to those of a party's `count` groups for which `met` is true; if it is true for all, there
    /// is no restriction.
    pub fn restrict_to(&mut self, party: Id<Party>, count: u16, met: impl Fn(u16) -> bool) {
        self.peers.retain(|peer| peer.party != party);
        let start = self.peers.partition_point(|peer| peer.party < party);
        let mut end = start;
        for number in (1..=count).filter(|&number| met(number)) {
            self.peers.insert(end, GroupKey { party, number });
            end += 1;
        }
        if end == start {
            self.peers.insert(start, GroupKey { party, number: 0 });
        } else if end - start == usize::from(count) {
            self.peers.drain(start..end);
        }
    }
}

/// Sets the text of a port field, or removes it if it equals the default.
pub(super) fn put_port_text(ports: &mut Vec<(Id<Feature>, String)>, feature: Id<Feature>, text: String, default: &str) {
    ports.retain(|(id, _)| *id != feature);
    if text != default {
        let start = ports.partition_point(|(id, _)| *id < feature);
        ports.insert(start, (feature, text));
    }
}
