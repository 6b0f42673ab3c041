//! The groups of a plan and their zones, built from the valid part of the input.

use super::{
    About, AddressRemark, AddressText, Draft, GroupDraft, GroupField, GroupKey, GroupState, Problem,
    address_summary::all_remarks,
    likeness::{compared_name, shown_name},
    names::group_names,
};
use crate::{
    document::{Feature, Id, Party, PortDocument},
    net::{Address, Port},
};
use std::{collections::HashMap, ops::Index};

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
    /// The site; empty if none was typed.
    pub site: String,
    /// The state of its devices.
    pub state: GroupState,
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
    let is_there = |&party: &Id<Party>| !document.parties[party].is_role || draft.roles.contains(party);
    let of_party = |party| (1..=draft.group_count(party)).map(move |number| GroupKey { party, number });
    let keys: Vec<GroupKey> = document.parties.ids().filter(is_there).flat_map(of_party).collect();
    let names = group_names(document, draft, &keys);
    let mut topology = Topology::default();
    let mut zones = HashMap::new();
    for (at, name) in keys.into_iter().zip(names) {
        let typed = draft.group(at);
        let zone = zone(&mut topology.zones, &mut zones, &document.parties[at.party].name, &typed.zone);
        topology.groups.push(group(document, (at, name, zone), &typed, problems));
    }
    topology
}

fn group(
    document: &PortDocument,
    (at, name, zone): (GroupKey, String, usize),
    typed: &GroupDraft,
    problems: &mut Vec<Problem>,
) -> Group {
    let hosts = AddressText::from(hosts_text(document, at.party));
    let list = typed.addresses.as_ref().unwrap_or(&hosts).list();
    let about = About::Group(at, GroupField::Addresses);
    for AddressRemark { text, left_out, .. } in all_remarks(list, document.parties[at.party].any_address) {
        problems.push(Problem { about, text: format!("{name}: {text}"), left_out, is_of_text: true });
    }
    let addresses = list.addresses.clone();
    let mut ports = Vec::new();
    for (feature, text) in &typed.ports {
        match text.parse::<Port>() {
            Ok(port) => ports.push((*feature, port)),
            Err(_) => problems.push(Problem::left_out(
                About::Group(at, GroupField::Port(*feature)),
                format!(
                    "{name}, {}: use a port from 1 to 65535. Until then the plan's port is used.",
                    document.features[*feature].name
                ),
            )),
        }
    }
    let site = shown_name(&typed.site).into_owned();
    let state = typed.state.unwrap_or_else(|| GroupState::default_of(document, at.party));
    Group { at, name, site, state, zone, addresses, ports, peers: typed.peers.clone() }
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

/// The zone of this name, however it was typed; without a name the party's own zone. `known` has the zones so far by
/// their names in the form in which they are compared.
fn zone(zones: &mut Vec<Zone>, known: &mut HashMap<(bool, String), usize>, party: &str, typed: &str) -> usize {
    let typed = shown_name(typed);
    let named = !typed.is_empty();
    let name = if named { typed.as_ref() } else { party };
    *known.entry((named, compared_name(name))).or_insert_with(|| {
        zones.push(Zone { name: name.to_owned(), named });
        zones.len() - 1
    })
}
