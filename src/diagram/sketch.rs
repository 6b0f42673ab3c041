//! The input of a drawing: groups, zones and arrows without positions.

/// Groups in zones, and the connections between them. Entries with an invalid index are left out of the drawing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sketch {
    /// The zones' names, from left to right. May be empty.
    pub zones: Vec<String>,
    /// The groups; those of one zone are drawn in this order.
    pub nodes: Vec<Node>,
    /// The connections, from top to bottom, except where some share a lane.
    pub arrows: Vec<Arrow>,
}

/// A group: machines that a firewall treats in the same way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Index of its zone.
    pub zone: usize,
    /// The id in the page's attributes: ASCII letters, digits, full stops and hyphens.
    pub id: String,
    /// Its display name.
    pub name: String,
    /// A line under the name, such as its first address. May be empty.
    pub detail: String,
}

/// The connections from one group to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrow {
    /// Index of the group that opens the connections.
    pub from: usize,
    /// Index of the group that listens. An arrow from a group to itself is left out.
    pub to: usize,
    /// The services, an entry for each protocol: `TCP 443, 8443`.
    pub services: Vec<String>,
    /// `true` if it is advised rather than needed; its line is dashed.
    pub optional: bool,
}
