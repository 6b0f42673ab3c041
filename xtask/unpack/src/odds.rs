//! LZMA's numbers: bits that weigh less the better they were foretold.
//!
//! Each kind of bit has a place in a table, with the odds that it is 0, which each such bit changes. What was packed is
//! one long number, of which the code is the part at hand: it lies in a range, whose lower part, as large as the odds
//! are good, stands for a 0.

#![expect(clippy::inline_always, reason = "compiled for size, a call for each bit would take as long as the bit")]

use core::slice::Iter;

/// Places in the table.
pub mod at {
    /// For each state: whether a symbol is a copy.
    pub const COPY: usize = 0;
    /// For each state: whether it is from as far back as one of the last four.
    pub const AGAIN: usize = 16;
    /// For each state: whether it is not as far back as the last one, the one before, the one before that.
    pub const OLDER: [usize; 3] = [32, 48, 64];
    /// For each state: whether it is longer than one byte.
    pub const LONGER: usize = 80;
    /// A far distance's last four bits.
    pub const LAST: usize = 96;
    /// A near distance's last bits.
    pub const NEAR: usize = 128;
    /// A distance's magnitude, for each of four lengths.
    pub const MAGNITUDE: usize = 256;
    /// A copy's length.
    pub const LENGTH: usize = 512;
    /// The same when the distance was there before.
    pub const LENGTH_AGAIN: usize = 1024;
    /// A literal, for each context: one without another byte beside it, one beside a 0, one beside a 1.
    pub const LITERAL: usize = 2048;
}

/// How many kinds of bits there are: a power of two, so that no place is beyond the table.
pub const TABLE: usize = 8192;

/// The odds at first: even.
pub const EVEN: i16 = 1 << 10;

/// The best odds, a little below certainty, which would be twice the even ones.
const BEST: i16 = 2 * EVEN - 31;

/// How little a bit changes its odds: by 1/32 of what they could.
const PACE: u32 = 5;

/// From here on a range is large enough for fine odds.
const FINE: u32 = 1 << 24;

/// The numbers that are left.
pub struct Odds<'a> {
    coded: Coded<'a>,
    table: &'a mut [i16; TABLE],
}

/// The bits that are left.
#[derive(Clone)]
struct Coded<'a> {
    packed: Iter<'a, u8>,
    range: u32,
    code: u32,
}

impl<'a> Odds<'a> {
    /// The numbers in what was packed.
    pub fn new(packed: &'a [u8], table: &'a mut [i16; TABLE]) -> Self {
        let mut coded = Coded { packed: packed.iter(), range: 0, code: 0 };
        for _ in 0..4 {
            coded.refill();
        }
        coded.range = u32::MAX;
        Self { coded, table }
    }

    /// What remains of the code: 0 when all was read as it was written.
    pub fn rest(mut self) -> u32 {
        self.coded.refill();
        self.coded.code
    }

    /// A bit with odds of its own.
    pub fn bit(&mut self, place: usize) -> bool {
        self.coded.bit(&mut self.table[place % TABLE]) > 0
    }

    /// A number below a power of two. Its bits come from the top, each with the odds for those before it.
    pub fn number(&mut self, place: usize, end: usize) -> usize {
        // By itself, it stays in registers.
        let mut coded = self.coded.clone();
        let mut number = 1;
        while number < end {
            let bit = coded.bit(&mut self.table[(place + number) % TABLE]);
            number = number << 1 | bit;
        }
        self.coded = coded;
        number - end
    }

    /// A byte beside another one: as long as both are alike, a bit's odds are those beside the other's bit. Beside is
    /// 256, or 0 when there is no other.
    pub fn byte(&mut self, place: usize, mut other: usize, mut beside: usize) -> u8 {
        let mut coded = self.coded.clone();
        let mut byte = 1;
        while byte < 256 {
            other <<= 1;
            let bit = coded.bit(&mut self.table[(place + byte + beside + (other & beside)) % TABLE]);
            byte = byte << 1 | bit;
            beside &= !(other ^ bit << 8);
        }
        self.coded = coded;
        byte.to_le_bytes()[0]
    }

    /// A number whose bits come from the bottom.
    fn reversed(&mut self, place: usize, bits: usize) -> usize {
        let mut number = self.number(place, 1 << bits);
        let mut reversed = 0;
        for _ in 0..bits {
            reversed = reversed << 1 | number & 1;
            number >>= 1;
        }
        reversed
    }

    /// A copy's length.
    pub fn length(&mut self, place: usize) -> usize {
        if !self.bit(place) {
            self.number(place + 16, 8) + 2
        } else if !self.bit(place + 1) {
            self.number(place + 32, 8) + 10
        } else {
            self.number(place + 256, 256) + 18
        }
    }

    /// How far back a copy of some length begins, less one.
    pub fn distance(&mut self, length: usize) -> usize {
        let magnitude = self.number(at::MAGNITUDE + 64 * (length - 2).min(3), 64);
        if magnitude < 4 {
            return magnitude;
        }
        let bits = magnitude / 2 - 1;
        let start = (2 | magnitude & 1) << bits;
        if magnitude < 14 {
            start + self.reversed(at::NEAR + start - magnitude, bits)
        } else {
            start + (self.coded.even(bits - 4) << 4) + self.reversed(at::LAST, 4)
        }
    }
}

impl Coded<'_> {
    /// A bit that has odds. No branch depends on it: which way it would go could not be foretold.
    #[inline(always)]
    fn bit(&mut self, odds: &mut i16) -> usize {
        self.refill();
        let bound = (self.range >> 11) * u32::from(odds.cast_unsigned());
        let bit = self.code >= bound;
        let (range, below, goal) = if bit { (self.range - bound, bound, 0) } else { (bound, 0, BEST) };
        self.range = range;
        self.code -= below;
        *odds -= (*odds - goal) >> PACE;
        usize::from(bit)
    }

    /// A number of bits that are as likely 0 as 1.
    fn even(&mut self, bits: usize) -> usize {
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

    /// Takes the next byte when the range has become too small.
    #[inline(always)]
    fn refill(&mut self) {
        if self.range < FINE {
            self.range <<= 8;
            self.code = self.code << 8 | u32::from(self.packed.next().copied().unwrap_or_default());
        }
    }
}
