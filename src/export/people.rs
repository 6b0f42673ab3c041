//! What the documents for people share: a group's addresses in a line, and what is missing of the plan.

use super::Subject;
use crate::{
    matrix::{Column, Flow},
    plan::GroupId,
};

/// The addresses of a group, as they are written.
pub fn addresses(subject: Subject, group: GroupId) -> Vec<String> {
    subject.plan.site()[group].addresses.iter().map(ToString::to_string).collect()
}

/// A column of a flow on one line.
pub fn cell(subject: Subject, flow: &Flow, column: Column) -> String {
    column.lines(subject.document, subject.plan, flow).join("; ")
}

/// Every group at an end of a connection, inside a zone or not.
pub fn groups(subject: Subject) -> Vec<GroupId> {
    subject.matrix.all_groups()
}

/// What these documents can't say, in sentences: addresses that nobody gave, connections that were too many.
pub fn gaps(subject: Subject) -> Vec<String> {
    let site = subject.plan.site();
    let bare = subject.matrix.groups().into_iter().filter(|&group| site[group].addresses.is_empty());
    let mut gaps: Vec<String> = bare.map(|group| [&site[group].name, ": no address is known"].concat()).collect();
    if subject.matrix.is_cut {
        gaps.push("There are more connections than could be worked out".to_owned());
    }
    gaps
}
