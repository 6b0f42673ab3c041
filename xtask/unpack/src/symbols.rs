//! What is packed: bytes, and copies of what stands further back. Their bits are told in the way of LZMA, but for what
//! foretells them.

use crate::{
    odds::{Coder, TABLE},
    reading::Here,
};

/// Places in the table of odds.
mod at {
    use crate::reading::kind;

    /// For each kind of byte and state: whether a symbol is a copy.
    pub const COPY: usize = 0;
    /// Likewise: whether it is from as far back as one of the last four.
    pub const AGAIN: usize = COPY + 16 * kind::MOST;
    /// Likewise: whether it is longer than one byte.
    pub const LONGER: usize = AGAIN + 16 * kind::MOST;
    /// For each state: whether it is not as far back as the last one, the one before, the one before that.
    pub const OLDER: usize = LONGER + 16 * kind::MOST;
    /// A copy's length.
    pub const LENGTH: usize = OLDER + 3 * 16;
    /// The same when the distance was there before.
    pub const LENGTH_AGAIN: usize = LENGTH + 1024;
    /// A distance's magnitude, for each of four lengths.
    pub const MAGNITUDE: usize = LENGTH_AGAIN + 1024;
    /// A near distance's last bits.
    pub const NEAR: usize = MAGNITUDE + 4 * 64;
    /// A far distance's last four bits.
    pub const LAST: usize = NEAR + 128;
    /// For each kind of byte: a byte beside a 0 and beside a 1 of another one.
    pub const BESIDE: usize = LAST + 16;
    /// For each kind of byte and what stood before: a byte.
    pub const BYTE: usize = BESIDE + 2 * 256 * kind::MOST;
    /// The end.
    pub const END: usize = BYTE + 256 * 256 * kind::MOST;
}

const _: () = assert!(at::END <= TABLE, "every kind of bit has a place");

/// The longest copy, in bytes.
pub const LONGEST: usize = 273;

/// From this one on, states say that the last symbol was a copy.
const COPIED: usize = 7;

/// A part of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// One byte.
    Byte(u8),
    /// A copy.
    Copy {
        /// Of so many bytes: one only from as far back as the last copy, else from two to [`LONGEST`].
        length: usize,
        /// From so far back, less one.
        distance: usize,
    },
}

/// What the last symbols were.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct History {
    state: usize,
    /// How far back the last copies began, the latest first, less one.
    distances: [usize; 4],
}

impl History {
    /// How far back the last copy began, less one.
    #[must_use]
    pub fn distance(&self) -> usize {
        self.distances[0]
    }

    /// The distances of the last four copies.
    #[must_use]
    pub fn distances(&self) -> [usize; 4] {
        self.distances
    }

    /// A symbol that stands here. Other is the byte that the last copy would have gone on with.
    pub fn code<C: Coder>(&mut self, coder: &mut C, here: Here, other: u8, wanted: Symbol) -> Symbol {
        let odds = 16 * here.kind + self.state;
        let late = if self.state < COPIED { 0 } else { 3 };
        let (length, distance, byte) = match wanted {
            Symbol::Byte(byte) => (0, 0, byte),
            Symbol::Copy { length, distance } => (length, distance, 0),
        };
        if !coder.bit(at::COPY + odds, length > 0) {
            let byte = self.byte(coder, here, other, byte);
            self.state = self.state.saturating_sub(if self.state < 10 { 3 } else { 6 });
            return Symbol::Byte(byte);
        }
        let [a, b, c, d] = self.distances;
        let known = [a, b, c, d].contains(&distance);
        if !coder.bit(at::AGAIN + odds, known) {
            let length = long(coder, at::LENGTH, here.kind, length);
            let distance = far(coder, length, distance);
            self.distances = [distance, a, b, c];
            self.state = COPIED + late;
            return Symbol::Copy { length, distance };
        }
        let older = at::OLDER + self.state;
        if coder.bit(older, distance != a) {
            self.distances = if !coder.bit(older + 16, distance != b) {
                [b, a, c, d]
            } else if !coder.bit(older + 32, distance != c) {
                [c, a, b, d]
            } else {
                [d, a, b, c]
            };
        } else if !coder.bit(at::LONGER + odds, length > 1) {
            self.state = COPIED + if late == 0 { 2 } else { 4 };
            return Symbol::Copy { length: 1, distance: a };
        }
        self.state = COPIED + 1 + late;
        Symbol::Copy { length: long(coder, at::LENGTH_AGAIN, here.kind, length), distance: self.distances[0] }
    }

    /// A byte. After a copy it is not the other, and as long as both are alike, a bit's odds are those beside the
    /// other's bit.
    fn byte<C: Coder>(&self, coder: &mut C, here: Here, other: u8, wanted: u8) -> u8 {
        let plain = at::BYTE + (256 * here.kind + usize::from(here.before)) * 256;
        let beside = at::BESIDE + 2 * 256 * here.kind;
        let (mut byte, mut other) = (1_usize, usize::from(other));
        let mut is_beside = self.state >= COPIED;
        while is_beside && byte < 256 {
            other <<= 1;
            let left = 128_usize >> byte.ilog2();
            let bit = coder.bit(beside + (other & 256) + byte, usize::from(wanted) & left > 0);
            byte = byte << 1 | usize::from(bit);
            is_beside = bit == (other & 256 > 0);
        }
        coder.rest_of_number(plain, byte, 256, wanted.into()).to_le_bytes()[0]
    }
}

/// A number whose bits come from the bottom.
fn reversed<C: Coder>(coder: &mut C, place: usize, bits: usize, wanted: usize) -> usize {
    mirrored(coder.number(place, 1 << bits, mirrored(wanted, bits)), bits)
}

fn mirrored(mut number: usize, bits: usize) -> usize {
    let mut mirrored = 0;
    for _ in 0..bits {
        mirrored = mirrored << 1 | number & 1;
        number >>= 1;
    }
    mirrored
}

/// A copy's length.
fn long<C: Coder>(coder: &mut C, place: usize, kind: usize, wanted: usize) -> usize {
    let wanted = wanted.wrapping_sub(2);
    if !coder.bit(place, wanted >= 8) {
        coder.number(place + 16 + 8 * kind, 8, wanted) + 2
    } else if !coder.bit(place + 1, wanted >= 16) {
        coder.number(place + 256 + 8 * kind, 8, wanted.wrapping_sub(8)) + 10
    } else {
        coder.number(place + 512, 256, wanted.wrapping_sub(16)) + 18
    }
}

/// How far back a copy of some length begins, less one.
fn far<C: Coder>(coder: &mut C, length: usize, wanted: usize) -> usize {
    let magnitude = coder.number(at::MAGNITUDE + 64 * (length - 2).min(3), 64, magnitude(wanted));
    if magnitude < 4 {
        return magnitude;
    }
    let bits = magnitude / 2 - 1;
    let start = (2 | magnitude & 1) << bits;
    let rest = wanted.wrapping_sub(start);
    if magnitude < 14 {
        start + reversed(coder, at::NEAR + start - magnitude, bits, rest)
    } else {
        let high = coder.even(bits - 4, rest >> 4) << 4;
        start + high + reversed(coder, at::LAST, 4, rest & 15)
    }
}

/// Twice the place of a number's highest bit, and the bit below that; the number itself below 4.
fn magnitude(number: usize) -> usize {
    if number < 4 {
        return number;
    }
    let highest = number.ilog2();
    2 * highest as usize + (number >> (highest - 1) & 1)
}
