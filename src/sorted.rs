//! The one sort of the page.

use std::{cmp::Ordering, collections::BinaryHeap};

type Compare<'a> = &'a dyn Fn(usize, usize) -> Ordering;

/// The indices of `count` entries in order; equal ones keep theirs.
///
/// By a heap, whose code is a tenth of that of the standard library's sorts: those weigh 9 KB in the page.
pub(crate) fn sorted(count: usize, compare: Compare) -> Vec<usize> {
    let heap: BinaryHeap<Entry> = (0..count).map(|index| Entry { index, compare }).collect();
    heap.into_sorted_vec().iter().map(|entry| entry.index).collect()
}

struct Entry<'a> {
    index: usize,
    compare: Compare<'a>,
}

impl Ord for Entry<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.compare)(self.index, other.index).then(self.index.cmp(&other.index))
    }
}
impl PartialOrd for Entry<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl PartialEq for Entry<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}
impl Eq for Entry<'_> {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_and_keeps_the_order_of_equals() {
        let entries = [3, 1, 2, 1, 3, 0];
        assert_eq!(sorted(entries.len(), &|left, right| entries[left].cmp(&entries[right])), [5, 1, 3, 2, 0, 4]);
        assert!(sorted(0, &|_, _| Ordering::Equal).is_empty());
    }
}
