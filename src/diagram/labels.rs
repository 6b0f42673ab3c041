//! Labels: names and services broken into lines, and a description of every part in words.

use super::{
    Arrow, Node,
    metrics::{BODY, BOLD, BOX_TEXT, LINES, PADDING, SMALL},
    text::{width, wrap},
};

/// The lines of a zone's name in a zone of this width.
pub(super) fn zone_name(name: &str, width: i32) -> Vec<String> {
    wrap(name, BOLD, width - 2 * PADDING, LINES)
}

/// The lines of a group's name.
pub(super) fn node_name(node: &Node) -> Vec<String> {
    wrap(&node.name, BODY, BOX_TEXT, LINES)
}

/// The line below the name, if any.
pub(super) fn node_detail(node: &Node) -> Vec<String> {
    wrap(&node.detail, SMALL, BOX_TEXT, 1)
}

/// All services of an arrow on one line, or those of each protocol on lines of their own.
pub(super) fn label(arrow: &Arrow, room: i32) -> Vec<String> {
    let mut all = arrow.services.join(" · ");
    if width(&all, BODY) > room {
        all = arrow.services.join("\n");
    }
    wrap(&all, BODY, room, usize::MAX)
}

/// `Scanning Server in DMZ, 10.1.2.20`
pub(super) fn node_title(node: &Node, zone: &str) -> String {
    let within = if zone.is_empty() { "" } else { " in " };
    let before = if node.detail.is_empty() { "" } else { ", " };
    format!("{}{within}{zone}{before}{}", node.name, node.detail)
}

/// `Policy Server to Scanning Server: TCP 5222, 5224; through a firewall`
pub(super) fn arrow_title(arrow: &Arrow, from: &Node, to: &Node) -> String {
    let services = arrow.services.join(", ");
    let before = if services.is_empty() { "" } else { ": " };
    let firewall = if from.zone == to.zone { "" } else { "; through a firewall" };
    let optional = if arrow.optional { "; optional" } else { "" };
    format!("{} to {}{before}{services}{firewall}{optional}", from.name, to.name)
}
