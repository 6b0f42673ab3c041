//! Weighs symbols without writing them.

use std::sync::OnceLock;
use unpack::odds::{Coder, Odds};

/// Adds up what bits would weigh, with odds that stay as they are.
pub struct Scales<'a> {
    table: &'a [u16],
    weights: &'static [f32],
    /// The weight so far, in bits.
    pub weight: f32,
}

impl<'a> Scales<'a> {
    /// Scales with nothing on them.
    pub fn new(table: &'a [u16]) -> Self {
        Self { table, weights: weights(), weight: 0.0 }
    }
}

impl Coder for Scales<'_> {
    fn bit(&mut self, place: usize, wanted: bool) -> bool {
        let of_zero = Odds::of(self.table[place]).of_zero();
        let odds = if wanted { 4096 - of_zero } else { of_zero };
        self.weight += self.weights[usize::from(odds)];
        wanted
    }

    fn even(&mut self, bits: usize, wanted: usize) -> usize {
        (0..bits).for_each(|_| self.weight += 1.0);
        wanted
    }
}

/// What a bit weighs of which the odds were so many 4096ths.
fn weights() -> &'static [f32] {
    static WEIGHTS: OnceLock<Vec<f32>> = OnceLock::new();
    WEIGHTS.get_or_init(|| (0..4096_u16).map(|odds| 12.0 - f32::from(odds.max(1)).log2()).collect())
}
