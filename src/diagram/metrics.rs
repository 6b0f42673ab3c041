//! Measures, in pixels at the drawing's natural size.

/// The font sizes of names and labels, and of the text beside them. The style sheets use the same values.
pub(super) const BODY: i32 = 12;
pub(super) const SMALL: i32 = 11;
/// The font size whose text is as wide as a zone's bold name.
pub(super) const BOLD: i32 = 14;
/// The height of a line of text, and the distance from its top to its baseline.
pub(super) const LINE: i32 = 14;
pub(super) const ASCENT: i32 = 11;
/// The maximum number of lines of a name: enough for a firewall object of four words.
pub(super) const LINES: usize = 4;

/// The margin around the drawing, so that no stroke is clipped.
pub(super) const MARGIN: i32 = 1;
/// The gap between zones. The firewall symbol is in its middle.
pub(super) const GAP: i32 = 6;
/// The padding between an edge and its content.
pub(super) const PADDING: i32 = 4;
/// The width of a box, and of the text in it.
pub(super) const BOX: i32 = 110;
pub(super) const BOX_TEXT: i32 = 104;
/// The width of a zone of one group.
pub(super) const ALONE: i32 = PADDING + BOX + PADDING;
/// The offset of a zone's next box: to the right of this one's left edge, and below its bottom edge.
pub(super) const STEP: i32 = 28;
pub(super) const RISER: i32 = 5;

/// The maximum width of a label over a short arrow. Over a longer one it may be as wide as the arrow.
pub(super) const LABEL: i32 = 200;
/// The minimum distance between arrows that share a lane, including their labels.
pub(super) const APART: i32 = 14;
/// The distance from the bottom of a lane's labels to its arrows, and from there to the next lane's labels.
pub(super) const BETWEEN: i32 = 8;
pub(super) const BELOW: i32 = 10;

/// The legend's width, which is the minimum width of a drawing with arrows; the distance from the zones' bottom edge
/// to the middle of its line, and from there to the drawing's bottom edge.
pub(super) const LEGEND: i32 = 490;
pub(super) const LEGEND_ABOVE: i32 = 18;
pub(super) const LEGEND_BELOW: i32 = 10;
