//! What is written: names and labels in their lines, and every part in words.

use super::{
    Arrow, Node,
    layout::{BOX, PADDING},
    text::{width, wrap},
    write::{said, say},
};

/// The font sizes of names and labels, and of what is said beside them. The style sheets say the same.
pub(super) const BODY: i32 = 12;
pub(super) const SMALL: i32 = 11;
/// A zone's name is bold: as wide as in a larger font.
const BOLD: i32 = 14;
/// The most lines of a name.
const LINES: usize = 3;
/// The width of the empty strip at each side of a box.
const INSET: i32 = 3;

/// The lines of a zone's name in a zone so wide.
pub(super) fn zone_name(name: &str, width: i32) -> Vec<String> {
    wrap(name, BOLD, width - 2 * PADDING, LINES)
}

/// The lines of a group's name.
pub(super) fn node_name(node: &Node) -> Vec<String> {
    wrap(&node.name, BODY, BOX - 2 * INSET, LINES)
}

/// The line below it, if any.
pub(super) fn node_detail(node: &Node) -> Vec<String> {
    wrap(&node.detail, SMALL, BOX - 2 * INSET, 1)
}

/// All services of an arrow on one line, or each protocol's on lines of their own.
pub(super) fn label(arrow: &Arrow, room: i32) -> Vec<String> {
    let mut all = joined(&arrow.services, " · ");
    if width(&all, BODY) > room {
        all = joined(&arrow.services, "\n");
    }
    wrap(&all, BODY, room, usize::MAX)
}

/// `Scanning Server in DMZ, 10.1.2.20`
pub(super) fn node_title(node: &Node, zone: &str) -> String {
    let before = if node.detail.is_empty() { "" } else { ", " };
    said(&[&node.name, " in ", zone, before, &node.detail])
}

/// `Policy Server to Scanning Server: TCP 5222, 5224; through a firewall`
pub(super) fn arrow_title(arrow: &Arrow, from: &Node, to: &Node) -> String {
    let services = joined(&arrow.services, ", ");
    let before = if services.is_empty() { "" } else { ": " };
    let firewall = if from.zone == to.zone { "" } else { "; through a firewall" };
    let optional = if arrow.optional { "; optional" } else { "" };
    said(&[&from.name, " to ", &to.name, before, &services, firewall, optional])
}

fn joined(services: &[String], separator: &str) -> String {
    let mut all = String::new();
    let mut before = "";
    for service in services {
        say(&mut all, &[before, service]);
        before = separator;
    }
    all
}
