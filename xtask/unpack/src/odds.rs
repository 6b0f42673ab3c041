//! Bits that weigh less the better they were foretold.
//!
//! Each kind of bit has a place in a table, with the odds that it is 0, which each such bit changes: much at first, and
//! less the more of them there were. What was packed is one long number, of which the code is the part at hand: it lies
//! in a range, whose lower part, as large as the odds are good, stands for a 0.

#![expect(clippy::inline_always, reason = "compiled for size, a call for each bit would take as long as the bit")]

use core::slice::Iter;

/// What tells bits: a decoder, which finds out what they are, or one that knows, and takes them down or weighs them. A
/// decoder pays no heed to what is wanted, and any other gives that back.
pub trait Coder {
    /// A bit with odds of its own.
    fn bit(&mut self, place: usize, wanted: bool) -> bool;

    /// A number of bits that are as likely 0 as 1.
    fn even(&mut self, bits: usize, wanted: usize) -> usize;

    /// A number below a power of two. Its bits come from the top, each with the odds for those before it.
    fn number(&mut self, place: usize, end: usize, wanted: usize) -> usize {
        self.rest_of_number(place, 1, end, wanted)
    }

    /// The bits of a number that are left when it has these already, behind a 1.
    fn rest_of_number(&mut self, place: usize, mut number: usize, end: usize, wanted: usize) -> usize {
        while number < end {
            let left = end >> (number.ilog2() + 1);
            let bit = self.bit(place + number, wanted & left > 0);
            number = number << 1 | usize::from(bit);
        }
        number - end
    }
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

/// How many odds a decoder has: a power of two, so that no place is beyond the table.
pub const TABLE: usize = 1 << 21;

/// The bits that are left.
pub struct Decoder<'a> {
    coded: Coded<'a>,
    table: &'a mut [u16; TABLE],
}

/// The code that is left.
#[derive(Clone)]
struct Coded<'a> {
    packed: Iter<'a, u8>,
    range: u32,
    code: u32,
}

impl<'a> Decoder<'a> {
    /// The bits in what was packed.
    pub fn new(packed: &'a [u8], table: &'a mut [u16; TABLE]) -> Self {
        let mut coded = Coded { packed: packed.iter(), range: 0, code: 0 };
        for _ in 0..4 {
            coded.refill();
        }
        coded.range = u32::MAX;
        Self { coded, table }
    }

    /// What remains of the code: 0 when all was read as it was written.
    #[must_use]
    pub fn rest(mut self) -> u32 {
        self.coded.refill();
        self.coded.code
    }
}

impl Coded<'_> {
    /// A bit that has odds. No branch depends on it: which way it would go could not be foretold.
    #[inline(always)]
    fn bit(&mut self, entry: &mut u16) -> bool {
        self.refill();
        let odds = Odds::of(*entry);
        let bound = (self.range >> 12) * u32::from(odds.of_zero());
        let bit = self.code >= bound;
        *entry = odds.after(bit);
        let (range, below) = if bit { (self.range - bound, bound) } else { (bound, 0) };
        self.range = range;
        self.code -= below;
        bit
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
        self.coded.bit(&mut self.table[place % TABLE])
    }

    fn even(&mut self, bits: usize, _: usize) -> usize {
        let mut number = 0;
        for _ in 0..bits {
            self.coded.refill();
            self.coded.range >>= 1;
            let bit = self.coded.code >= self.coded.range;
            self.coded.code -= if bit { self.coded.range } else { 0 };
            number = number << 1 | usize::from(bit);
        }
        number
    }

    fn rest_of_number(&mut self, place: usize, mut number: usize, end: usize, _: usize) -> usize {
        // By itself, the code stays in registers.
        let mut coded = self.coded.clone();
        while number < end {
            let bit = coded.bit(&mut self.table[(place + number) % TABLE]);
            number = number << 1 | usize::from(bit);
        }
        self.coded = coded;
        number - end
    }
}
