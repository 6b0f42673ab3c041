//! Writes bits that weigh less the better they were foretold: the other side of `unpack::odds`.

use unpack::odds::{Coder, FINE, Odds, TABLE};

/// One long number in the making, and the odds as they stand.
pub struct Encoder {
    /// The odds of every kind of bit.
    pub table: Vec<u16>,
    bytes: Vec<u8>,
    /// Where the range begins. What is beyond 32 bits carries over into the bytes that are held.
    low: u64,
    range: u32,
    /// A byte that a carry may still change, and how many of 255 stand behind it.
    held: u8,
    full: usize,
}

impl Default for Encoder {
    fn default() -> Self {
        Self { table: vec![0; TABLE], bytes: Vec::new(), low: 0, range: u32::MAX, held: 0, full: 0 }
    }
}

impl Encoder {
    /// What was written. The first byte is always 0, and the unpacker does not read it.
    pub fn end(mut self) -> Vec<u8> {
        (0..5).for_each(|_| self.shift());
        self.bytes.remove(0);
        self.bytes
    }

    fn make_room(&mut self) {
        if self.range < FINE {
            self.range <<= 8;
            self.shift();
        }
    }

    fn shift(&mut self) {
        let [_, _, _, top, carry, ..] = self.low.to_le_bytes();
        if top < 0xff || carry > 0 {
            self.bytes.push(self.held.wrapping_add(carry));
            self.bytes.extend(std::iter::repeat_n(0xff_u8.wrapping_add(carry), self.full));
            self.full = 0;
            self.held = top;
        } else {
            self.full += 1;
        }
        self.low = (self.low & 0x00ff_ffff) << 8;
    }
}

impl Coder for Encoder {
    fn bit(&mut self, place: usize, wanted: bool) -> bool {
        self.make_room();
        let odds = Odds::of(self.table[place]);
        let bound = (self.range >> 12) * u32::from(odds.of_zero());
        if wanted {
            self.low += u64::from(bound);
            self.range -= bound;
        } else {
            self.range = bound;
        }
        self.table[place] = odds.after(wanted);
        wanted
    }

    fn even(&mut self, bits: usize, wanted: usize) -> usize {
        for bit in (0..bits).rev() {
            self.make_room();
            self.range >>= 1;
            if wanted >> bit & 1 == 1 {
                self.low += u64::from(self.range);
            }
        }
        wanted
    }
}
