//! Version 2 of the notation: version 1, followed by the groups. Released and frozen.
//!
//! | key | value |
//! |---|---|
//! | *party* | begins a group of this role or party; its name, or nothing for the default one |
//! | `zone` | the zone of the most recent group |
//! | `at` | its addresses, as they were typed |
//! | *feature*`.port` | the text of its port field; before the first group, the plan's |
//! | `meets` | the groups it is restricted to, joined by full stops: `scanning`, `scanning.2`; `scanning.0` for none |
//!
//! Spaces are written as `+`; `/` and `:` are not escaped, because programs on the way keep them and addresses contain
//! many of them. A number in `meets` counts the groups of the party named before it; a party without a number means
//! its first group.

use super::{
    text::{V2_ESCAPED, shown},
    v1::{self, Reader},
};
use crate::{
    document::{Id, Named, Party, PortDocument},
    plan::{Draft, GroupDraft, GroupKey},
};

/// The value of `v`.
pub(super) const VERSION: &str = "2";

pub(super) fn write(document: &PortDocument, draft: &Draft) -> String {
    let mut pairs = v1::differences(document, draft);
    for (at, group) in draft.described_groups() {
        pairs.extend(group_pairs(document, at, group));
    }
    v1::serialize(VERSION, &pairs, V2_ESCAPED)
}

/// The keys and values of a group.
pub(super) fn group_pairs(document: &PortDocument, at: GroupKey, group: &GroupDraft) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    let mut add = |key: &str, value: &str| pairs.push((key.to_owned(), value.to_owned()));
    add(document.parties[at.party].id(), &group.name);
    if !group.zone.is_empty() {
        add("zone", &group.zone);
    }
    if let Some(addresses) = &group.addresses {
        add("at", addresses.as_str());
    }
    for (feature, text) in &group.ports {
        add(&format!("{}.port", document.features[*feature].id), text);
    }
    if !group.peers.is_empty() {
        let peers: Vec<String> = group.peers.iter().map(|peer| peer.id(document)).collect();
        add("meets", &peers.join("."));
    }
    pairs
}

/// Reads a key and its value.
pub(super) fn pair(reader: &mut Reader, groups: &mut Groups, key: &str, value: &str) {
    if let Some(party) = reader.document.parties.find(key) {
        groups.close(&mut reader.draft);
        let name = value.to_owned();
        groups.open = Some((party, GroupDraft { name, ..GroupDraft::default() }));
        return;
    }
    match (&mut groups.open, key, reader.port(key)) {
        (Some((_, group)), "zone", _) => value.clone_into(&mut group.zone),
        (Some((_, group)), "at", _) => group.addresses = Some(value.to_owned().into()),
        (Some((_, group)), "meets", _) => group.peers = peers(reader, value),
        (Some((_, group)), _, Some(feature)) => group.set_port_text(feature, value.to_owned()),
        _ => reader.pair(key, value),
    }
}

/// Puts the last group into the draft when every pair has been read.
pub(super) fn finish_groups(reader: &mut Reader, mut groups: Groups) {
    groups.close(&mut reader.draft);
    let Groups { count, taken, .. } = groups;
    if taken < count {
        reader.notices.push(format!("The link has {count} groups: only the first {taken} were opened."));
    }
    for stranger in reader.draft.remove_dangling_peers() {
        reader.notices.push(format!("meets: there is no group {} in this link.", stranger.id(reader.document)));
    }
    // At the end, a group without further keys is all defaults.
    for party in reader.document.parties.ids() {
        reader.draft.prune_default_group(party);
    }
}

/// The groups of a link that were read so far.
#[derive(Default)]
pub(super) struct Groups {
    /// The most recent group.
    pub open: Option<(Id<Party>, GroupDraft)>,
    /// The number of groups in the link, and the number that the draft had room for.
    count: usize,
    taken: usize,
}

impl Groups {
    fn close(&mut self, draft: &mut Draft) {
        if let Some((party, group)) = self.open.take() {
            self.count += 1;
            self.taken += usize::from(draft.add_group(party, group));
        }
    }
}

/// The groups that a list names, in order and each once.
fn peers(reader: &mut Reader, value: &str) -> Vec<GroupKey> {
    let mut peers: Vec<GroupKey> = Vec::new();
    let mut party = None;
    let mut words = value.split('.').filter(|word| !word.is_empty()).peekable();
    while let Some(word) = words.next() {
        let mut number: Option<u16> = word.parse().ok();
        if number.is_none() {
            party = reader.document.parties.find(word);
            number = words.next_if(|next| next.parse::<u16>().is_ok()).map_or(Some(1), |next| next.parse().ok());
        }
        let (Some(party), Some(number)) = (party, number) else {
            reader.notices.push(format!("meets: {} is no role or party.", shown(word)));
            continue;
        };
        let peer = GroupKey { party, number };
        let index = peers.partition_point(|known| *known < peer);
        if peers.get(index) != Some(&peer) {
            peers.insert(index, peer);
        }
    }
    peers
}
