//! Tables of named things, and ids that point into them.
//!
//! JSON, links and plan files name things by text. Inside the program a name that was understood is an
//! [`Id`]: it points at an entry that exists, and an id of a feature can't be taken for one of a party.

use super::{List, Set};
use std::{cmp::Ordering, fmt, marker::PhantomData, ops::Index};

/// The most entries that a table can hold.
pub(super) const MOST: u8 = 128;

/// Something with a name of its own in the notation, such as `https-proxy` or `S9`.
pub trait Named {
    /// The name in the notation, unique within a table.
    fn id(&self) -> &str;
}

/// Points at an entry of a [`Table`]. Ids order as their entries do.
pub struct Id<T>(u8, PhantomData<fn() -> T>);

impl<T> Id<T> {
    /// The entry's place in its table, from 0.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// The id at the same place of another table, which has the same entries in another form.
    pub(super) fn same_place<U>(self) -> Id<U> {
        Id::at(self.0)
    }

    /// The id of the entry at this place.
    pub(crate) const fn at(index: u8) -> Self {
        Self(index, PhantomData)
    }
}

// Derived implementations would ask the same of `T`, which an id does not hold.
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
pub struct Table<T: 'static>(List<T>);

impl<T> Table<T> {
    /// A table of these entries. It keeps the first 128; more than that is a fault of the document.
    #[must_use]
    pub fn new(mut entries: Vec<T>) -> Self {
        entries.truncate(usize::from(MOST));
        Self(entries.leak())
    }

    /// The table of these entries, which are part of the program.
    pub(crate) const fn of(entries: &'static [T]) -> Self {
        Self(entries)
    }

    /// Every entry with its id, in the document's order.
    pub fn iter(&self) -> impl Iterator<Item = (Id<T>, &T)> {
        self.0.iter().enumerate().map(|(index, entry)| (Id::at(u8::try_from(index).unwrap_or(MOST)), entry))
    }

    /// Every id, in the document's order.
    pub fn ids(&self) -> impl Iterator<Item = Id<T>> {
        self.iter().map(|(id, _)| id)
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no entry.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T: Named> Table<T> {
    /// The entry of this name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<Id<T>> {
        self.ids().find(|&id| self[id].id() == name)
    }

    /// The names of some entries.
    #[must_use]
    pub fn names(&self, ids: Set<T>) -> Vec<&str> {
        let mut names = Vec::new();
        for id in ids.iter() {
            names.push(self[id].id());
        }
        names
    }
}

impl<T> Index<Id<T>> for Table<T> {
    type Output = T;

    // A call weighs less than what it does, and there are hundreds.
    #[inline(never)]
    fn index(&self, id: Id<T>) -> &T {
        &self.0[id.index()]
    }
}
