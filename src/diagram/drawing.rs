//! A drawing: parts that can be named and lit, made of four kinds of shapes.

/// A finished drawing. Its origin is its upper left corner, and nothing reaches out of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawing {
    /// Its natural width, in pixels.
    pub width: i32,
    /// Its natural height, in pixels.
    pub height: i32,
    /// What is on it, the undermost first.
    pub parts: Vec<Part>,
}

/// Shapes that mean one thing together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it stands for.
    pub kind: Kind,
    /// The same in words, for those who can't see it, and where its name had to be cut.
    pub title: String,
    /// Its shapes, the undermost first.
    pub shapes: Vec<Shape>,
}

/// What a part stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A zone, by its index in the sketch.
    Zone(usize),
    /// A group, by its index in the sketch.
    Node(usize),
    /// An arrow, by its index in the sketch.
    Arrow(usize),
    /// What the marks mean.
    Legend,
}

/// A shape. Its class says how it looks; texts and lines have no other style.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "coordinates are named as in SVG")]
pub enum Shape {
    /// A rectangle.
    Rect { class: &'static str, x: i32, y: i32, width: i32, height: i32 },
    /// A straight line.
    Line { class: &'static str, x1: i32, y1: i32, x2: i32, y2: i32 },
    /// An outline in SVG's path notation.
    Path { class: &'static str, d: String },
    /// One line of text on its baseline. Whether it starts at `x` or stands centred on it is its class's affair.
    Text { class: &'static str, x: i32, y: i32, text: String },
}
