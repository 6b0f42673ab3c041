//! Places become shapes.

use super::{
    Drawing, Kind, Part, Shape, Sketch,
    layout::{BETWEEN, GAP, LINE, MARGIN, PADDING, height, place, span},
    wording::{arrow_title, label, node_detail, node_name, node_title, zone_name},
    write::fill,
};

/// From the top of a line of text to its baseline.
const ASCENT: i32 = 11;
/// From the middle of a mark in the key down to the baseline of its text.
const DROP: i32 = 4;
/// The key's width: a drawing with arrows is not narrower. From the zones' end to the middle of its marks, and on to
/// the drawing's end.
const KEY: (i32, i32, i32) = (490, 18, 10);
/// The meaning of each mark in the key, and where it stands.
const MEANINGS: [(i32, &str); 3] =
    [(36, "from who connects to who listens"), (292, "through a firewall"), (436, "optional")];

/// Draws a sketch: the same sketch always the same way, and any sketch at all.
#[must_use]
pub fn draw(sketch: &Sketch) -> Drawing {
    let layout = place(sketch, if sketch.arrows.is_empty() { 0 } else { KEY.0 });
    let foot = layout.foot;
    let mut drawing = Drawing { width: layout.width, height: foot + MARGIN, parts: Vec::new() };
    for (index, (name, area)) in sketch.zones.iter().zip(&layout.zones).enumerate() {
        drawing.part(Kind::Zone(index), name.clone());
        drawing.rect("zone", area.x, area.y, area.width, foot - area.y);
        drawing.texts("zone-name", area.x + PADDING, area.y + PADDING, &zone_name(name, area.width));
    }
    for (index, (node, area)) in sketch.nodes.iter().zip(&layout.boxes).enumerate() {
        if area.row < 0 {
            continue;
        }
        let (name, detail) = (node_name(node), node_detail(node));
        let (middle, end) = (area.x + area.width / 2, area.y + area.height);
        let text = height(&name) + height(&detail);
        let top = area.y + (area.height - text) / 2;
        drawing.part(Kind::Node(index), node_title(node, &sketch.zones[node.zone]));
        drawing.line("lifeline", area.axis, end, area.axis, foot);
        drawing.rect("node", area.x, area.y, area.width, area.height);
        let top = drawing.texts("node-name", middle, top, &name);
        drawing.texts("node-detail", middle, top, &detail);
    }
    for (index, (arrow, area)) in sketch.arrows.iter().zip(&layout.labels).enumerate() {
        let Some((from, to, room)) = span(&layout, arrow) else { continue };
        let (start, end) = (&sketch.nodes[arrow.from], &sketch.nodes[arrow.to]);
        let lines = label(arrow, room);
        let bottom = area.y + area.height;
        let y = bottom + BETWEEN;
        drawing.part(Kind::Arrow(index), arrow_title(arrow, start, end));
        drawing.arrow(from, to, y, arrow.optional);
        if start.zone != end.zone {
            let zone = layout.zones[start.zone];
            drawing.wall(if from < to { zone.x + zone.width + GAP / 2 } else { zone.x - GAP / 2 }, y);
        }
        drawing.texts("label", area.axis, bottom - height(&lines), &lines);
    }
    if layout.labels.iter().any(|area| area.row >= 0) {
        let y = foot + KEY.1;
        drawing.part(Kind::Key, String::from("Key"));
        drawing.arrow(MARGIN + 3, 30, y, false);
        drawing.wall(278, y);
        drawing.arrow(404, 430, y, true);
        for (x, text) in MEANINGS {
            drawing.add(Shape::Text { class: "key", x, y: y + DROP, text: text.to_owned() });
        }
        drawing.height = y + KEY.2;
    }
    drawing
}

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

    /// An arrow without its label: a dot where it starts, a head where it ends.
    #[inline(never)]
    fn arrow(&mut self, from: i32, to: i32, y: i32, optional: bool) {
        let back = if from < to { -7 } else { 7 };
        self.add(Shape::Line {
            class: if optional { "wire optional" } else { "wire" },
            x1: from,
            y1: y,
            x2: to,
            y2: y,
        });
        self.path("end", "M# #a3 3 0 1 0 6 0a3 3 0 1 0-6 0M# #l# -4v8z", &[from - 3, y, to, y, back]);
    }

    /// A wall around a point: three courses of bricks, 14 wide and 12 high.
    #[inline(never)]
    fn wall(&mut self, x: i32, y: i32) {
        self.path("wall", "M# #h14v12h-14zm0 4h14m0 4h-14m7 0v4m0-12v4m-3 0v4m6-4v4", &[x - 7, y - 6]);
    }
}
