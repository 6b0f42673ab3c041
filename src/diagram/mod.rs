//! A plan as a diagram: a ladder of connections between groups in zones.
//!
//! Zones are bands side by side, groups are boxes at the top of their zone with a lifeline below, and each connection
//! is one horizontal arrow in a lane of its own, from the source to the destination. A firewall symbol is drawn where
//! it leaves the source's zone. Elements never overlap: this is the reason for this kind of diagram, and tests ensure
//! it.
//!
//! Except for `from_matrix.rs`, the modules are independent of plans and of the page. A [`Sketch`] contains what to
//! draw, a [`Drawing`] the positions, in whole pixels at its natural size; [`svg()`] is one way to render it.

mod drawing;
mod from_matrix;
mod labels;
mod layout;
mod metrics;
mod render;
mod sketch;
mod svg;
mod text;
mod zone_map;

#[cfg(test)]
mod tests;

pub use drawing::{Drawing, Kind, Part, Shape};
pub use from_matrix::sketch;
pub use render::draw;
pub use sketch::{Arrow, Node, Sketch};
pub use svg::{Colours, svg};
pub use zone_map::{MapEdge, MapNode, MapSelection, MapZone, Merging, ZoneMap, count_words, service_words};
