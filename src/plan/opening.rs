//! Openings as a request asks for them: to be added, or to be kept.

use super::{Draft, GroupKey};
use crate::{document::PortDocument, net::Service};

/// The action that a request asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OpeningAction {
    /// The opening is new.
    Add,
    /// The opening exists already and has to stay.
    Keep,
}

impl OpeningAction {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Add, Self::Keep];

    /// The word in links, files and exports.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::Keep => "keep",
        }
    }
}

/// Identifies an opening by its ends and its service, whether the plan needs it at present or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OpeningKey {
    /// The group that starts the connection.
    pub source: GroupKey,
    /// The group that listens.
    pub destination: GroupKey,
    /// The service.
    pub service: Service,
}

impl OpeningKey {
    /// The name in links and files: `scanning.2>dns>udp/53`.
    #[must_use]
    pub fn name(self, document: &PortDocument) -> String {
        format!("{}>{}>{}", self.source.id(document), self.destination.id(document), self.service)
    }

    /// Parses an opening's name; the plan may or may not have its groups.
    #[must_use]
    pub fn find(document: &PortDocument, name: &str) -> Option<Self> {
        let mut parts = name.split('>');
        let [source, destination, service] = [parts.next()?, parts.next()?, parts.next()?];
        let group = |id| GroupKey::find(document, id).filter(|key| key.number > 0);
        let key = Self { source: group(source)?, destination: group(destination)?, service: service.parse().ok()? };
        parts.next().is_none().then_some(key)
    }

    /// The same opening after a party's groups were renumbered; `None` if one of its groups was removed.
    fn renumbered(mut self, new_key: &dyn Fn(GroupKey) -> Option<GroupKey>) -> Option<Self> {
        self.source = new_key(self.source)?;
        self.destination = new_key(self.destination)?;
        Some(self)
    }
}

/// Openings whose action the user chose.
impl Draft {
    /// The actions that the user chose, in the order of the openings. All other actions follow from the groups' states.
    #[must_use]
    pub fn actions(&self) -> impl ExactSizeIterator<Item = (OpeningKey, OpeningAction)> {
        self.actions.iter().map(|(key, action)| (*key, *action))
    }

    /// Sets the action of an opening; `None` for the one that follows from the groups' states.
    pub fn set_action(&mut self, opening: OpeningKey, action: Option<OpeningAction>) {
        match action {
            Some(action) => _ = self.actions.insert(opening, action),
            None => _ = self.actions.remove(&opening),
        }
    }

    /// Removes the actions of openings between groups that do not exist, and returns these openings.
    pub fn remove_dangling_actions(&mut self) -> Vec<OpeningKey> {
        let has = |draft: &Self, key: GroupKey| (1..=draft.group_count(key.party)).contains(&key.number);
        let is_stranger = |key: &&OpeningKey| !has(self, key.source) || !has(self, key.destination);
        let strangers: Vec<OpeningKey> = self.actions.keys().filter(is_stranger).copied().collect();
        for key in &strangers {
            self.actions.remove(key);
        }
        strangers
    }

    /// Takes the actions along when a party's groups are renumbered.
    pub(super) fn renumber_actions(&mut self, new_key: &dyn Fn(GroupKey) -> Option<GroupKey>) {
        for (opening, action) in std::mem::take(&mut self.actions) {
            if let Some(opening) = opening.renumbered(new_key) {
                self.actions.insert(opening, action);
            }
        }
    }
}
