//! The groups of a plan and their zones, built from the valid part of the input.

use super::{
    About, AddressRemark, AddressText, Draft, GroupDraft, GroupField, GroupKey, Problem, address_summary::all_remarks,
};
use crate::{
    document::{Feature, Id, Party, PortDocument},
    net::{Address, Port},
};
use std::ops::Index;

/// Identifies a group of a plan by its index among all groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GroupId(u16);

impl GroupId {
    /// The index among all groups, from 0.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// The devices of one role, or the machines of one party, in one zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The key of the group in the draft.
    pub at: GroupKey,
    /// The display name.
    pub name: String,
    /// Its zone, as an index into [`Topology::zones`].
    pub zone: usize,
    /// The addresses; empty if no valid one was typed.
    pub addresses: Vec<Address>,
    /// Ports that differ from the plan's.
    pub(super) ports: Vec<(Id<Feature>, Port)>,
    /// The groups that it is restricted to.
    pub peers: Vec<GroupKey>,
}

impl Group {
    /// Returns `true` if this side allows connections with a group.
    #[must_use]
    pub fn allows_peer(&self, other: GroupKey) -> bool {
        self.peers.contains(&other) || !self.restricts(other.party)
    }

    /// Returns `true` if it is restricted to some of the party's groups, or to none.
    #[must_use]
    pub fn restricts(&self, party: Id<Party>) -> bool {
        self.peers.iter().any(|peer| peer.party == party)
    }
}

/// A part of the network with no firewall inside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    /// The name that was typed; without one the name of the party that has the zone to itself.
    pub name: String,
    /// `true` if the name was typed.
    pub named: bool,
}

/// The groups that can be at an end of a connection, in the order of the parties, and the zones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Topology {
    groups: Vec<Group>,
    /// The zones, in the order of their first groups.
    pub zones: Vec<Zone>,
}

impl Topology {
    /// The groups of a party.
    pub fn of(&self, party: Id<Party>) -> impl Iterator<Item = (GroupId, &Group)> + Clone {
        let start = self.groups.partition_point(|group| group.at.party < party);
        let groups = self.groups[start..].iter().take_while(move |group| group.at.party == party);
        (start..).map(id).zip(groups)
    }

    /// Every group.
    #[must_use]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (GroupId, &Group)> {
        self.groups.iter().enumerate().map(|(index, group)| (id(index), group))
    }

    /// The group with this key in the draft.
    #[must_use]
    pub fn find(&self, at: GroupKey) -> Option<GroupId> {
        let index = self.groups.partition_point(|group| group.at < at);
        self.groups.get(index).filter(|group| group.at == at).map(|_| id(index))
    }

    /// Returns `true` if any zone was named, so that zones are distinguished.
    #[must_use]
    pub fn has_zones(&self) -> bool {
        self.zones.iter().any(|zone| zone.named)
    }

    /// Returns `true` if a firewall is between two groups.
    #[must_use]
    pub fn are_apart(&self, one: GroupId, other: GroupId) -> bool {
        self[one].zone != self[other].zone
    }

    /// The zone of a group.
    #[must_use]
    pub fn zone(&self, group: GroupId) -> &Zone {
        &self.zones[self[group].zone]
    }
}

impl Index<GroupId> for Topology {
    type Output = Group;

    fn index(&self, id: GroupId) -> &Group {
        &self.groups[id.index()]
    }
}

/// The number of a draft's groups is limited, so that every index is a valid id.
fn id(index: usize) -> GroupId {
    GroupId(u16::try_from(index).unwrap_or(u16::MAX))
}

/// Builds the groups of the chosen roles and of all outside parties, and reports problems in their input.
pub(super) fn topology(document: &PortDocument, draft: &Draft, problems: &mut Vec<Problem>) -> Topology {
    let mut topology = Topology::default();
    for (party, entry) in document.parties.iter() {
        if entry.is_role && !draft.roles.contains(party) {
            continue;
        }
        for number in 1..=draft.group_count(party) {
            let at = GroupKey { party, number };
            let group = group(document, &mut topology.zones, at, &draft.group(at), problems);
            topology.groups.push(group);
        }
    }
    topology
}

fn group(
    document: &PortDocument,
    zones: &mut Vec<Zone>,
    at: GroupKey,
    typed: &GroupDraft,
    problems: &mut Vec<Problem>,
) -> Group {
    let name = group_name(document, at, typed);
    let hosts = AddressText::from(hosts_text(document, at.party));
    let list = typed.addresses.as_ref().unwrap_or(&hosts).list();
    let about = About::Group(at, GroupField::Addresses);
    for AddressRemark { text, left_out, .. } in all_remarks("", list) {
        problems.push(Problem { about, text: format!("{name}: {text}"), left_out, is_of_text: true });
    }
    let addresses = list.addresses.clone();
    let mut ports = Vec::new();
    for (feature, text) in &typed.ports {
        match text.parse::<Port>() {
            Ok(port) => ports.push((*feature, port)),
            Err(error) => problems.push(Problem::left_out(
                About::Group(at, GroupField::Port(*feature)),
                format!("{name}, {}: {error}. The matrix uses the plan's port.", document.features[*feature].name),
            )),
        }
    }
    let zone = zone(zones, &document.parties[at.party].name, typed.zone.trim_ascii());
    Group { at, name, zone, addresses, ports, peers: typed.peers.clone() }
}

/// The name that was typed; without one the party's name, with a number from the second group on.
#[must_use]
pub fn group_name(document: &PortDocument, at: GroupKey, typed: &GroupDraft) -> String {
    let (name, party) = (typed.name.trim_ascii(), &document.parties[at.party].name);
    match at.number {
        _ if !name.is_empty() => name.to_owned(),
        1 => party.clone(),
        number => format!("{party} {number}"),
    }
}

/// The hosts that the document lists for a party, as the text of its address field.
#[must_use]
pub fn hosts_text(document: &PortDocument, party: Id<Party>) -> String {
    document.parties[party].hosts.join("\n")
}

/// The text of a group's address field: the input, or the hosts that the document lists.
#[must_use]
pub fn addresses_text(document: &PortDocument, party: Id<Party>, typed: &GroupDraft) -> String {
    typed.addresses.as_ref().map_or_else(|| hosts_text(document, party), |typed| typed.as_str().to_owned())
}

/// The zone of this name, ignoring case; without a name the party's own zone.
fn zone(zones: &mut Vec<Zone>, party: &str, typed: &str) -> usize {
    let named = !typed.is_empty();
    let name = if named { typed } else { party };
    let same = |zone: &Zone| zone.named == named && zone.name.eq_ignore_ascii_case(name);
    zones.iter().position(same).unwrap_or_else(|| {
        zones.push(Zone { name: name.to_owned(), named });
        zones.len() - 1
    })
}
