//! Positions and sizes of everything in the drawing.
//!
//! The groups of a zone form a staircase: each box is a step lower and a step further right than the one before. So
//! every lifeline passes the later boxes on their left, and a zone of many groups remains narrow. Arrows are in lanes
//! below each other, and share a lane if they are not close to each other.

use super::{
    Arrow, Sketch,
    labels::{label, node_detail, node_name, zone_name},
    metrics::{ALONE, APART, BELOW, BETWEEN, BODY, BOX, GAP, LABEL, LINE, MARGIN, PADDING, RISER, STEP},
    text::width,
};

/// The area of an element.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Area {
    pub x: i32,
    pub y: i32,
    pub width: i32,
    pub height: i32,
    /// The horizontal centre: of a box's lifeline, or of a label.
    pub center_x: i32,
    /// The step of a box or the lane of an arrow, negative for one that is left out. For a zone, the number of its
    /// steps so far.
    pub row: i32,
}

/// The areas of all elements.
#[derive(Default)]
pub(super) struct Layout {
    /// The drawing's width.
    pub width: i32,
    /// The bottom edge of zones and lifelines.
    pub foot: i32,
    pub zones: Vec<Area>,
    /// The groups' boxes.
    pub boxes: Vec<Area>,
    /// The arrows' labels, as wide as label and arrow together, and as high as the highest of the lane.
    pub labels: Vec<Area>,
}

/// Lays out a sketch in a drawing of at least this width.
pub(super) fn layout(sketch: &Sketch, min_width: i32) -> Layout {
    let mut layout = Layout { width: min_width, ..Layout::default() };
    let header = zones(sketch, &mut layout);
    boxes(sketch, &mut layout);
    let y = stack(&mut layout.boxes, MARGIN + PADDING + header + PADDING, RISER);
    labels(sketch, &mut layout);
    layout.foot = stack(&mut layout.labels, y + PADDING, BETWEEN + BELOW) + PADDING;
    layout
}

/// The start and end of an arrow, and the maximum width of its label. `None` if it points at nothing.
pub(super) fn span(layout: &Layout, arrow: &Arrow) -> Option<(i32, i32, i32)> {
    let (from, to) = (layout.boxes.get(arrow.from)?, layout.boxes.get(arrow.to)?);
    if from.row < 0 || to.row < 0 || arrow.from == arrow.to {
        return None;
    }
    Some((from.center_x, to.center_x, LABEL.max((from.center_x - to.center_x).abs())))
}

/// Lays out zones side by side, each as wide as its staircase. Returns the height of the highest name.
fn zones(sketch: &Sketch, layout: &mut Layout) -> i32 {
    let mut x = MARGIN;
    let mut header = 0;
    for (zone, name) in sketch.zones.iter().enumerate() {
        let mut width = ALONE - STEP;
        for node in &sketch.nodes {
            if node.zone == zone {
                width += STEP;
            }
        }
        width = width.max(ALONE);
        header = header.max(height(&zone_name(name, width)));
        layout.zones.push(Area { x, y: MARGIN, width, ..Area::default() });
        layout.width = layout.width.max(x + width + MARGIN);
        x += width + GAP;
    }
    header
}

/// Lays out the boxes at their steps.
fn boxes(sketch: &Sketch, layout: &mut Layout) {
    for node in &sketch.nodes {
        let mut area = Area { row: -1, ..Area::default() };
        if let Some(zone) = layout.zones.get_mut(node.zone) {
            area.x = zone.x + PADDING + zone.row * STEP;
            area.center_x = area.x + if zone.width == ALONE { BOX / 2 } else { STEP / 2 };
            area.width = BOX;
            area.height = PADDING + height(&node_name(node)).max(LINE) + height(&node_detail(node)) + PADDING;
            area.row = zone.row;
            zone.row += 1;
        }
        layout.boxes.push(area);
    }
}

/// Lays out the arrows' labels, each in the first lane with room for it and its arrow.
fn labels(sketch: &Sketch, layout: &mut Layout) {
    for arrow in &sketch.arrows {
        let mut area = Area { row: -1, ..Area::default() };
        if let Some((from, to, room)) = span(layout, arrow) {
            let lines = label(arrow, room);
            let mut wide = 0;
            for line in &lines {
                wide = wide.max(width(line, BODY));
            }
            // Over the arrow's middle. It never reaches the right edge: boxes extend further than labels.
            let x = ((from + to - wide) / 2).max(MARGIN);
            area.center_x = x + wide / 2;
            area.x = x.min(from).min(to);
            area.width = (x + wide).max(from).max(to) - area.x;
            area.height = height(&lines);
            area.row = free_lane(&layout.labels, &area);
        }
        layout.labels.push(area);
    }
}

/// The first lane with enough room, or a new one. Only the last 63 lanes are considered: a bit for each.
fn free_lane(placed: &[Area], area: &Area) -> i32 {
    let mut first = 0;
    for other in placed {
        first = first.max(other.row - 62);
    }
    let mut taken = 0_u64;
    for other in placed {
        let near = other.x < area.x + area.width + APART && area.x < other.x + other.width + APART;
        if near && other.row >= first {
            taken |= 1 << (other.row - first);
        }
    }
    first + taken.trailing_ones().cast_signed()
}

/// Places rows below each other, from `y` down, and makes those of one row equally high. Returns the position of the
/// next row.
fn stack(areas: &mut [Area], mut y: i32, gap: i32) -> i32 {
    for row in 0.. {
        let mut height = -1;
        for area in &*areas {
            if area.row == row {
                height = height.max(area.height);
            }
        }
        if height < 0 {
            break;
        }
        for area in &mut *areas {
            if area.row == row {
                (area.y, area.height) = (y, height);
            }
        }
        y += height + gap;
    }
    y
}

/// The height of some lines.
pub(super) fn height(lines: &[String]) -> i32 {
    LINE.saturating_mul(i32::try_from(lines.len()).unwrap_or_default())
}
