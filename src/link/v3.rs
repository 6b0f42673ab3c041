//! Version 3 of the notation: version 2 with sites, states and actions. Released and frozen.
//!
//! | key | value |
//! |---|---|
//! | `add`, `keep` | openings that are to be added or kept, against the states of their groups, joined by `+` |
//! | `site` | the site of the most recent group |
//! | `state` | `new` or `exists`, where that is not the party's default: roles are new, other parties exist |
//!
//! An opening is written `scanning.2:dns:udp/53`: the source, the destination and the service.

use super::{
    ParsedPlan,
    text::{QueryPairs, V2_ESCAPED, shown},
    v1::{self, Reader},
    v2::{self, Groups},
};
use crate::{
    document::PortDocument,
    plan::{Draft, GroupDraft, GroupState, OpeningAction, OpeningKey},
};

/// The value of `v`.
pub(super) const VERSION: &str = "3";

/// Returns `true` for a draft that version 2 cannot say.
pub(super) fn is_needed(draft: &Draft) -> bool {
    let needs = |group: &GroupDraft| !group.site.is_empty() || group.state.is_some();
    draft.actions().len() > 0 || draft.described_groups().any(|(_, group)| needs(group))
}

pub(super) fn write(document: &PortDocument, draft: &Draft) -> String {
    let mut pairs = v1::differences(document, draft);
    for action in OpeningAction::ALL {
        let chosen = draft.actions().filter(|(_, chosen)| *chosen == action);
        let names: Vec<String> = chosen.map(|(opening, _)| opening.name(document).replace('>', ":")).collect();
        if !names.is_empty() {
            pairs.push((action.word().to_owned(), names.join(" ")));
        }
    }
    for (at, group) in draft.described_groups() {
        pairs.extend(v2::group_pairs(document, at, group));
        if !group.site.is_empty() {
            pairs.push(("site".to_owned(), group.site.clone()));
        }
        if let Some(state) = group.state {
            pairs.push(("state".to_owned(), state.word().to_owned()));
        }
    }
    v1::serialize(VERSION, &pairs, V2_ESCAPED)
}

pub(super) fn read(document: &PortDocument, pairs: &QueryPairs) -> ParsedPlan {
    let mut reader = Reader::new(document, pairs);
    let mut groups = Groups::default();
    for (key, value) in pairs.iter() {
        match (&mut groups.open, key) {
            (Some((_, group)), "site") => value.clone_into(&mut group.site),
            (Some((party, group)), "state") => match GroupState::find(value) {
                Some(state) => group.set_state(document, *party, state),
                None => reader.notices.push(format!("state is to be new or exists, not {}.", shown(value))),
            },
            (_, "add") => actions(&mut reader, value, OpeningAction::Add),
            (_, "keep") => actions(&mut reader, value, OpeningAction::Keep),
            _ => v2::pair(&mut reader, &mut groups, key, value),
        }
    }
    v2::finish_groups(&mut reader, groups);
    for stranger in reader.draft.remove_dangling_actions() {
        let name = stranger.name(document);
        reader.notices.push(format!("{name}: there is no such group in this link."));
    }
    reader.finish()
}

/// Reads the openings of a list.
fn actions(reader: &mut Reader, value: &str, action: OpeningAction) {
    for name in value.split_ascii_whitespace() {
        match OpeningKey::find(reader.document, &name.replace(':', ">")) {
            Some(opening) => reader.draft.set_action(opening, Some(action)),
            None => reader.notices.push(format!("{}: {} is no opening.", action.word(), shown(name))),
        }
    }
}
