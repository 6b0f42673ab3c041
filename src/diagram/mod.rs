//! A plan as a picture: a ladder of connections between groups in zones.
//!
//! Zones are bands side by side, groups are boxes at the top of their zone with a lifeline going down, and each
//! connection is one horizontal arrow in a lane of its own, from who opens it to who listens. A firewall symbol is drawn
//! where it leaves its zone. Nothing lies on anything else: that is what this form is chosen for, and what the tests hold.
//!
//! Nothing here knows of a plan or a page. A [`Sketch`] says what to draw, a [`Drawing`] where everything stands, in
//! whole units of a pixel at its natural size; [`svg`] is one way to write it.

mod drawing;
mod from_matrix;
mod labels;
mod layout;
mod metrics;
mod render;
mod sketch;
mod svg;
mod text;

#[cfg(test)]
mod tests;

pub use drawing::{Drawing, Kind, Part, Shape};
pub use from_matrix::sketch;
pub use render::draw;
pub use sketch::{Arrow, Node, Sketch};
pub use svg::svg;
