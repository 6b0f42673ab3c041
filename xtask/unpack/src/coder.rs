//! Bits that weigh the less the better they were foretold.
//!
//! What was packed is one long number, of which the code is the part at hand: it lies in a range, whose lower part, as
//! large as the odds of a 1 are good, stands for a 1.

use core::slice::Iter;

/// What tells bits: a decoder, which finds out what they are, or an encoder, which takes them down. A decoder pays no
/// heed to what is wanted, and an encoder gives that back.
pub trait Coder {
    /// A bit that is a 1 with these odds, from 1 to 4095 of 4096.
    fn bit(&mut self, odds: u32, wanted: bool) -> bool;
}

/// From here on a range is large enough for fine odds.
pub const FINE: u32 = 1 << 24;

/// The bits that are left.
pub struct Decoder<'a> {
    packed: Iter<'a, u8>,
    range: u32,
    code: u32,
}

impl<'a> Decoder<'a> {
    /// The bits in what was packed.
    #[must_use]
    pub fn new(packed: &'a [u8]) -> Self {
        let mut decoder = Self { packed: packed.iter(), range: 0, code: 0 };
        for _ in 0..4 {
            decoder.refill();
        }
        decoder.range = u32::MAX;
        decoder
    }

    /// What remains of the code: 0 when all was read as it was written.
    #[must_use]
    pub fn rest(mut self) -> u32 {
        self.refill();
        self.code
    }

    /// Takes the next byte when the range has become too small.
    fn refill(&mut self) {
        if self.range < FINE {
            self.range <<= 8;
            self.code = self.code << 8 | u32::from(self.packed.next().copied().unwrap_or_default());
        }
    }
}

impl Coder for Decoder<'_> {
    #[inline]
    fn bit(&mut self, odds: u32, _: bool) -> bool {
        self.refill();
        let bound = (self.range >> 12) * odds;
        let bit = self.code < bound;
        if bit {
            self.range = bound;
        } else {
            self.range -= bound;
            self.code -= bound;
        }
        bit
    }
}
