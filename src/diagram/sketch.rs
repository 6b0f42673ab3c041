//! What to draw, before it has a place.

/// Groups in zones, and who connects to whom. An index that points at nothing leaves its entry out of the drawing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sketch {
    /// The zones' names, from left to right. May be empty.
    pub zones: Vec<String>,
    /// The groups; those of one zone stand in this order.
    pub nodes: Vec<Node>,
    /// The connections, from top to bottom as far as lanes are not shared.
    pub arrows: Vec<Arrow>,
}

/// A group: machines that a firewall treats alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Index of its zone.
    pub zone: usize,
    /// What the page calls it in its attributes: letters, digits, full stops and hyphens.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// A line under the name, such as its first address. May be empty.
    pub detail: String,
}

/// Everything that one group may open to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrow {
    /// Index of the group that opens the connections.
    pub from: usize,
    /// Index of the group that listens. An arrow from a group to itself is left out.
    pub to: usize,
    /// What is listened on, an entry for each protocol: `TCP 443, 8443`.
    pub services: Vec<String>,
    /// Whether it is advised and not needed; its line is dashed.
    pub optional: bool,
}
