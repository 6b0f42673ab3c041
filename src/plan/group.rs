//! Groups: the devices of one role, or the machines of one party, that share a zone and addresses.

use crate::document::{Feature, Id, Party, PortDocument};

/// Points at a group: a party, and which of the party's groups it is, from 1.
///
/// Every party has a first group, written down or not. Among a group's peers, 0 stands for none of the party's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct GroupKey {
    /// Whose group it is.
    pub party: Id<Party>,
    /// Which of the party's groups.
    pub number: u16,
}

impl GroupKey {
    /// The party's first group.
    #[must_use]
    pub fn first(party: Id<Party>) -> Self {
        Self { party, number: 1 }
    }

    /// The name in the notation: `scanning`, `scanning.2`.
    #[must_use]
    pub fn id(self, document: &PortDocument) -> String {
        let party = &document.parties[self.party].id;
        if self.number == 1 { party.clone() } else { format!("{party}.{}", self.number) }
    }

    /// The group of this name, whether a plan has it or not.
    #[must_use]
    pub fn find(document: &PortDocument, id: &str) -> Option<Self> {
        let (party, number) = match id.split_once('.') {
            Some((party, number)) => (party, number.parse().ok()?),
            None => (id, 1),
        };
        Some(Self { party: document.parties.find(party)?, number })
    }
}

/// A group as it is typed. Whatever is empty has a default: the party's name, a zone of the party's own, the
/// document's hosts, the plan's ports, and everyone for a peer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupDraft {
    /// The name.
    pub name: String,
    /// The zone's name.
    pub zone: String,
    /// The addresses; `None` for the hosts that the document gives.
    pub addresses: Option<String>,
    /// The text of each port field in which something was typed, in the document's order.
    pub ports: Vec<(Id<Feature>, String)>,
    /// The groups it is limited to, in order. It meets all groups of the parties that none of these belongs to.
    pub peers: Vec<GroupKey>,
}

impl GroupDraft {
    /// The text of a port field; empty where the plan's port holds.
    #[must_use]
    pub fn port_text(&self, feature: Id<Feature>) -> &str {
        self.ports.iter().find(|(id, _)| *id == feature).map_or("", |(_, text)| text)
    }

    /// Takes over what was typed in a port field.
    pub fn set_port_text(&mut self, feature: Id<Feature>, text: String) {
        put_port_text(&mut self.ports, feature, text, "");
    }

    /// Whether it is limited to some of the party's groups, or to none.
    #[must_use]
    pub fn restricts(&self, party: Id<Party>) -> bool {
        self.peers.iter().any(|peer| peer.party == party)
    }

    /// Whether it meets a group, as far as this side says.
    #[must_use]
    pub fn allows_peer(&self, other: GroupKey) -> bool {
        self.peers.contains(&other) || !self.restricts(other.party)
    }

    /// Says which of a party's groups it meets, of so many; all of them is no limit.
    pub fn restrict_to(&mut self, party: Id<Party>, count: u16, met: impl Fn(u16) -> bool) {
        self.peers.retain(|peer| peer.party != party);
        let place = self.peers.partition_point(|peer| peer.party < party);
        let mut end = place;
        for number in (1..=count).filter(|&number| met(number)) {
            self.peers.insert(end, GroupKey { party, number });
            end += 1;
        }
        if end == place {
            self.peers.insert(place, GroupKey { party, number: 0 });
        } else if end - place == usize::from(count) {
            self.peers.drain(place..end);
        }
    }
}

/// Takes over what was typed in a port field, unless it is what holds anyway.
pub(super) fn put_port_text(ports: &mut Vec<(Id<Feature>, String)>, feature: Id<Feature>, text: String, default: &str) {
    ports.retain(|(id, _)| *id != feature);
    if text != default {
        let place = ports.partition_point(|(id, _)| *id < feature);
        ports.insert(place, (feature, text));
    }
}
