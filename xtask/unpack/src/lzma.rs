//! LZMA, as `xz --format=raw --lzma1=lc=3,lp=0,pb=0` writes it, but for the first byte, which is always 0.
//!
//! A program is mostly what it was before: each symbol is a byte, or says how much to copy from how far back. Damage is
//! not looked for: what is not there reads as 0, and each symbol brings the end nearer.

use crate::odds::{EVEN, Odds, TABLE, at};

/// How many bits of the byte before choose a literal's odds.
pub const CONTEXT: u32 = 3;

/// From this one on, states say that the last symbol was a copy.
const COPIED: usize = 7;

/// What the last symbols were.
struct History {
    state: usize,
    /// How far back the last copies began, the latest first.
    distances: [usize; 4],
}

/// Fills a program from what was packed. What remains of the code is 0 when that was sound.
pub fn unpack(packed: &[u8], program: &mut [u8]) -> u32 {
    let mut table = [EVEN; TABLE];
    let mut odds = Odds::new(packed, &mut table);
    let mut history = History { state: 0, distances: [0; 4] };
    let mut length = 0;
    while length < program.len() {
        if !odds.bit(at::COPY + history.state) {
            let other = back(program, length, history.distances[0]);
            program[length] = history.literal(&mut odds, back(program, length, 0), other);
            length += 1;
            continue;
        }
        let copied = history.copy(&mut odds);
        for _ in 0..copied {
            let byte = back(program, length, history.distances[0]);
            if let Some(place) = program.get_mut(length) {
                *place = byte;
            }
            length += 1;
        }
    }
    odds.rest()
}

/// The byte this far back from a length.
fn back(program: &[u8], length: usize, distance: usize) -> u8 {
    let place = length.wrapping_sub(distance).wrapping_sub(1);
    program.get(place).copied().unwrap_or_default()
}

impl History {
    /// A byte after one before it. After a copy, it is not the other that the copy would have gone on with.
    fn literal(&mut self, odds: &mut Odds, before: u8, other: u8) -> u8 {
        let place = at::LITERAL + 3 * 256 * usize::from(before >> (8 - CONTEXT));
        let beside = if self.state < COPIED { 0 } else { 256 };
        self.state = self.state.saturating_sub(if self.state < 10 { 3 } else { 6 });
        odds.byte(place, other.into(), beside)
    }

    /// How much is copied.
    fn copy(&mut self, odds: &mut Odds) -> usize {
        let late = if self.state < COPIED { 0 } else { 3 };
        let [a, b, c, d] = self.distances;
        if !odds.bit(at::AGAIN + self.state) {
            let length = odds.length(at::LENGTH);
            self.distances = [odds.distance(length), a, b, c];
            self.state = COPIED + late;
            return length;
        }
        if odds.bit(at::OLDER[0] + self.state) {
            self.distances = if !odds.bit(at::OLDER[1] + self.state) {
                [b, a, c, d]
            } else if !odds.bit(at::OLDER[2] + self.state) {
                [c, a, b, d]
            } else {
                [d, a, b, c]
            };
        } else if !odds.bit(at::LONGER + self.state) {
            self.state = if self.state < COPIED { 9 } else { 11 };
            return 1;
        }
        self.state = 8 + late;
        odds.length(at::LENGTH_AGAIN)
    }
}
