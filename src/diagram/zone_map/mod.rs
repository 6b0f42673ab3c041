//! A plan as a map: zones as areas, groups as boxes in them, and between all zones one firewall.
//!
//! Zones stand on both sides of the firewall, their groups in one column each. A group that opens connections has one
//! wire into the firewall, straight from its box. A group that listens has one lane in the firewall, which leaves it as an
//! arrow to the group's box. Where a wire and a lane meet, a badge with the number of ports connects the two: that is an
//! edge. So each edge has a place of its own however many there are, nothing has to be routed around a box, and the whole
//! is what a firewall is: the place where everything crosses, and where it is decided what may.
//!
//! A [`ZoneMap`] contains what to draw, [`ZoneMap::draw`] gives the drawing, and [`MapSelection`] is a part that was chosen.

mod build;
mod columns;
mod drawing;
mod labels;
mod lanes;
mod layout;
mod merge;
mod metrics;
mod model;
mod selection;
mod tracks;
mod words;

#[cfg(test)]
mod property_tests;
#[cfg(test)]
mod tests;

pub use merge::Merging;
pub use model::{MapEdge, MapNode, MapZone, ZoneMap};
pub use selection::MapSelection;
pub use words::{count_words, service_words};
