//! A drawing: parts that can be named and highlighted, made of four kinds of shapes.

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
