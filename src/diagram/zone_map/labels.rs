//! The texts in boxes and above zones, made to fit.

use super::{
    super::{
        metrics::{BODY, BOLD, SMALL},
        text::{width, wrap},
    },
    MapNode, MapZone,
    metrics::PADDING,
};

/// The number of lines in a box: the largest that lets the map fit on a sheet is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Density {
    /// Names on two lines, the role and the addresses.
    Roomy,
    /// Names on two lines, and the addresses.
    Close,
    /// Names and addresses on a line each.
    Compact,
    /// Names only.
    Tight,
}

/// The width that several addresses may ask for.
const SHORT: i32 = 150;

/// The most names or addresses that are tried on one label.
const MAX_TRIED: usize = 6;

/// The lines in a box: names, and the details below them.
#[derive(Clone, Debug, Default)]
pub(super) struct Label {
    pub names: Vec<String>,
    pub details: Vec<String>,
}

/// The label of a node whose text may be this wide.
pub(super) fn node_label(node: &MapNode, room: i32, density: Density) -> Label {
    let lines = if matches!(density, Density::Roomy | Density::Close) { 2 } else { 1 };
    let names = fitting(&short_names(node), BODY, room, lines);
    let mut details = Vec::new();
    let role = || role(node).map(|role| wrap(role, SMALL, room, 1)).unwrap_or_default();
    if density == Density::Roomy {
        details.extend(role());
    }
    if density != Density::Tight {
        details.extend(fitting(&short_addresses(&node.addresses), SMALL, room, 1));
    }
    if details.is_empty() && density != Density::Tight {
        details.extend(role());
    }
    Label { names, details }
}

/// The width that a node's label would like to have.
pub(super) fn natural_width(node: &MapNode) -> i32 {
    let names = short_names(node);
    let longest = |texts: &[String], size| texts.iter().map(|text| width(text, size)).max().unwrap_or_default();
    // Of the addresses the first, and more of them where that takes no more room than short ones.
    let addresses = short_addresses(&node.addresses);
    let more = if addresses.len() > 1 { " +9" } else { "" };
    let first = addresses.first().map_or(0, |first| width(&format!("{first}{more}"), SMALL));
    let few = width(&addresses[..addresses.len().min(3)].join(", "), SMALL);
    let role = role(node).map_or(0, |role| width(role, SMALL));
    longest(&names[..names.len().min(2)], BODY).max(first).max(few.min(SHORT)).max(role)
}

/// The lines of a zone's name in a zone of this width, with room for the number of connections inside.
pub(super) fn zone_name(zone: &MapZone, zone_width: i32, density: Density) -> Vec<String> {
    let lines = if density == Density::Tight { 1 } else { 2 };
    let inside = inside(zone).map_or(0, |inside| width(&inside, SMALL) + PADDING);
    wrap(&zone.name, BOLD, zone_width - 2 * PADDING - inside, lines)
}

/// The number of connections inside of a zone; `None` if there are none.
pub(super) fn inside(zone: &MapZone) -> Option<String> {
    (zone.inside > 0).then(|| format!("{} inside", zone.inside))
}

/// The role, unless the names say it.
fn role(node: &MapNode) -> Option<&str> {
    let [role] = node.roles.as_slice() else { return None };
    (!node.names.iter().any(|name| name.starts_with(role.as_str()))).then_some(role)
}

/// The names; groups that nobody named have one name and their number.
fn short_names(node: &MapNode) -> Vec<String> {
    match node.roles.as_slice() {
        [role] if node.names.len() > 1 && node.names.iter().all(|name| name.starts_with(role.as_str())) => {
            vec![format!("{role} ×{}", node.names.len())]
        }
        _ => node.names.clone(),
    }
}

/// The addresses; of IPv4 hosts in a row that differ only in their last number, all but the first have only that.
fn short_addresses(addresses: &[String]) -> Vec<String> {
    let is_host = |address: &str| address.bytes().all(|byte| byte == b'.' || byte.is_ascii_digit());
    let mut short: Vec<String> = Vec::new();
    for (index, address) in addresses.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| addresses[before].rsplit_once('.'));
        match (before, address.rsplit_once('.')) {
            (Some((net, _)), Some((same, last)))
                if net == same && is_host(address) && is_host(&addresses[index - 1]) =>
            {
                short.push(format!(".{last}"));
            }
            _ => short.push(address.clone()),
        }
    }
    short
}

/// As many of the texts as fit into these lines, and the number of the others.
fn fitting(texts: &[String], size: i32, room: i32, lines: usize) -> Vec<String> {
    for shown in (1..=texts.len().min(MAX_TRIED)).rev() {
        let more = texts.len() - shown;
        let more = if more == 0 { String::new() } else { format!(" +{more}") };
        let text = format!("{}{more}", texts[..shown].join(", "));
        let wrapped = wrap(&text, size, room, lines);
        // The last try loses its middle instead; the number stays, for it is at the end.
        if shown == 1 || wrap(&text, size, room, lines + 1).len() <= lines {
            return wrapped;
        }
    }
    Vec::new()
}
