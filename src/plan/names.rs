//! The names that groups are shown with.

use super::{
    Draft, GroupDraft, GroupKey,
    likeness::{compared_name, shown_name},
};
use crate::document::PortDocument;
use std::collections::HashMap;

/// The name that was typed; without one the party's name, with a number from the second group on. The site is no part
/// of it: [`super::Group::name`] is the name in full.
#[must_use]
pub fn group_name(document: &PortDocument, at: GroupKey, typed: &GroupDraft) -> String {
    let (name, party) = (shown_name(&typed.name), &document.parties[at.party].name);
    match at.number {
        _ if !name.is_empty() => name.into_owned(),
        1 => party.clone(),
        number => format!("{party} {number}"),
    }
}

/// The names of these groups, in their order. A group at a site is called after it where it has no name of its own, or
/// where others have the same name: `London Scanning Server`.
pub(super) fn group_names(document: &PortDocument, draft: &Draft, groups: &[GroupKey]) -> Vec<String> {
    let names = groups.iter().map(|&at| Name::new(document, at, &draft.group(at)));
    let names: Vec<Name> = names.collect();
    let plain = counts(names.iter().map(|name| &name.plain));
    let sited: Vec<Option<String>> = names.iter().map(|name| name.sited(plain[&name.compared()] > 1)).collect();
    let with_site = counts(sited.iter().flatten());
    let name = |(name, sited): (Name, Option<String>)| {
        let Some(sited) = sited else { return name.plain };
        let compared = compared_name(&sited);
        match (with_site[&compared] == 1 && !plain.contains_key(&compared), name.is_typed) {
            (true, _) => sited,
            (false, true) => name.plain,
            (false, false) => format!("{sited} {}", name.number),
        }
    };
    names.into_iter().zip(sited).map(name).collect()
}

/// A group's name before others are looked at.
struct Name {
    plain: String,
    /// The name behind the site; a group without a name of its own has that of its party.
    behind_site: String,
    site: String,
    number: u16,
    is_typed: bool,
}

impl Name {
    fn new(document: &PortDocument, at: GroupKey, typed: &GroupDraft) -> Self {
        let plain = group_name(document, at, typed);
        let is_typed = !shown_name(&typed.name).is_empty();
        let behind_site = if is_typed { plain.clone() } else { document.parties[at.party].name.clone() };
        Self { plain, behind_site, site: shown_name(&typed.site).into_owned(), number: at.number, is_typed }
    }

    fn compared(&self) -> String {
        compared_name(&self.plain)
    }

    /// The name with the site; `None` for a group that keeps its plain name.
    fn sited(&self, is_shared: bool) -> Option<String> {
        let has_use = !self.site.is_empty() && (!self.is_typed || is_shared);
        has_use.then(|| format!("{} {}", self.site, self.behind_site))
    }
}

/// The number of times that each name occurs.
fn counts<'a>(names: impl Iterator<Item = &'a String>) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for name in names {
        *counts.entry(compared_name(name)).or_default() += 1;
    }
    counts
}
