//! The lightest way through the next bytes.

use crate::{Matches, Program, length, scales::Scales};
use unpack::symbols::{History, Symbol};

/// How far is looked ahead. Of that the first half is written, and the odds have changed.
const AHEAD: usize = 512;

/// How many lengths of a copy after a copy are tried before only its longest is.
const SHORT: usize = 6;

/// The lightest way known to a place.
#[derive(Clone)]
struct Step {
    weight: f32,
    history: History,
    /// The place that it comes from, and its symbols from there: one, or a copy, a byte, and the copy going on.
    from: usize,
    symbols: Vec<Symbol>,
}

/// All ways from a place on.
pub struct Plan<'a> {
    program: &'a Program<'a>,
    table: &'a [u16],
    start: usize,
    steps: Vec<Option<Step>>,
}

impl<'a> Plan<'a> {
    /// Weighs all ways from a place on, with these odds, after these symbols.
    pub fn new(program: &'a Program, matches: &Matches, table: &'a [u16], history: History, start: usize) -> Self {
        let end = program.bytes.len().min(start + AHEAD);
        let mut plan = Self { program, table, start, steps: vec![None; end - start + 1] };
        plan.steps[0] = Some(Step { weight: 0.0, history, from: 0, symbols: Vec::new() });
        for place in start..end {
            let Some(Step { weight, history, .. }) = plan.steps[place - start].clone() else { continue };
            let from = From { place, weight, history };
            plan.try_symbol(&from, Symbol::Byte(program.bytes[place]));
            for (age, distance) in history.distances().into_iter().enumerate() {
                let least = if age == 0 { 1 } else { 2 };
                for length in least..=program.alike(place, distance) {
                    plan.try_symbol(&from, Symbol::Copy { length, distance });
                }
            }
            let mut least = 2;
            for &(most, distance) in matches.at(place) {
                for length in least..=most {
                    plan.try_symbol(&from, Symbol::Copy { length, distance });
                }
                least = most + 1;
            }
        }
        plan
    }

    /// The first half of the lightest way, or all of it at the end.
    pub fn symbols(self) -> Vec<Symbol> {
        let mut place = self.steps.len() - 1;
        let mut ways = Vec::new();
        while place > 0 {
            let Some(step) = &self.steps[place] else { break };
            ways.push(&step.symbols);
            place = step.from;
        }
        let half = if self.start + self.steps.len() > self.program.bytes.len() { usize::MAX } else { AHEAD / 2 };
        let mut at = 0;
        let is_due = |symbol: &Symbol| {
            let is_due = at < half;
            at += length(*symbol);
            is_due
        };
        ways.into_iter().rev().flatten().copied().take_while(is_due).collect()
    }

    /// Tries a symbol, and after a copy a byte that is different and the copy going on: what was put together of parts
    /// has many of those.
    fn try_symbol(&mut self, from: &From, symbol: Symbol) {
        let Some(next) = self.after(from, symbol) else { return };
        self.keep(&next, from, &[symbol]);
        let Symbol::Copy { distance, .. } = symbol else { return };
        let bytes = self.program.bytes;
        if next.place + 2 >= bytes.len() || bytes[next.place] == self.program.back(next.place, distance) {
            return;
        }
        let most = self.program.alike(next.place + 1, distance);
        if most < 2 {
            return;
        }
        let byte = Symbol::Byte(bytes[next.place]);
        let Some(behind) = self.after(&next, byte) else { return };
        for length in (2..=most.min(SHORT)).chain((most > SHORT).then_some(most)) {
            let again = Symbol::Copy { length, distance };
            if let Some(last) = self.after(&behind, again) {
                self.keep(&last, from, &[symbol, byte, again]);
            }
        }
    }

    /// Where a symbol leads, unless that is too far.
    fn after(&self, from: &From, symbol: Symbol) -> Option<From> {
        let place = from.place + length(symbol);
        if place - self.start >= self.steps.len() {
            return None;
        }
        let mut scales = Scales::new(self.table);
        let mut history = from.history;
        let other = self.program.back(from.place, history.distance());
        history.code(&mut scales, self.program.places[from.place], other, symbol);
        Some(From { place, weight: from.weight + scales.weight, history })
    }

    fn keep(&mut self, to: &From, from: &From, symbols: &[Symbol]) {
        let step = &mut self.steps[to.place - self.start];
        if step.as_ref().is_none_or(|step| to.weight < step.weight) {
            let from = from.place - self.start;
            *step = Some(Step { weight: to.weight, history: to.history, from, symbols: symbols.to_vec() });
        }
    }
}

/// A place, and the lightest way to it.
struct From {
    place: usize,
    weight: f32,
    history: History,
}
