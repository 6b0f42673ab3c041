//! Packs a program as small as it gets. What that looks like, and the way back, is in `xtask/unpack`.
//!
//! For each few hundred bytes, every way of writing them is weighed with the odds as they then are, and the lightest is
//! written ([`path`]). That takes a second for half a megabyte.

mod encoder;
mod matches;
mod path;
mod scales;

use encoder::Encoder;
use matches::Matches;
use path::Plan;
use unpack::{
    reading::{Here, Reading},
    symbols::{History, LONGEST, Symbol},
};

/// A program, and what each of its bytes is for.
struct Program<'a> {
    bytes: &'a [u8],
    places: Vec<Here>,
}

impl Program<'_> {
    /// The byte this far back from a place.
    fn back(&self, place: usize, distance: usize) -> u8 {
        place.checked_sub(distance + 1).map_or(0, |at| self.bytes[at])
    }

    /// How many bytes from a place on are the same this far back.
    fn alike(&self, place: usize, distance: usize) -> usize {
        let most = LONGEST.min(self.bytes.len().saturating_sub(place));
        if distance >= place {
            return 0;
        }
        let start = place - distance - 1;
        (0..most).take_while(|at| self.bytes[start + at] == self.bytes[place + at]).count()
    }
}

/// Packs a program.
#[must_use]
pub fn pack(bytes: &[u8]) -> Vec<u8> {
    let mut reading = Reading::default();
    let place = |byte: &u8| {
        let here = reading.here();
        reading.take(*byte);
        here
    };
    let program = Program { bytes, places: bytes.iter().map(place).collect() };
    let matches = Matches::of(&program);
    let mut encoder = Encoder::default();
    let mut history = History::default();
    let mut at = 0;
    while at < bytes.len() {
        for symbol in Plan::new(&program, &matches, &encoder.table, history, at).symbols() {
            let other = program.back(at, history.distance());
            history.code(&mut encoder, program.places[at], other, symbol);
            at += length(symbol);
        }
    }
    encoder.end()
}

fn length(symbol: Symbol) -> usize {
    if let Symbol::Copy { length, .. } = symbol { length } else { 1 }
}
