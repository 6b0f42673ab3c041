//! Where else the bytes from a place on stand.

use crate::Program;
use std::collections::HashMap;
use unpack::symbols::LONGEST;

/// How many places that begin alike are looked at, the nearest first.
const MOST: usize = 400;

/// For each place, copies of growing length, each from as near as there is one.
pub struct Matches(Vec<Vec<(usize, usize)>>);

impl Matches {
    /// All of a program's.
    pub fn of(program: &Program) -> Self {
        let bytes = program.bytes;
        let mut pairs: HashMap<&[u8], usize> = HashMap::new();
        let mut threes: HashMap<&[u8], usize> = HashMap::new();
        // The place before that begins with the same three bytes.
        let mut before: Vec<Option<usize>> = Vec::with_capacity(bytes.len());
        let matches = (0..bytes.len()).map(|place| {
            let mut found: Vec<(usize, usize)> = Vec::new();
            let mut longest = 1;
            let mut look = |other: usize| {
                let distance = place - other - 1;
                let length = program.alike(place, distance);
                if length > longest {
                    longest = length;
                    found.push((length, distance));
                }
                longest < LONGEST
            };
            if let Some(pair) = bytes.get(place..place + 2)
                && let Some(other) = pairs.insert(pair, place)
            {
                look(other);
            }
            let three = bytes.get(place..place + 3).and_then(|three| threes.insert(three, place));
            before.push(three);
            let mut other = three;
            for _ in 0..MOST {
                let Some(place) = other.filter(|&other| look(other)) else { break };
                other = before[place];
            }
            found
        });
        Self(matches.collect())
    }

    /// Those from a place on: lengths and distances.
    pub fn at(&self, place: usize) -> &[(usize, usize)] {
        &self.0[place]
    }
}
