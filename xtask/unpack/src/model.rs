//! Foretells bytes, a bit at a time: what stood in like places, and how the last copy goes on, weighed against each other.
//!
//! Each of three contexts (`Reading::contexts`) has learned odds for the bit, and so has the byte that followed when the
//! last bytes stood there before. Their places on the scale are added up with weights, which learn too: those who were
//! right gain. There are weights for each kind of byte and each length of a copy.

use crate::{
    coder::Coder,
    odds::{self, Learned},
    reading::{CONTEXTS, Reading, hash, kind},
};

/// How many lines of odds the contexts have, and how many places are remembered, each by the bytes before it.
pub const LINES: usize = 1 << LOG;
const LOG: u32 = 18;

/// The odds of half a byte: one for the first bit, two for the next, and so on, from the second one on.
pub type Line = [u16; 16];

/// The longest copy that is told from longer ones.
const LONGEST: usize = 31;

/// How fast weights learn: a 1 << 14th of the product of what was told and how wrong it was, so many times.
const PACE: i32 = 6;

/// What all the others add to: what is always told.
const ALWAYS: i32 = 256;

/// What is mixed: the contexts, the copy, and what is always told.
const INPUTS: usize = CONTEXTS + 2;

/// How many bytes of memory that is.
pub const MEMORY: usize = LINES * (size_of::<Line>() + size_of::<u32>());

/// What is learned from a program. All zeros at first.
pub struct Memory<'a> {
    /// The contexts' odds.
    pub lines: &'a mut [Line; LINES],
    /// Where bytes stood last, by their hash.
    pub places: &'a mut [u32; LINES],
}

/// What foretells a program, as far as it is read.
pub struct Model<'a> {
    memory: Memory<'a>,
    reading: Reading,
    /// For each kind of byte and length of a copy: whether it goes on.
    copies: [u16; (LONGEST + 1) * kind::MOST],
    weights: [[i32; INPUTS]; 4 * kind::MOST],
    /// For all odds, their place on the scale.
    scale: [i16; 4096],
    copy: Copied,
}

/// A place where the last bytes stood before.
#[derive(Clone, Copy, Default)]
struct Copied {
    from: usize,
    /// How many of them; none when there is no such place.
    length: usize,
}

/// Where a bit's odds are: in the contexts' lines, and the byte that a copy goes on with.
struct Here {
    lines: [usize; CONTEXTS],
    kind: usize,
    expected: Option<u32>,
}

impl<'a> Model<'a> {
    /// A model that has learned nothing.
    #[must_use]
    pub fn new(memory: Memory<'a>) -> Self {
        Self {
            memory,
            reading: Reading::default(),
            copies: [0; (LONGEST + 1) * kind::MOST],
            // About a third of each.
            weights: [[23_000; INPUTS]; 4 * kind::MOST],
            scale: odds::places(),
            copy: Copied::default(),
        }
    }

    /// The byte that stands behind those read. A call for each: browsers compile well what is called often, and not what
    /// runs on and on.
    #[inline(never)]
    pub fn byte(&mut self, coder: &mut impl Coder, read: &[u8], wanted: u8) -> u8 {
        let contexts = self.reading.contexts();
        let expected = read.get(self.copy.from).filter(|_| self.copy.length > 0);
        let mut here = Here {
            lines: [0; CONTEXTS],
            kind: self.reading.kind(),
            expected: expected.map(|byte| u32::from(*byte) | 256),
        };
        // The bits so far, behind a 1.
        let mut byte = 1;
        for half in [4, 0] {
            here.lines = contexts.map(|context| line(context, byte));
            let mut node = 1;
            for left in [3, 2, 1, 0] {
                let left = left + half;
                // A copy that was wrong about a bit says nothing of the next ones.
                here.expected = here.expected.filter(|expected| expected >> (left + 1) == byte);
                let expected = here.expected.map(|expected| expected >> left & 1 == 1);
                let bit = self.bit(coder, &here, node, expected, wanted >> left & 1 == 1);
                node = node << 1 | usize::from(bit);
                byte = byte << 1 | u32::from(bit);
            }
        }
        byte.to_le_bytes()[0]
    }

    /// A bit of it.
    #[inline]
    fn bit(&mut self, coder: &mut impl Coder, here: &Here, node: usize, expected: Option<bool>, wanted: bool) -> bool {
        let length = if expected.is_some() { self.copy.length.min(LONGEST) } else { 0 };
        let copy = here.kind * (LONGEST + 1) + length;
        let mut told = [0, 0, 0, 0, ALWAYS];
        for (told, line) in told.iter_mut().zip(here.lines) {
            *told = i32::from(self.scale[Learned::of(self.memory.lines[line % LINES][node % 16]).odds()]);
        }
        if let Some(expected) = expected {
            let place = i32::from(self.scale[Learned::of(self.copies[copy]).odds()]);
            told[CONTEXTS] = if expected { place } else { -place };
        }
        let weights = &mut self.weights[here.kind * 4 + (length + 5) / 10];
        let sum: i64 = told.iter().zip(&*weights).map(|(told, weight)| i64::from(*told) * i64::from(*weight)).sum();
        let odds = odds::odds(i32::try_from(sum >> 16).unwrap_or_default());
        let bit = coder.bit(odds.unsigned_abs(), wanted);
        let wrong = if bit { 4096 - odds } else { -odds };
        for (weight, told) in weights.iter_mut().zip(told) {
            *weight = weight.wrapping_add((told * wrong * PACE + (1 << 13)) >> 14);
        }
        for line in here.lines {
            let entry = &mut self.memory.lines[line % LINES][node % 16];
            *entry = Learned::of(*entry).after(bit);
        }
        if let Some(expected) = expected {
            self.copies[copy] = Learned::of(self.copies[copy]).after(bit == expected);
        }
        bit
    }

    /// Takes in the byte that it was, the last one of those read.
    pub fn take(&mut self, read: &[u8]) {
        let Some(&byte) = read.last() else { return };
        self.reading.take(byte);
        let Copied { from, length } = self.copy;
        let goes_on = length > 0 && read.get(from) == Some(&byte);
        self.copy = if goes_on { Copied { from: from + 1, length: length + 1 } } else { Copied::default() };
        let Some(last) = read.last_chunk() else { return };
        let place = &mut self.memory.places[slot(u32::from_le_bytes(*last))];
        if self.copy.length == 0 && *place > 0 {
            let from = *place as usize;
            let alike = |back: &usize| from > *back && read.get(from - 1 - back) == read.get(read.len() - 1 - back);
            self.copy = Copied { from, length: (0..LONGEST).take_while(alike).count() };
        }
        *place = u32::try_from(read.len()).unwrap_or_default();
    }
}

/// The line of a context, for the half of a byte that these bits precede.
fn line(context: u32, before: u32) -> usize {
    slot(context ^ before.wrapping_mul(0x2c1b_3c6d))
}

/// One of all lines or places, which depends on all of these bits.
fn slot(bits: u32) -> usize {
    (hash(bits) >> (32 - LOG)) as usize
}
