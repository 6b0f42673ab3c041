//! A drawing: parts that can be named and highlighted, made of four kinds of shapes.

use super::metrics::{ASCENT, LINE};

/// A finished drawing. Its origin is the upper left corner, and nothing extends beyond its edges.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawing {
    /// Its natural width, in pixels.
    pub width: i32,
    /// Its natural height, in pixels.
    pub height: i32,
    /// The parts, from bottom to top.
    pub parts: Vec<Part>,
}

/// Shapes that together represent one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The thing that the part represents.
    pub kind: Kind,
    /// A description in words, for people who can't see the drawing, and for names that had to be truncated.
    pub title: String,
    /// The shapes, from bottom to top.
    pub shapes: Vec<Shape>,
}

/// The kind of thing that a part represents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A zone, by its index in the sketch.
    Zone(usize),
    /// A group, by its index in the sketch.
    Node(usize),
    /// An arrow, by its index in the sketch.
    Arrow(usize),
    /// The firewall of a map.
    Firewall,
    /// A wire of a map that several edges share.
    Wire,
    /// The way of a map's edge, by its index, which is visible while the edge is highlighted.
    Trace(usize),
    /// The legend.
    Legend,
}

/// A shape. Its class determines its style; texts and lines have no other style.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "coordinates are named as in SVG")]
pub enum Shape {
    /// A rectangle.
    Rect { class: &'static str, x: i32, y: i32, width: i32, height: i32 },
    /// A straight line.
    Line { class: &'static str, x1: i32, y1: i32, x2: i32, y2: i32 },
    /// An outline in SVG's path notation.
    Path { class: &'static str, d: String },
    /// One line of text on its baseline. The class determines if it starts at `x` or is centred on it.
    Text { class: &'static str, x: i32, y: i32, text: String },
}

impl Drawing {
    /// Starts a part.
    pub(super) fn part(&mut self, kind: Kind, title: String) {
        self.parts.push(Part { kind, title, shapes: Vec::new() });
    }

    /// Adds a shape to the most recent part.
    pub(super) fn add(&mut self, shape: Shape) {
        if let Some(part) = self.parts.last_mut() {
            part.shapes.push(shape);
        }
    }

    pub(super) fn rect(&mut self, class: &'static str, x: i32, y: i32, width: i32, height: i32) {
        self.add(Shape::Rect { class, x, y, width, height });
    }

    pub(super) fn line(&mut self, class: &'static str, x1: i32, y1: i32, x2: i32, y2: i32) {
        self.add(Shape::Line { class, x1, y1, x2, y2 });
    }

    pub(super) fn path(&mut self, class: &'static str, d: String) {
        self.add(Shape::Path { class, d });
    }

    /// Adds lines of text from `y` down. Returns the position after the last one.
    pub(super) fn texts(&mut self, class: &'static str, x: i32, mut y: i32, lines: &[String]) -> i32 {
        for text in lines {
            self.add(Shape::Text { class, x, y: y + ASCENT, text: text.clone() });
            y += LINE;
        }
        y
    }

    /// Adds a text of the legend, beside its symbol.
    pub(super) fn meaning(&mut self, x: i32, y: i32, text: &str) {
        self.add(Shape::Text { class: "key", x, y: y + 4, text: text.to_owned() });
    }

    /// Draws an arrow without its label: a dot at its start, a head at its end.
    pub(super) fn arrow(&mut self, from: i32, to: i32, y: i32, optional: bool) {
        let back = if from < to { -7 } else { 7 };
        self.line(if optional { "wire optional" } else { "wire" }, from, y, to, y);
        let dot = from - 3;
        self.path("end", format!("M{dot} {y}a3 3 0 1 0 6 0a3 3 0 1 0-6 0M{to} {y}l{back} -4v8z"));
    }

    /// A brick wall around a point: three courses of bricks, 14 wide and 12 high.
    pub(super) fn firewall_symbol(&mut self, x: i32, y: i32) {
        let (left, top) = (x - 7, y - 6);
        self.path("wall", format!("M{left} {top}h14v12h-14zm0 4h14m0 4h-14m7 0v4m0-12v4m-3 0v4m6-4v4"));
    }
}
