//! Measures of a map, in pixels at its natural size.

/// The maximum width. A screen of 1,280 pixels shows it at its natural size.
pub(super) const MAX_WIDTH: i32 = 1180;
/// The maximum height: so the smallest text, of 11 pixels, has more than 6 points when the map is on A4 landscape, of
/// which margins leave 277 by 190 mm.
pub(super) const MAX_HEIGHT: i32 = 980;

/// The width of a box, with its padding.
pub(super) const NODE: (i32, i32) = (96, 232);
/// The distance from a box's edge to its text, and from a zone's edge to its boxes.
pub(super) const PADDING: i32 = 8;
/// The distance from the top of a zone to its name, and from the last box to its bottom.
pub(super) const ZONE_EDGE: i32 = 6;
/// The distance between zones, and its maximum where a column is shorter than the other.
pub(super) const ZONE_GAP: (i32, i32) = (8, 40);
/// The height of a box of one line beyond that line, and of one with more lines.
pub(super) const NODE_EDGES: (i32, i32) = (8, 12);
/// The distance between the boxes of a zone.
pub(super) const NODE_GAP: i32 = 5;
/// The distance between zones and the firewall.
pub(super) const APPROACH: i32 = 30;

/// The height of the firewall's name, above all wires, and the distance from it to the bottom.
pub(super) const FIREWALL_HEAD: i32 = 28;
pub(super) const FIREWALL_FOOT: i32 = 8;
/// The minimum width of the firewall, and the distance from its edge to a badge.
pub(super) const FIREWALL: i32 = 100;
pub(super) const FIREWALL_EDGE: i32 = 10;
/// The distance that zones begin below the firewall's top edge.
pub(super) const SHOULDER: i32 = 10;

/// The height of a badge, and the distance to the next lane's badge.
pub(super) const BADGE: i32 = 16;
pub(super) const BADGE_GAP: i32 = 6;
/// The minimum and maximum width of a badge. The maximum holds `99+`.
pub(super) const BADGE_WIDTH: (i32, i32) = (20, 32);

/// The distance from the edge of a box to a wire.
pub(super) const WIRE_EDGE: i32 = 4;
/// The minimum distances between wires: of two with badges, which people press with a finger, of one with badges from an arrow, and of two arrows.
pub(super) const APART: (i32, i32, i32) = (24, 13, 8);

/// The minimum width with a legend, and the distance from the map to the middle of the legend and from there down.
pub(super) const LEGEND: i32 = 500;
pub(super) const LEGEND_ABOVE: i32 = 20;
pub(super) const LEGEND_BELOW: i32 = 10;

// The lowest box has room for both of its wires: else no place for it would ever be found.
const _: () = assert!(super::super::metrics::LINE + NODE_EDGES.0 - 2 * WIRE_EDGE >= APART.1);
const _: () = assert!(BADGE_WIDTH.0 >= BADGE);
