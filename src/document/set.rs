//! Sets of a table's entries.

use super::Id;
use fixedbitset::FixedBitSet;
use std::{fmt, marker::PhantomData};

/// Some of a table's entries, in the table's order.
///
/// Two sets are equal when they contain the same entries, whatever their capacity.
pub struct Set<T> {
    bits: FixedBitSet,
    entries: PhantomData<fn() -> T>,
}

impl<T> Set<T> {
    /// Returns `true` if the entry is in the set.
    #[must_use]
    pub fn contains(&self, id: Id<T>) -> bool {
        self.bits.contains(id.index())
    }

    /// Adds the entry.
    pub fn insert(&mut self, id: Id<T>) {
        self.bits.grow_and_insert(id.index());
    }

    /// Removes the entry.
    pub fn remove(&mut self, id: Id<T>) {
        if self.contains(id) {
            self.bits.remove(id.index());
        }
    }

    /// Adds or removes the entry.
    pub fn set(&mut self, id: Id<T>, present: bool) {
        if present { self.insert(id) } else { self.remove(id) }
    }

    /// The union of this set and the other.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        self.iter().chain(other.iter()).collect()
    }

    /// The difference: entries of this set that are not in the other.
    #[must_use]
    pub fn difference(&self, other: &Self) -> Self {
        self.iter().filter(|&id| !other.contains(id)).collect()
    }

    /// Returns `true` if the set is empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.bits.is_clear()
    }

    /// The number of entries.
    #[must_use]
    pub fn len(&self) -> usize {
        self.bits.count_ones(..)
    }

    /// The entries, in their table's order.
    pub fn iter(&self) -> impl Iterator<Item = Id<T>> + Clone {
        self.bits.ones().map(Id::at)
    }
}

impl<T> FromIterator<Id<T>> for Set<T> {
    fn from_iter<I: IntoIterator<Item = Id<T>>>(ids: I) -> Self {
        let mut set = Self::default();
        set.extend(ids);
        set
    }
}

impl<T> Extend<Id<T>> for Set<T> {
    fn extend<I: IntoIterator<Item = Id<T>>>(&mut self, ids: I) {
        for id in ids {
            self.insert(id);
        }
    }
}

// Derived implementations would require the same traits of `T`, which a set does not contain.
impl<T> Clone for Set<T> {
    fn clone(&self) -> Self {
        Self { bits: self.bits.clone(), entries: PhantomData }
    }
}
impl<T> Default for Set<T> {
    fn default() -> Self {
        Self { bits: FixedBitSet::new(), entries: PhantomData }
    }
}
impl<T> PartialEq for Set<T> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}
impl<T> Eq for Set<T> {}
impl<T> fmt::Debug for Set<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(indices: &[usize]) -> Set<()> {
        indices.iter().map(|&index| Id::at(index)).collect()
    }

    #[test]
    fn equal_sets_hold_the_same_entries_whatever_their_capacity() {
        let mut shrunk = set(&[1, 60_000]);
        shrunk.remove(Id::at(60_000));
        assert_eq!(shrunk, set(&[1]));
        shrunk.remove(Id::at(1));
        assert!(shrunk == Set::default() && shrunk.is_empty());
        assert_ne!(set(&[1]), set(&[2]));
    }

    #[test]
    fn reaches_from_the_first_to_the_last_entry_of_a_table() {
        let ends = set(&[usize::from(u16::MAX), 0]);
        assert_eq!(ends.iter().map(Id::index).collect::<Vec<_>>(), [0, 65_535]);
        assert_eq!(ends.len(), 2);
        assert!(ends.contains(Id::at(65_535)) && !ends.contains(Id::at(65_534)));
    }

    #[test]
    fn joins_and_subtracts() {
        let (left, right) = (set(&[1, 200, 3]), set(&[3, 4_000]));
        assert_eq!(left.union(&right), set(&[1, 3, 200, 4_000]));
        assert_eq!(left.difference(&right), set(&[1, 200]));
        assert_eq!(right.difference(&left), set(&[4_000]));
    }
}
