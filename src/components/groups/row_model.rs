//! Everything that a group's row shows, as one value: a row whose value is the same does not render again.

use super::peers::{Peers, peers};
use crate::{
    document::{Feature, Id, Party, PortDocument, Set},
    plan::{About, Draft, GroupDraft, GroupField, GroupKey, GroupState, Plan, addresses_text, group_name},
    state::{Derived, join_messages},
};
use std::{mem, rc::Rc};

/// Messages, each with the field that it is beside.
type Messages = Vec<(GroupField, String)>;

/// The content of a group's row.
#[derive(Debug, PartialEq)]
pub struct RowModel {
    /// The group.
    pub key: GroupKey,
    /// Its name in fields and links, such as `scanning.2`.
    pub id: String,
    /// The party's name in the document, such as `scanning`.
    pub party_id: String,
    /// The name it has while none is typed.
    pub default_name: String,
    /// The name it is shown with, site and all.
    pub shown_name: String,
    /// The state of its devices.
    pub state: GroupState,
    /// The name of the role or party.
    pub role_name: String,
    /// The typed texts.
    pub typed: Rc<GroupDraft>,
    /// The text of the address field.
    pub addresses: String,
    /// The ports that its devices listen on and that can be moved.
    pub ports: Vec<PortField>,
    /// The other parties' groups.
    pub peers: Vec<Peers>,
    /// Messages beside its fields, other than about the text of its addresses.
    pub problems: Messages,
    /// Messages about addresses that other groups have too.
    pub overlaps: Vec<String>,
    /// `true` if the party has other groups, so that this one can be moved.
    pub has_siblings: bool,
    /// `true` if it can be removed: where nothing needs its party, the only group too.
    pub is_removable: bool,
    /// The reason why nothing needs it at present, if nothing does.
    pub unneeded_because: Option<String>,
}

/// A port that can be moved.
#[derive(Debug, PartialEq)]
pub struct PortField {
    /// The feature.
    pub feature: Id<Feature>,
    /// Its name in the document.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// The port of the whole plan.
    pub placeholder: Option<String>,
}

impl RowModel {
    /// The messages of a field's problems in a row, if it has any.
    pub fn problem(&self, field: GroupField) -> Option<String> {
        let of_field = self.problems.iter().filter(|(other, _)| *other == field);
        join_messages(of_field.map(|(_, message)| message.as_str()))
    }
}

/// The rows of every group of the plan, in order.
pub fn row_models(document: &PortDocument, draft: &Draft, derived: &Derived) -> Vec<Rc<RowModel>> {
    let mut problems = problems_by_group(derived);
    let topology = derived.plan.topology();
    let mut rows = Vec::new();
    for party in derived.parties(document, draft).iter() {
        let unneeded_because = derived.matrix.unneeded_because(document, &derived.plan, party);
        let is_optional = unneeded_because.is_some() && !document.parties[party].is_role;
        let others = connected_parties(document, &derived.plan, party);
        for (id, group) in topology.of(party) {
            let key = group.at;
            let typed = draft.group(key);
            let (overlaps, problems) = take_overlaps(mem::take(&mut problems[id.index()]));
            rows.push(Rc::new(RowModel {
                key,
                id: key.id(document),
                party_id: document.parties[party].id.clone(),
                default_name: group_name(document, key, &GroupDraft::default()),
                shown_name: group.name.clone(),
                state: group.state,
                role_name: document.parties[party].name.clone(),
                addresses: addresses_text(document, party, &typed),
                ports: port_fields(document, &derived.plan, party),
                peers: others
                    .iter()
                    .filter_map(|other| peers(document, (draft, topology), key, &typed, other))
                    .collect(),
                problems,
                overlaps,
                has_siblings: draft.group_count(party) > 1,
                is_removable: is_optional || draft.group_count(party) > 1,
                unneeded_because: unneeded_because.clone(),
                typed,
            }));
        }
    }
    rows
}

/// The problems of each group's fields, by the index of the group. What is wrong with the text of its addresses is left
/// out: the field says that itself, and when.
fn problems_by_group(derived: &Derived) -> Vec<Messages> {
    let topology = derived.plan.topology();
    let mut by_group = vec![Messages::new(); topology.iter().len()];
    for problem in derived.problems.iter().filter(|problem| !problem.is_of_text) {
        let About::Group(key, field) = problem.about else { continue };
        if let Some(group) = topology.find(key) {
            by_group[group.index()].push((field, problem.text.clone()));
        }
    }
    by_group
}

fn take_overlaps(messages: Messages) -> (Vec<String>, Messages) {
    let (overlaps, others): (Messages, Messages) =
        messages.into_iter().partition(|(field, _)| *field == GroupField::Addresses);
    (overlaps.into_iter().map(|(_, message)| message).collect(), others)
}

/// The parties of the plan that a party connects with.
fn connected_parties(document: &PortDocument, plan: &Plan, party: Id<Party>) -> Set<Party> {
    let is_there = |other: Id<Party>| plan.topology().of(other).next().is_some();
    document.parties.ids().filter(|&other| is_there(other) && document.connects(party, other)).collect()
}

fn port_fields(document: &PortDocument, plan: &Plan, party: Id<Party>) -> Vec<PortField> {
    let field = |feature: Id<Feature>| {
        let entry = &document.features[feature];
        let port = plan.moved_port(feature).or(entry.port);
        PortField {
            feature,
            id: entry.id.clone(),
            name: entry.name.clone(),
            placeholder: port.map(|port| port.to_string()),
        }
    };
    plan.features().iter().filter(|&feature| listens_for(document, party, feature)).map(field).collect()
}

/// Returns `true` if a party's devices listen on a feature's port.
fn listens_for(document: &PortDocument, party: Id<Party>, feature: Id<Feature>) -> bool {
    document.rules.iter().any(|(_, rule)| {
        document.counts_as(party, rule.destination)
            && rule.services.iter().any(|service| service.configurable_by == Some(feature))
    })
}
