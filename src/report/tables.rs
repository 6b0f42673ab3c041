//! Table cells that several documents share: groups, remarks, and the gaps of the plan.

use crate::{
    matrix::{Column, Flow, action},
    plan::{GroupId, GroupState, OpeningAction},
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

/// Returns `true` if the plan names a site, says of a group whether it exists, or keeps an opening: tables have columns
/// for these only then.
pub fn has_sites_or_states(input: ExportInput) -> bool {
    let says = |id| {
        let group = &input.plan.topology()[id];
        !group.site.is_empty() || group.state != GroupState::default_of(input.document, group.at.party)
    };
    input.matrix.all_groups().into_iter().any(says)
        || input.matrix.flows.iter().any(|flow| action(input.plan, flow) == OpeningAction::Keep)
}

/// The headings of a group's cells.
pub fn group_headings(input: ExportInput) -> Vec<&'static str> {
    let mut headings = vec!["Group", "Party", "Zone", "Addresses"];
    if has_sites_or_states(input) {
        headings.extend(["Site", "State"]);
    }
    headings
}

/// The cells of every group at an end of a connection.
pub fn groups(input: ExportInput) -> Vec<Vec<String>> {
    let has_more = has_sites_or_states(input);
    let cells = |id| {
        let group = &input.plan.topology()[id];
        let party = input.document.parties[group.at.party].name.clone();
        let mut cells = vec![group.name.clone(), party, zone(input, id), addresses(input, id).join(", ")];
        if has_more {
            cells.extend([group.site.clone(), group.state.word().to_owned()]);
        }
        cells
    };
    input.matrix.all_groups().into_iter().map(cells).collect()
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
    let without = input.matrix.without_address(input.document, input.plan);
    let names: Vec<&str> = without.into_iter().map(|id| input.plan.topology()[id].name.as_str()).collect();
    let unknown = match names[..] {
        [] => None,
        [one] => Some(format!("{one} has no address yet")),
        [..] => Some(format!("{} groups have no address yet: {}", names.len(), names.join(", "))),
    };
    unknown.into_iter().chain(truncation(input.matrix)).collect()
}
