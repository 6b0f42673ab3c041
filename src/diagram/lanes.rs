//! The arrows' lanes: one below the other, and shared by arrows that don't come near each other.

use super::{
    Arrow, Sketch,
    layout::{Area, BODY, GAP, Layout, MARGIN, height},
    text::{width, wrap},
};

/// How wide a label may be over a short arrow. Over a longer one it may be as wide as the arrow.
const ROOM: i32 = 200;
/// The least distance between arrows that share a lane, their labels included.
const APART: i32 = 14;
/// From a lane's top to its labels, from there to its arrows, and from there to its end.
const ABOVE: i32 = 2;
const BETWEEN: i32 = 8;
const BELOW: i32 = 8;

/// An arrow.
pub(super) struct Wire {
    /// Where it starts, ends and lies.
    pub from: i32,
    pub to: i32,
    pub y: i32,
    /// The lines of its services, and the room they take.
    pub label: Vec<String>,
    pub area: Area,
    /// The middle of its wall, when it leaves its zone.
    pub wall: Option<i32>,
    lane: usize,
}

/// A lane: the height of its labels, and from where to where its arrows fill it.
#[derive(Default)]
struct Lane {
    labels: i32,
    taken: Vec<(i32, i32)>,
}

/// Places the arrows from `y` down, each in the first lane with room for it. Returns where the last lane ends.
pub(super) fn wires(sketch: &Sketch, layout: &mut Layout, mut y: i32) -> i32 {
    let mut lanes: Vec<Lane> = Vec::new();
    for arrow in &sketch.arrows {
        let wire = wire(sketch, layout, arrow).map(|mut wire| {
            wire.lane = enter(&mut lanes, &wire);
            wire
        });
        layout.wires.push(wire);
    }
    for (index, lane) in lanes.iter().enumerate() {
        y += ABOVE + lane.labels + BETWEEN;
        for wire in layout.wires.iter_mut().flatten().filter(|wire| wire.lane == index) {
            wire.y = y;
            wire.area.y = y - BETWEEN - wire.area.height;
        }
        y += BELOW;
    }
    y
}

/// An arrow across; which lane it lies in comes later.
fn wire(sketch: &Sketch, layout: &Layout, arrow: &Arrow) -> Option<Wire> {
    let line = |index: usize| Some(layout.tiles.get(index)?.as_ref()?.line);
    let (from, to) = (line(arrow.from)?, line(arrow.to)?);
    if from == to {
        return None;
    }
    let start = sketch.nodes[arrow.from].zone;
    let leaves = start != sketch.nodes[arrow.to].zone;
    let area = layout.bands[start].area;
    let edge = if from < to { area.x + area.width + GAP / 2 } else { area.x - GAP / 2 };
    let label = label(&arrow.services, ROOM.max((from - to).abs()).min(layout.width - 2 * MARGIN));
    let wide = label.iter().map(|line| width(line, BODY)).max().unwrap_or_default();
    // Over the arrow's middle, as far as the drawing's edges allow.
    let x = ((from + to - wide) / 2).min(layout.width - MARGIN - wide).max(MARGIN);
    let area = Area { x, y: 0, width: wide, height: height(&label) };
    Some(Wire { from, to, y: 0, label, area, wall: leaves.then_some(edge), lane: 0 })
}

/// All services on one line, or each protocol's on lines of their own.
fn label(services: &[String], room: i32) -> Vec<String> {
    let mut lines = wrap(&services.join(" · "), BODY, room, usize::MAX);
    if lines.len() > 1 {
        lines.clear();
        for service in services {
            lines.extend(wrap(service, BODY, room, usize::MAX));
        }
    }
    lines
}

/// Finds room for an arrow and takes it. Returns the lane's index.
fn enter(lanes: &mut Vec<Lane>, wire: &Wire) -> usize {
    let left = wire.area.x.min(wire.from).min(wire.to);
    let right = (wire.area.x + wire.area.width).max(wire.from).max(wire.to);
    let free = |lane: &Lane| lane.taken.iter().all(|taken| taken.1 + APART <= left || right + APART <= taken.0);
    let index = lanes.iter().position(free).unwrap_or(lanes.len());
    if index == lanes.len() {
        lanes.push(Lane::default());
    }
    lanes[index].labels = lanes[index].labels.max(wire.area.height);
    lanes[index].taken.push((left, right));
    index
}
