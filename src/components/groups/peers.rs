//! The groups of another party that a group connects to or is kept apart from.

use crate::{
    document::{Id, Party, PortDocument},
    plan::{Draft, GroupDraft, GroupKey, Topology},
    state::Action,
};
use yew::{Callback, Html, html};

/// The most groups of a party that a row offers. In a larger plan the row counts them, and its file sets them.
const MAX_OFFERED: u16 = 12;

/// Another party's groups beside a group.
#[derive(Debug, PartialEq)]
pub enum Peers {
    /// Each of them can be chosen.
    Offered(Vec<Peer>),
    /// There are too many: a sentence.
    Counted(String),
}

/// A group that can be connected to.
#[derive(Debug, PartialEq)]
pub struct Peer {
    key: GroupKey,
    id: String,
    name: String,
    is_allowed: bool,
}

/// The groups of a party that this one can be kept apart from: there have to be several, or a limit.
pub fn peers(
    document: &PortDocument,
    (draft, topology): (&Draft, &Topology),
    key: GroupKey,
    typed: &GroupDraft,
    party: Id<Party>,
) -> Option<Peers> {
    let (count, restricts) = (draft.group_count(party), typed.restricts(party));
    if count == 1 && !restricts {
        return None;
    }
    if count > MAX_OFFERED {
        let named = typed.peers.iter().filter(|peer| peer.party == party && peer.number > 0).count();
        let allowed = if restricts { named } else { usize::from(count) };
        return Some(Peers::Counted(format!("{allowed} of {count}: {}", document.parties[party].name)));
    }
    let peer = |number| {
        let other = GroupKey { party, number };
        let far = draft.group(other);
        Peer {
            key: other,
            id: other.id(document),
            name: topology.find(other).map(|group| topology[group].name.clone()).unwrap_or_default(),
            is_allowed: typed.allows_peer(other) && far.allows_peer(key),
        }
    };
    Some(Peers::Offered((1..=count).map(peer).collect()))
}

impl Peers {
    /// The checkboxes, or the sentence.
    pub fn render(&self, id: &str, key: GroupKey, name: &str, dispatch: &Callback<Action>) -> Html {
        match self {
            Self::Counted(sentence) => html! { <p class="help">{ super::super::common::untranslated(sentence) }</p> },
            Self::Offered(peers) => peers.iter().map(|peer| peer.render(id, key, name, dispatch)).collect(),
        }
    }
}

impl Peer {
    fn render(&self, id: &str, key: GroupKey, name: &str, dispatch: &Callback<Action>) -> Html {
        let other = self.key;
        html! {
            <super::super::common::Checkbox key={self.id.clone()} name={format!("{id}/{}", self.id)}
                label={self.name.clone()} full_name={format!("{name} connects to {}", self.name)} checked={self.is_allowed}
                on_toggle={dispatch.reform(move |on| Action::PeerToggled(key, other, on))} />
        }
    }
}
