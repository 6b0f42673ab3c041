//! Every measure, in pixels at the drawing's natural size.

/// The font sizes of names and labels, and of what is said beside them. The style sheets say the same.
pub(super) const BODY: i32 = 12;
pub(super) const SMALL: i32 = 11;
/// A zone's name is bold: as wide as in a font of this size.
pub(super) const BOLD: i32 = 14;
/// The height of a line of text, and from its top to its baseline.
pub(super) const LINE: i32 = 14;
pub(super) const ASCENT: i32 = 11;
/// The most lines of a name: enough for a firewall object of four words.
pub(super) const LINES: usize = 4;

/// Around the drawing, so that no stroke is cut.
pub(super) const MARGIN: i32 = 1;
/// Between zones. The firewall symbol is in its middle.
pub(super) const GAP: i32 = 6;
/// Between an edge and what is within.
pub(super) const PADDING: i32 = 4;
/// The width of a box, and of the text in it.
pub(super) const BOX: i32 = 110;
pub(super) const BOX_TEXT: i32 = 104;
/// The width of a zone of one group.
pub(super) const ALONE: i32 = PADDING + BOX + PADDING;
/// How much further right the next box of a zone begins, and how far below this one's end.
pub(super) const STEP: i32 = 28;
pub(super) const RISER: i32 = 5;

/// How wide a label may be over a short arrow. Over a longer one it may be as wide as the arrow.
pub(super) const LABEL: i32 = 200;
/// The least distance between arrows that share a lane, their labels included.
pub(super) const APART: i32 = 14;
/// From the end of a lane's labels down to its arrows, and from there to the next lane's labels.
pub(super) const BETWEEN: i32 = 8;
pub(super) const BELOW: i32 = 10;

/// The legend's width: a drawing with arrows is not narrower. From the zones' end down to the middle of its line, and on
/// to the drawing's end.
pub(super) const LEGEND: i32 = 490;
pub(super) const LEGEND_ABOVE: i32 = 18;
pub(super) const LEGEND_BELOW: i32 = 10;
