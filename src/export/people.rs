//! What the documents for people share: a group's addresses in a line, and what is missing of the plan.

use super::ExportInput;
use crate::{
    matrix::{Column, Flow},
    plan::GroupId,
    write::{joined, said},
};

/// The addresses of a group, as they are written.
pub fn addresses(subject: ExportInput, group: GroupId) -> Vec<String> {
    subject.plan.topology()[group].addresses.iter().map(ToString::to_string).collect()
}

/// A column of a flow on one line.
pub fn cell(subject: ExportInput, flow: &Flow, column: Column) -> String {
    joined(&column.lines(subject.document, subject.plan, flow), "; ")
}

/// What the cells of a group are.
pub const GROUP: [&str; 4] = ["Group", "Party", "Zone", "Addresses"];

/// A group's cells. A zone of its own has no name that anybody gave.
pub fn group(subject: ExportInput, id: GroupId) -> [String; 4] {
    let (group, zone) = (&subject.plan.topology()[id], subject.plan.topology().zone(id));
    let party = subject.document.parties[group.at.party].name.clone();
    let zone = if zone.named { zone.name.clone() } else { String::new() };
    [group.name.clone(), party, zone, joined(&addresses(subject, id), ", ")]
}

/// What the cells of a remark are.
pub const REMARK: [&str; 3] = ["Remark", "Found", "Read as"];

/// The cells of every remark that concerns a connection.
pub fn remarks(subject: ExportInput) -> Vec<[String; 3]> {
    let mut remarks = Vec::new();
    for id in subject.matrix.remarks(subject.document).iter() {
        let remark = &subject.document.remarks[id];
        remarks.push([&remark.id, &remark.found, &remark.reading].map(ToString::to_string));
    }
    remarks
}

/// What these documents can't say, in sentences: addresses that nobody gave, connections that were too many.
pub fn gaps(subject: ExportInput) -> Vec<String> {
    let site = subject.plan.topology();
    let bare = subject.matrix.groups().into_iter().filter(|&group| site[group].addresses.is_empty());
    let mut gaps: Vec<String> = bare.map(|group| said(&[&site[group].name, ": no address is known"])).collect();
    if subject.matrix.is_truncated {
        gaps.push("There are more connections than could be worked out".to_owned());
    }
    gaps
}
