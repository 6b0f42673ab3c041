//! Writes bits that weigh the less the better they were foretold: the other side of `unpack::coder`.

use unpack::coder::{Coder, FINE};

/// One long number in the making.
pub struct Encoder {
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
        Self { bytes: Vec::new(), low: 0, range: u32::MAX, held: 0, full: 0 }
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
    fn bit(&mut self, odds: u32, wanted: bool) -> bool {
        self.make_room();
        let bound = (self.range >> 12) * odds;
        if wanted {
            self.range = bound;
        } else {
            self.low += u64::from(bound);
            self.range -= bound;
        }
        wanted
    }
}
