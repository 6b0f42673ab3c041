//! Bits that weigh less the better they were foretold.
//!
//! Each kind of bit has a place in a table, with the odds that it is 0, which each such bit changes: much at first, and
//! less the more of them there were. What was packed is one long number, of which the code is the part at hand: it lies
//! in a range, whose lower part, as large as the odds are good, stands for a 0.

#![expect(clippy::inline_always, reason = "compiled for size, a call for each bit would take as long as the bit")]

use core::slice::Iter;

/// What tells bits: a decoder, which finds out what they are, or one that knows, and takes them down or weighs them.
pub trait Coder {
    /// A bit with odds of its own. A decoder pays no heed to the wanted one, and any other gives that back.
    fn bit(&mut self, place: usize, wanted: bool) -> bool;

    /// A number of bits that are as likely 0 as 1, likewise.
    fn even(&mut self, bits: usize, wanted: usize) -> usize;
}

/// The odds of a bit: that it is 0, in 4096ths, and how many there were, up to fifteen. Zero is even, and none.
#[derive(Clone, Copy)]
pub struct Odds(u16);

impl Odds {
    /// As they stand in a table.
    #[must_use]
    #[inline(always)]
    pub fn of(entry: u16) -> Self {
        Self(entry)
    }

    /// The odds of a 0, from 1 to 4095 of 4096.
    #[must_use]
    #[inline(always)]
    pub fn of_zero(self) -> u16 {
        self.0 >> 4 ^ 1 << 11
    }

    /// What stands in the table after one more bit.
    #[must_use]
    #[inline(always)]
    pub fn after(self, bit: bool) -> u16 {
        let (odds, count) = (self.of_zero(), self.0 & 15);
        let pace = 16 - (count + 1).leading_zeros();
        let odds = if bit { odds - (odds >> pace) } else { odds + ((4095 - odds) >> pace) };
        (odds ^ 1 << 11) << 4 | if count < 15 { count + 1 } else { count }
    }
}

/// From here on a range is large enough for fine odds.
pub const FINE: u32 = 1 << 24;

/// The bits that are left.
pub struct Decoder<'a> {
    packed: Iter<'a, u8>,
    range: u32,
    code: u32,
    table: &'a mut [u16],
}

impl<'a> Decoder<'a> {
    /// The bits in what was packed.
    pub fn new(packed: &'a [u8], table: &'a mut [u16]) -> Self {
        let mut decoder = Self { packed: packed.iter(), range: 0, code: 0, table };
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
    #[inline(always)]
    fn refill(&mut self) {
        if self.range < FINE {
            self.range <<= 8;
            self.code = self.code << 8 | u32::from(self.packed.next().copied().unwrap_or_default());
        }
    }
}

impl Coder for Decoder<'_> {
    fn bit(&mut self, place: usize, _: bool) -> bool {
        let Some(entry) = self.table.get_mut(place) else { return false };
        if self.range < FINE {
            self.range <<= 8;
            self.code = self.code << 8 | u32::from(self.packed.next().copied().unwrap_or_default());
        }
        let odds = Odds::of(*entry);
        let bound = (self.range >> 12) * u32::from(odds.of_zero());
        let bit = self.code >= bound;
        *entry = odds.after(bit);
        let (range, below) = if bit { (self.range - bound, bound) } else { (bound, 0) };
        self.range = range;
        self.code -= below;
        bit
    }

    fn even(&mut self, bits: usize, _: usize) -> usize {
        let mut number = 0;
        for _ in 0..bits {
            self.refill();
            self.range >>= 1;
            let bit = self.code >= self.range;
            self.code -= if bit { self.range } else { 0 };
            number = number << 1 | usize::from(bit);
        }
        number
    }
}
