//! Table cells that several documents share: groups, remarks, and the gaps of the plan.

use crate::{
    matrix::{Column, Flow},
    plan::GroupId,
    ruleset::{ExportInput, truncation},
};

/// The addresses of a group as strings.
pub fn addresses(input: ExportInput, group: GroupId) -> Vec<String> {
    input.plan.topology()[group].addresses.iter().map(ToString::to_string).collect()
}

/// A column of a flow on one line.
pub fn cell(input: ExportInput, flow: &Flow, column: Column) -> String {
    column.lines(input.document, input.plan, flow).join("; ")
}

/// The headings of a group's cells.
pub const GROUP: [&str; 4] = ["Group", "Party", "Zone", "Addresses"];

/// A group's cells.
pub fn group(input: ExportInput, id: GroupId) -> [String; 4] {
    let group = &input.plan.topology()[id];
    let party = input.document.parties[group.at.party].name.clone();
    [group.name.clone(), party, zone(input, id), addresses(input, id).join(", ")]
}

/// The name of a group's zone; empty for an unnamed zone, which would only repeat the party's name.
pub fn zone(input: ExportInput, id: GroupId) -> String {
    let zone = input.plan.topology().zone(id);
    if zone.named { zone.name.clone() } else { String::new() }
}

/// The headings of a remark's cells.
pub const REMARK: [&str; 3] = ["Remark", "Found", "Read as"];

/// The cells of every remark about a connection.
pub fn remarks(input: ExportInput) -> Vec<[String; 3]> {
    let remarks = input.matrix.remarks(input.document);
    let cells = |id| {
        let remark = &input.document.remarks[id];
        [&remark.id, &remark.found, &remark.reading].map(ToString::to_string)
    };
    remarks.iter().map(cells).collect()
}

/// Sentences about gaps in these documents: too many connections, missing addresses.
pub fn gaps(input: ExportInput) -> Vec<String> {
    let topology = input.plan.topology();
    let without = input.matrix.groups().into_iter().filter(|&group| topology[group].addresses.is_empty());
    let names: Vec<&str> = without.map(|group| topology[group].name.as_str()).collect();
    let unknown = match names[..] {
        [] => None,
        [one] => Some(format!("{one} has no address yet")),
        [..] => Some(format!("{} groups have no address yet: {}", names.len(), names.join(", "))),
    };
    unknown.into_iter().chain(truncation(input.matrix)).collect()
}
