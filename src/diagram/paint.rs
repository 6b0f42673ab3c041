//! Places become shapes.

use super::{
    Drawing, Kind, Part, Shape, Sketch,
    layout::{Layout, height, place, span},
    measures::{ASCENT, BETWEEN, GAP, KEY, KEY_ABOVE, KEY_BELOW, LINE, MARGIN, PADDING},
    wording::{arrow_title, label, node_detail, node_name, node_title, zone_name},
};
use crate::write::fill;

/// Draws a sketch: the same sketch always the same way, and any sketch at all.
#[must_use]
pub fn draw(sketch: &Sketch) -> Drawing {
    if sketch.zones.is_empty() {
        return Drawing::default();
    }
    let layout = place(sketch, if sketch.arrows.is_empty() { 0 } else { KEY });
    let mut drawing = Drawing { width: layout.width, height: layout.foot + MARGIN, parts: Vec::new() };
    zones(&mut drawing, sketch, &layout);
    nodes(&mut drawing, sketch, &layout);
    arrows(&mut drawing, sketch, &layout);
    drawing
}

fn zones(drawing: &mut Drawing, sketch: &Sketch, layout: &Layout) {
    for (index, (name, area)) in sketch.zones.iter().zip(&layout.zones).enumerate() {
        drawing.part(Kind::Zone(index), name.clone());
        drawing.rect("zone", area.x, area.y, area.width, layout.foot - area.y);
        drawing.texts("zone-name", area.x + PADDING, area.y + PADDING, &zone_name(name, area.width));
    }
}

fn nodes(drawing: &mut Drawing, sketch: &Sketch, layout: &Layout) {
    for (index, (node, area)) in sketch.nodes.iter().zip(&layout.boxes).enumerate() {
        let Some(zone) = sketch.zones.get(node.zone) else { continue };
        let (name, detail) = (node_name(node), node_detail(node));
        let middle = area.x + area.width / 2;
        let top = area.y + (area.height - height(&name) - height(&detail)) / 2;
        drawing.part(Kind::Node(index), node_title(node, zone));
        drawing.line("lifeline", area.axis, area.y + area.height, area.axis, layout.foot);
        drawing.rect("node", area.x, area.y, area.width, area.height);
        let below = drawing.texts("node-name", middle, top, &name);
        drawing.texts("node-detail", middle, below, &detail);
    }
}

fn arrows(drawing: &mut Drawing, sketch: &Sketch, layout: &Layout) {
    for (index, (arrow, area)) in sketch.arrows.iter().zip(&layout.labels).enumerate() {
        let (Some(start), Some(end)) = (sketch.nodes.get(arrow.from), sketch.nodes.get(arrow.to)) else { continue };
        let Some((from, to, room)) = span(layout, arrow) else { continue };
        let lines = label(arrow, room);
        let bottom = area.y + area.height;
        let y = bottom + BETWEEN;
        drawing.part(Kind::Arrow(index), arrow_title(arrow, start, end));
        drawing.arrow(from, to, y, arrow.optional);
        if start.zone != end.zone
            && let Some(zone) = layout.zones.get(start.zone)
        {
            drawing.wall(if from < to { zone.x + zone.width + GAP / 2 } else { zone.x - GAP / 2 }, y);
        }
        drawing.texts("label", area.axis, bottom - height(&lines), &lines);
    }
    if drawing.parts.last().is_some_and(|part| matches!(part.kind, Kind::Arrow(_))) {
        key(drawing, layout.foot + KEY_ABOVE, sketch.arrows.iter().any(|arrow| arrow.optional));
    }
}

/// The key, around `y`: each mark and its meaning, side by side.
fn key(drawing: &mut Drawing, y: i32, optional: bool) {
    drawing.part(Kind::Key, String::from("Key"));
    drawing.arrow(4, 30, y, false);
    drawing.meaning(36, y, "from who connects to who listens");
    drawing.wall(266, y);
    drawing.meaning(280, y, "through a firewall");
    if optional {
        drawing.arrow(406, 432, y, true);
        drawing.meaning(438, y, "optional");
    }
    drawing.height = y + KEY_BELOW;
}

// The page is carried around: a shape costs the code of a call, as long as it stays one.
impl Drawing {
    /// Begins a part.
    #[inline(never)]
    fn part(&mut self, kind: Kind, title: String) {
        self.parts.push(Part { kind, title, shapes: Vec::new() });
    }

    /// Adds a shape to the part that was begun last.
    #[inline(never)]
    fn add(&mut self, shape: Shape) {
        if let Some(part) = self.parts.last_mut() {
            part.shapes.push(shape);
        }
    }

    #[inline(never)]
    fn rect(&mut self, class: &'static str, x: i32, y: i32, width: i32, height: i32) {
        self.add(Shape::Rect { class, x, y, width, height });
    }

    #[inline(never)]
    fn line(&mut self, class: &'static str, x1: i32, y1: i32, x2: i32, y2: i32) {
        self.add(Shape::Line { class, x1, y1, x2, y2 });
    }

    #[inline(never)]
    fn path(&mut self, class: &'static str, template: &str, numbers: &[i32]) {
        let mut d = String::new();
        fill(&mut d, template, numbers);
        self.add(Shape::Path { class, d });
    }

    /// Lines of text from `y` down. Returns where they end.
    #[inline(never)]
    fn texts(&mut self, class: &'static str, x: i32, mut y: i32, lines: &[String]) -> i32 {
        for text in lines {
            self.add(Shape::Text { class, x, y: y + ASCENT, text: text.clone() });
            y += LINE;
        }
        y
    }

    /// A text of the key, beside its mark.
    #[inline(never)]
    fn meaning(&mut self, x: i32, y: i32, text: &str) {
        self.add(Shape::Text { class: "key", x, y: y + 4, text: text.to_owned() });
    }

    /// An arrow without its label: a dot where it starts, a head where it ends.
    #[inline(never)]
    fn arrow(&mut self, from: i32, to: i32, y: i32, optional: bool) {
        let back = if from < to { -7 } else { 7 };
        self.line(if optional { "wire optional" } else { "wire" }, from, y, to, y);
        self.path("end", "M# #a3 3 0 1 0 6 0a3 3 0 1 0-6 0M# #l# -4v8z", &[from - 3, y, to, y, back]);
    }

    /// A wall around a point: three courses of bricks, 14 wide and 12 high.
    #[inline(never)]
    fn wall(&mut self, x: i32, y: i32) {
        self.path("wall", "M# #h14v12h-14zm0 4h14m0 4h-14m7 0v4m0-12v4m-3 0v4m6-4v4", &[x - 7, y - 6]);
    }
}
