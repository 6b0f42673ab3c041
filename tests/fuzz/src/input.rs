//! Arbitrary plans: a small one with openings, and changes to it with arbitrary strings.
//!
//! An entirely random plan would have no openings and empty exports. A large one would be slow to export and find
//! little more: the native tests cover those.

use crate::{exports::draft, support::DOCUMENT};
use arbitrary::Arbitrary;
use port_matrix::{
    document::{Feature, Id, Party},
    plan::{Detail, Draft, GroupDraft, GroupKey, GroupState},
    report::{Format, formats},
};
use std::net::{Ipv4Addr, Ipv6Addr};

/// The maximum number of changes of one input, which limits the number of groups: exports grow with its square.
const MAX_CHANGES: usize = 12;
const MAX_GROUPS: usize = 8;

/// The plans as links. Two zones keep most connections within a zone.
const PLANS: [&str; 4] = [
    "v=2&roles=scanning&off=https-proxy.updates&scanning=Scanners&zone=DMZ&at=10.1.0.0/28+2001:db8::/64&admin=&zone=DMZ\
     &dns=&zone=DMZ&client=London's&zone=LAN&at=172.16.0.0/16&internet=&zone=DMZ",
    "v=2&roles=scanning&on=wccp&off=https-proxy.updates&scanning=&zone=DMZ&at=10.1.0.1-10.1.0.6&wccp-router=&zone=Core\
     &at=10.0.0.1+10.0.0.2&admin=&zone=DMZ&dns=&zone=DMZ&internet=&zone=DMZ",
    "v=2&roles=policy&off=http-proxy.https-proxy&policy=&zone=DC&at=10.9.0.10&dns=&zone=DC&admin=&zone=Offices",
    "v=2&roles=scanning&off=https-proxy.updates&scanning=A&zone=DMZ&at=10.1.0.1&scanning=B&zone=DMZ&at=::1&http-proxy.port=81\
     &admin=&zone=DMZ&dns=&zone=DMZ&internet=&zone=DMZ&client=A&zone=LAN&meets=scanning&client=B&zone=WAN",
];

thread_local! {
    static DRAFTS: [Draft; PLANS.len()] = PLANS.map(draft);
}

/// The input of an export: a format, a plan and changes to it.
#[derive(Arbitrary, Debug)]
pub struct Input<'a> {
    format: u8,
    plan: u8,
    changes: Vec<Change<'a>>,
    /// The URL of the page.
    pub link: &'a str,
}

/// A change to the plan. Numbers select entries, modulo the number of entries.
#[derive(Arbitrary, Debug)]
enum Change<'a> {
    Role(u8),
    Feature(u8),
    Advised,
    Port(u8, Typed<'a>),
    Detail(u8, &'a str),
    Split(u8),
    Remove(u8),
    Name(u8, &'a str),
    Zone(u8, &'a str),
    Site(u8, &'a str),
    State(u8, bool),
    At(u8, Addresses<'a>),
    OwnPort(u8, u8, Typed<'a>),
    Part(u8, u8),
}

#[derive(Arbitrary, Debug)]
enum Typed<'a> {
    Number(u16),
    Text(&'a str),
}

#[derive(Arbitrary, Debug)]
enum Addresses<'a> {
    Text(&'a str),
    V4(u32, u8),
    V4Range(u32, u32),
    V6(u128, u8),
    V6Range(u128, u128),
}

impl Input<'_> {
    /// The selected format.
    #[must_use]
    pub fn format(&self) -> &'static Format {
        formats()
            .nth(usize::from(self.format) % formats().count())
            .unwrap_or_else(|| unreachable!("a position in the list"))
    }

    /// The plan as a draft.
    #[must_use]
    pub fn draft(&self) -> Draft {
        let mut draft = DRAFTS.with(|drafts| drafts[usize::from(self.plan) % drafts.len()].clone());
        for change in self.changes.iter().take(MAX_CHANGES) {
            change.make(&mut draft);
        }
        draft
    }
}

impl Change<'_> {
    fn make(&self, draft: &mut Draft) {
        match *self {
            Self::Role(role) => {
                let role = pick(DOCUMENT.roles(), role);
                draft.roles.set(role, !draft.roles.contains(role));
            }
            Self::Feature(feature) => {
                let feature = pick(DOCUMENT.features.ids(), feature);
                draft.features.set(feature, !draft.features.contains(feature));
            }
            Self::Advised => draft.advised = !draft.advised,
            Self::Port(feature, ref typed) => draft.set_port_text(&DOCUMENT, with_port(feature), typed.text()),
            Self::Detail(detail, text) => draft.details.set(pick(Detail::ALL.iter().copied(), detail), text.to_owned()),
            Self::Split(party) if draft.described_groups().count() < MAX_GROUPS => _ = draft.split(self::party(party)),
            Self::Split(_) => {}
            Self::Remove(group) => _ = draft.remove_group(at(draft, group)),
            Self::Name(group, text) => change(draft, group, |group| text.clone_into(&mut group.name)),
            Self::Zone(group, text) => change(draft, group, |group| text.clone_into(&mut group.zone)),
            Self::Site(group, text) => change(draft, group, |group| text.clone_into(&mut group.site)),
            Self::State(group, exists) => {
                let state = if exists { GroupState::Existing } else { GroupState::New };
                let party = at(draft, group).party;
                change(draft, group, |group| group.set_state(&DOCUMENT, party, state));
            }
            Self::At(group, ref addresses) => {
                change(draft, group, |group| group.addresses = Some(addresses.text().into()));
            }
            Self::OwnPort(group, feature, ref typed) => {
                change(draft, group, |group| group.set_port_text(with_port(feature), typed.text()));
            }
            Self::Part(one, other) => {
                let (one, other) = (at(draft, one), at(draft, other));
                draft.set_peer(one, other, false);
            }
        }
    }
}

impl Typed<'_> {
    fn text(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Text(text) => (*text).to_owned(),
        }
    }
}

impl Addresses<'_> {
    fn text(&self) -> String {
        match *self {
            Self::Text(text) => text.to_owned(),
            Self::V4(address, prefix) => {
                let prefix = prefix % 33;
                let mask = u32::MAX.checked_shl(u32::from(32 - prefix)).unwrap_or(0);
                format!("{}/{prefix}", Ipv4Addr::from(address & mask))
            }
            Self::V4Range(first, last) => format!("{}-{}", Ipv4Addr::from(first), Ipv4Addr::from(last)),
            Self::V6(address, prefix) => {
                let prefix = prefix % 129;
                let mask = u128::MAX.checked_shl(u32::from(128 - prefix)).unwrap_or(0);
                format!("{}/{prefix}", Ipv6Addr::from(address & mask))
            }
            Self::V6Range(first, last) => format!("{}-{}", Ipv6Addr::from(first), Ipv6Addr::from(last)),
        }
    }
}

/// The entry with this number, modulo the number of entries.
fn pick<T>(entries: impl Iterator<Item = T>, number: u8) -> T {
    let mut entries: Vec<T> = entries.collect();
    let index = usize::from(number) % entries.len();
    entries.swap_remove(index)
}

fn party(number: u8) -> Id<Party> {
    pick(DOCUMENT.parties.ids(), number)
}

fn with_port(number: u8) -> Id<Feature> {
    pick(DOCUMENT.features.iter().filter(|(_, feature)| feature.port.is_some()).map(|(id, _)| id), number)
}

/// A stored group, or a party's default group.
fn at(draft: &Draft, number: u8) -> GroupKey {
    let written = draft.described_groups().map(|(at, _)| at);
    pick(written.chain(DOCUMENT.parties.ids().map(GroupKey::first)), number)
}

fn change(draft: &mut Draft, group: u8, make: impl FnOnce(&mut GroupDraft)) {
    let at = at(draft, group);
    if let Some(group) = draft.group_mut(at) {
        make(group);
    }
    draft.prune_default_group(at.party);
}
