//! Tables of named entries, and ids that point into them.
//!
//! JSON, links and plan files refer to entries by name. Inside the program a resolved name is an [`Id`]: it points at
//! an entry that exists, and a feature's id can't be mistaken for a party's.

use super::Set;
use std::{cmp::Ordering, collections::HashMap, fmt, marker::PhantomData, ops::Index};

/// The maximum number of entries in a table.
pub(super) const MAX_ENTRIES: u16 = u16::MAX;

/// An entry with a name in links and files, such as `https-proxy` or `S9`.
pub trait Named {
    /// The name in links and files, unique within a table.
    fn id(&self) -> &str;
}

/// Points at an entry of a [`Table`]. Ids are ordered like their entries.
pub struct Id<T>(u16, PhantomData<fn() -> T>);

impl<T> Id<T> {
    /// The entry's position in its table, from 0.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// The id at the same position of another table, which has the same entries in another form.
    pub(super) fn cast<U>(self) -> Id<U> {
        Id(self.0, PhantomData)
    }

    /// The id of the entry at this position. A position beyond the longest table is clamped to its last one.
    pub(super) fn at(index: usize) -> Self {
        Self(u16::try_from(index).unwrap_or(MAX_ENTRIES), PhantomData)
    }
}

// Derived implementations would require the same traits of `T`, which an id does not contain.
impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.0)
    }
}

/// Entries in the order of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<T> {
    entries: Vec<T>,
    by_name: HashMap<String, Id<T>>,
}

impl<T> Table<T> {
    /// Every entry with its id, in the document's order.
    pub fn iter(&self) -> impl Iterator<Item = (Id<T>, &T)> {
        self.entries.iter().enumerate().map(|(index, entry)| (Id::at(index), entry))
    }

    /// Every id, in the document's order.
    pub fn ids(&self) -> impl Iterator<Item = Id<T>> + use<T> {
        (0..self.entries.len()).map(Id::at)
    }

    /// The number of entries.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Returns `true` if the table is empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl<T: Named> Table<T> {
    /// Creates a table of these entries. It keeps the first 65,535; more than that is an error of the document.
    #[must_use]
    pub fn new(mut entries: Vec<T>) -> Self {
        entries.truncate(usize::from(MAX_ENTRIES));
        let mut by_name = HashMap::new();
        for (index, entry) in entries.iter().enumerate() {
            by_name.entry(entry.id().to_owned()).or_insert(Id::at(index));
        }
        Self { entries, by_name }
    }

    /// The entry of this name; the first if there are several.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<Id<T>> {
        self.by_name.get(name).copied()
    }

    /// The names of some entries, in the table's order.
    #[must_use]
    pub fn names(&self, ids: &Set<T>) -> Vec<&str> {
        ids.iter().map(|id| self[id].id()).collect()
    }
}

impl<T> Index<Id<T>> for Table<T> {
    type Output = T;

    fn index(&self, id: Id<T>) -> &T {
        &self.entries[id.index()]
    }
}
