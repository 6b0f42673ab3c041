//! The heights of wires: a track of its own for each, in which no badge meets another wire.

use super::metrics::{APART, WIRE_EDGE};

/// The wires of one box: the one that it opens connections with, and the arrow that leads to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Wires {
    pub out: Option<i32>,
    pub arrow: Option<i32>,
}

/// The tracks that are taken, on both sides of the firewall.
#[derive(Debug, Default)]
pub(super) struct Tracks {
    outs: Vec<i32>,
    arrows: Vec<i32>,
}

impl Tracks {
    /// Takes tracks for a box that is to be at `y` or below. Returns its position and its wires.
    pub fn take(&mut self, y: i32, height: i32, has_out: bool, has_arrow: bool, top: i32) -> (i32, Wires) {
        let mut y = y;
        loop {
            let rows = (y + WIRE_EDGE).max(top)..=y + height - WIRE_EDGE;
            if let Some(wires) = self.free(rows, y + height / 2, has_out, has_arrow) {
                self.outs.extend(wires.out);
                self.arrows.extend(wires.arrow);
                return (y, wires);
            }
            y += 1;
        }
    }

    /// The free tracks nearest to the middle of a box, the arrow below the other.
    fn free(&self, rows: std::ops::RangeInclusive<i32>, middle: i32, has_out: bool, has_arrow: bool) -> Option<Wires> {
        let far = |taken: &[i32], row: i32, apart: i32| taken.iter().all(|taken| (taken - row).abs() >= apart);
        let outs = rows.clone().filter(|&row| far(&self.outs, row, APART.0) && far(&self.arrows, row, APART.1));
        let arrows = rows.filter(|&row| far(&self.outs, row, APART.1) && far(&self.arrows, row, APART.2));
        match (has_out, has_arrow) {
            (false, false) => Some(Wires::default()),
            (true, false) => {
                outs.min_by_key(|row| (row - middle).abs()).map(|out| Wires { out: Some(out), arrow: None })
            }
            (false, true) => {
                arrows.min_by_key(|row| (row - middle).abs()).map(|arrow| Wires { out: None, arrow: Some(arrow) })
            }
            (true, true) => {
                let arrows: Vec<i32> = arrows.collect();
                let pairs = outs.flat_map(|out| arrows.iter().map(move |&arrow| (out, arrow)));
                let pairs = pairs.filter(|(out, arrow)| (arrow - out).abs() >= APART.1);
                let best = pairs.min_by_key(|(out, arrow)| (out - middle + 8).abs() + (arrow - middle - 8).abs())?;
                Some(Wires { out: Some(best.0), arrow: Some(best.1) })
            }
        }
    }
}
