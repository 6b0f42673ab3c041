//! What the controls of the page mean. Each has a name, and one table says what it does.

use super::{Action, Layout};
use crate::{
    document::PortDocument,
    matrix::{Column, Grouping},
    plan::{Detail, GroupField, GroupKey},
};

/// A control that was used: its name, its value, and whether it is checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Control {
    /// Its `name` attribute.
    pub name: String,
    /// Its `value`: what was typed, or what a button stands for.
    pub value: String,
    /// Whether it is checked.
    pub checked: bool,
}

/// The name of a field of the title block.
#[must_use]
pub fn detail_name(detail: Detail) -> &'static str {
    match detail {
        Detail::Project => "project",
        Detail::RequestedBy => "by",
        Detail::Ticket => "ticket",
        Detail::Date => "date",
        Detail::Note => "note",
    }
}

/// What happened when a control was used; `None` for a name that means nothing to the plan or its view.
///
/// Roles and features are named as in the document, a feature's port as the feature with `.port` after it.
#[must_use]
pub fn meaning(document: &PortDocument, control: Control) -> Option<Action> {
    let Control { name, value, checked } = control;
    Some(match name.as_str() {
        "undo" => Action::Undid,
        "redo" => Action::Redid,
        "start-over" => Action::StartedOver,
        "dismiss" => Action::DismissedNotices,
        "advised" => Action::PickedAdvised(checked),
        "filter" => Action::TypedFilter(value),
        "format" => Action::ChoseFormat(value),
        "fold" => Action::Folded(value),
        "sort" => Action::SortedBy(named(&Column::ALL, Column::name, &value)?),
        "view" => Action::ChoseLayout(named(&Layout::ALL, Layout::name, &value)?),
        "grouping" => Action::ChoseGrouping(named(&Grouping::ALL, Grouping::name, &value)?),
        "split" => Action::Split(document.parties.find(&value)?),
        "duplicate" => Action::Duplicated(GroupKey::find(document, &value)?),
        "up" => Action::MovedUp(GroupKey::find(document, &value)?),
        "remove" => Action::Removed(GroupKey::find(document, &value)?),
        name => return field(document, name, value, checked),
    })
}

fn named<T: Copy>(all: &[T], name: fn(T) -> &'static str, wanted: &str) -> Option<T> {
    all.iter().copied().find(|&entry| name(entry) == wanted)
}

/// A field of a group, named `scanning.2/zone`, or one of the plan.
fn field(document: &PortDocument, name: &str, value: String, checked: bool) -> Option<Action> {
    let Some((group, field)) = name.split_once('/') else { return choice(document, name, value, checked) };
    let group = GroupKey::find(document, group)?;
    let field = match field {
        "name" => GroupField::Name,
        "zone" => GroupField::Zone,
        "at" => GroupField::Addresses,
        _ => match field.strip_suffix(".port") {
            Some(feature) => GroupField::Port(document.features.find(feature)?),
            None => return Some(Action::PickedPeer(group, GroupKey::find(document, field)?, checked)),
        },
    };
    Some(Action::TypedGroup(group, field, value))
}

/// A field that the document or the title block names.
fn choice(document: &PortDocument, name: &str, value: String, checked: bool) -> Option<Action> {
    if let Some(detail) = named(&Detail::ALL, detail_name, name) {
        return Some(Action::TypedDetail(detail, value));
    }
    if let Some(feature) = name.strip_suffix(".port") {
        return Some(Action::TypedPort(document.features.find(feature)?, value));
    }
    let role = document.parties.find(name).map(|role| Action::PickedRole(role, checked));
    role.or_else(|| Some(Action::PickedFeature(document.features.find(name)?, checked)))
}
