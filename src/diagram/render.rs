//! Renders a layout as shapes.

use super::{
    Drawing, Kind, Part, Shape, Sketch,
    labels::{arrow_title, label, node_detail, node_name, node_title, zone_name},
    layout::{Layout, height, layout, span},
    metrics::{ASCENT, BETWEEN, GAP, LEGEND, LEGEND_ABOVE, LEGEND_BELOW, LINE, MARGIN, PADDING},
};

/// Draws a sketch. Drawing is deterministic and never fails.
#[must_use]
pub fn draw(sketch: &Sketch) -> Drawing {
    if sketch.zones.is_empty() {
        return Drawing::default();
    }
    let layout = layout(sketch, if sketch.arrows.is_empty() { 0 } else { LEGEND });
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
        drawing.line("lifeline", area.center_x, area.y + area.height, area.center_x, layout.foot);
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
            drawing.firewall_symbol(if from < to { zone.x + zone.width + GAP / 2 } else { zone.x - GAP / 2 }, y);
        }
        drawing.texts("label", area.center_x, bottom - height(&lines), &lines);
    }
    if drawing.parts.last().is_some_and(|part| matches!(part.kind, Kind::Arrow(_))) {
        legend(drawing, layout.foot + LEGEND_ABOVE, sketch.arrows.iter().any(|arrow| arrow.optional));
    }
}

/// The legend, centred on `y`: each symbol and its meaning, side by side.
fn legend(drawing: &mut Drawing, y: i32, optional: bool) {
    drawing.part(Kind::Legend, String::from("Key"));
    drawing.arrow(4, 30, y, false);
    drawing.meaning(36, y, "from who connects to who listens");
    drawing.firewall_symbol(266, y);
    drawing.meaning(280, y, "through a firewall");
    if optional {
        drawing.arrow(406, 432, y, true);
        drawing.meaning(438, y, "optional");
    }
    drawing.height = y + LEGEND_BELOW;
}

impl Drawing {
    /// Starts a part.
    fn part(&mut self, kind: Kind, title: String) {
        self.parts.push(Part { kind, title, shapes: Vec::new() });
    }

    /// Adds a shape to the most recent part.
    fn add(&mut self, shape: Shape) {
        if let Some(part) = self.parts.last_mut() {
            part.shapes.push(shape);
        }
    }

    fn rect(&mut self, class: &'static str, x: i32, y: i32, width: i32, height: i32) {
        self.add(Shape::Rect { class, x, y, width, height });
    }

    fn line(&mut self, class: &'static str, x1: i32, y1: i32, x2: i32, y2: i32) {
        self.add(Shape::Line { class, x1, y1, x2, y2 });
    }

    fn path(&mut self, class: &'static str, d: String) {
        self.add(Shape::Path { class, d });
    }

    /// Adds lines of text from `y` down. Returns the position after the last one.
    fn texts(&mut self, class: &'static str, x: i32, mut y: i32, lines: &[String]) -> i32 {
        for text in lines {
            self.add(Shape::Text { class, x, y: y + ASCENT, text: text.clone() });
            y += LINE;
        }
        y
    }

    /// Adds a text of the legend, beside its symbol.
    fn meaning(&mut self, x: i32, y: i32, text: &str) {
        self.add(Shape::Text { class: "key", x, y: y + 4, text: text.to_owned() });
    }

    /// Draws an arrow without its label: a dot at its start, a head at its end.
    fn arrow(&mut self, from: i32, to: i32, y: i32, optional: bool) {
        let back = if from < to { -7 } else { 7 };
        self.line(if optional { "wire optional" } else { "wire" }, from, y, to, y);
        let dot = from - 3;
        self.path("end", format!("M{dot} {y}a3 3 0 1 0 6 0a3 3 0 1 0-6 0M{to} {y}l{back} -4v8z"));
    }

    /// A brick wall around a point: three courses of bricks, 14 wide and 12 high.
    fn firewall_symbol(&mut self, x: i32, y: i32) {
        let (left, top) = (x - 7, y - 6);
        self.path("wall", format!("M{left} {top}h14v12h-14zm0 4h14m0 4h-14m7 0v4m0-12v4m-3 0v4m6-4v4"));
    }
}
