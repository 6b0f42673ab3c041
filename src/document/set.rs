//! Sets of a table's entries.

use super::{Id, table::MOST};
use std::{fmt, marker::PhantomData};

/// Some of a table's entries, in the table's order: a bit for each. It costs no allocation, and next to nothing in
/// the page's weight, which a tree or a sorted list for each kind of entry would.
pub struct Set<T>(u128, PhantomData<fn() -> T>);

// Every entry of the longest table has its bit.
const _: () = assert!(MOST == 128);

impl<T> Set<T> {
    /// The set of the entries whose bits are set.
    pub(crate) const fn of(bits: u128) -> Self {
        Self(bits, PhantomData)
    }

    /// Whether the entry is in the set.
    #[must_use]
    pub fn contains(self, id: Id<T>) -> bool {
        has(&self.0, id.index())
    }

    /// Takes the entry in or leaves it out.
    pub fn put(&mut self, id: Id<T>, present: bool) {
        put(&mut self.0, id.index(), present);
    }

    /// Takes the entry in, if there is one; whether there is.
    pub(crate) fn take(&mut self, id: Option<Id<T>>) -> bool {
        if let Some(id) = id {
            self.put(id, true);
        }
        id.is_some()
    }

    /// The entries of this set and of the other.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self(self.0 | other.0, PhantomData)
    }

    /// The entries of this set that are not in the other.
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0, PhantomData)
    }

    /// Whether there is no entry in it.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many entries there are in it.
    #[must_use]
    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The entries, in their table's order.
    pub fn iter(self) -> impl Iterator<Item = Id<T>> + Clone {
        let mut rest = self.0;
        std::iter::from_fn(move || take_first(&mut rest).map(Id::at))
    }
}

// Bits, whatever they stand for: 128 of them take much code, and so have it only once.

#[inline(never)]
fn has(bits: &u128, index: usize) -> bool {
    bits >> index & 1 == 1
}

#[inline(never)]
fn put(bits: &mut u128, index: usize, present: bool) {
    let bit = 1 << index;
    *bits = if present { *bits | bit } else { *bits & !bit };
}

/// The place of the lowest bit, which is then gone.
#[inline(never)]
fn take_first(bits: &mut u128) -> Option<u8> {
    let index = u8::try_from(bits.trailing_zeros()).ok().filter(|&index| index < MOST)?;
    *bits &= *bits - 1;
    Some(index)
}

impl<T> FromIterator<Id<T>> for Set<T> {
    fn from_iter<I: IntoIterator<Item = Id<T>>>(ids: I) -> Self {
        let mut set = Self::default();
        for id in ids {
            set.put(id, true);
        }
        set
    }
}

// Derived implementations would ask the same of `T`, which a set does not hold.
impl<T> Clone for Set<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Set<T> {}
impl<T> Default for Set<T> {
    fn default() -> Self {
        Self(0, PhantomData)
    }
}
impl<T> PartialEq for Set<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for Set<T> {}
impl<T> fmt::Debug for Set<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
