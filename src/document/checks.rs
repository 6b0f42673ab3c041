//! Checks on a document's meaning: a table of checks that together collect every error.

use super::{Id, Named, Party, PortDocument, Rule, Set, Table, ValidationError, reserved::reserved};
use std::collections::HashSet;

/// Validates a document: returns the errors of its form, then those of its meaning, check by check. Empty for a valid
/// document.
#[must_use]
pub fn validate(text: &str) -> Vec<ValidationError> {
    let (document, errors) = PortDocument::read(text);
    let mut diagnostics = Diagnostics(errors);
    for check in CHECKS {
        check(&document, &mut diagnostics);
    }
    diagnostics.0
}

const CHECKS: &[fn(&PortDocument, &mut Diagnostics)] = &[
    ids_are_unique,
    ids_can_be_written_in_a_link,
    ids_are_not_reserved,
    rules_have_services,
    facts_are_cited,
    citations_have_sections,
    nothing_is_unused,
    a_new_plan_has_a_role,
];

struct Diagnostics(Vec<ValidationError>);

impl Diagnostics {
    fn refuse(&mut self, place: String, text: &str) {
        self.0.push(ValidationError { place, text: text.to_owned() });
    }
}

fn rule_place(rule: &Rule) -> String {
    format!("rule {}", rule.id)
}

/// Roles, parties and features also name the fields of one form.
fn ids_are_unique(document: &PortDocument, diagnostics: &mut Diagnostics) {
    let fields = ids(&document.parties).chain(ids(&document.features)).collect();
    let tables: [(&str, Vec<&str>); 5] = [
        ("party or feature", fields),
        ("group", ids(&document.groups).collect()),
        ("basis", ids(&document.bases).collect()),
        ("rule", ids(&document.rules).collect()),
        ("remark", ids(&document.remarks).collect()),
    ];
    for (kind, ids) in tables {
        let mut seen = HashSet::new();
        for id in ids.into_iter().filter(|id| !seen.insert(*id)) {
            diagnostics.refuse(format!("{kind} {id}"), &format!("two entries are called “{id}”"));
        }
    }
}

fn ids<T: Named>(table: &Table<T>) -> impl Iterator<Item = &str> {
    table.iter().map(|(_, entry)| entry.id())
}

/// The names that links and the page's form use, each with the entry that it belongs to.
fn link_names(document: &PortDocument) -> impl Iterator<Item = (String, &str)> {
    let names = ids(&document.parties).chain(ids(&document.features));
    names.map(|id| (format!("party or feature {id}"), id))
}

/// Links join names with full stops and append `.port` to them.
fn ids_can_be_written_in_a_link(document: &PortDocument, diagnostics: &mut Diagnostics) {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    for (place, id) in link_names(document) {
        if id.is_empty() || !id.bytes().all(is_plain) {
            diagnostics.refuse(place, "a name is made of small letters a to z, digits and hyphens");
        }
    }
}

fn ids_are_not_reserved(document: &PortDocument, diagnostics: &mut Diagnostics) {
    for (place, id) in link_names(document) {
        if let Some(reason) = reserved(id) {
            diagnostics.refuse(place, &reason);
        }
    }
}

fn rules_have_services(document: &PortDocument, diagnostics: &mut Diagnostics) {
    for (_, rule) in document.rules.iter().filter(|(_, rule)| rule.services.is_empty()) {
        diagnostics.refuse(rule_place(rule), "a rule needs at least one service");
    }
}

/// Only a rule that is left out by default may lack a source.
fn facts_are_cited(document: &PortDocument, diagnostics: &mut Diagnostics) {
    for (_, rule) in document.rules.iter() {
        let is_cited = rule.reasons.iter().all(|reason| !reason.citations.is_empty());
        if !is_cited && !document.bases[rule.basis].optional {
            diagnostics.refuse(rule_place(rule), "a rule needs a citation");
        }
    }
}

fn citations_have_sections(document: &PortDocument, diagnostics: &mut Diagnostics) {
    let of_rules = document.rules.iter().flat_map(|(_, rule)| {
        let citations = rule.reasons.iter().flat_map(|reason| reason.citations.iter());
        citations.map(move |&citation| (rule_place(rule), citation))
    });
    let of_parties = document.parties.iter().filter_map(|(_, party)| {
        let inherits = party.inherits.as_ref()?;
        Some((format!("party {}", party.id), inherits.citation))
    });
    let sections: HashSet<u16> = document.sections.iter().map(|section| section.number).collect();
    for (place, citation) in of_rules.chain(of_parties) {
        if !sections.contains(&citation.section) {
            diagnostics.refuse(place, &format!("“{citation}” cites a section that the document does not list"));
        }
    }
}

/// A party without rules or a remark without rules is a mistake in the document.
fn nothing_is_unused(document: &PortDocument, diagnostics: &mut Diagnostics) {
    let rules = || document.rules.iter().map(|(_, rule)| rule);
    let met: Set<Party> = rules().flat_map(|rule| [rule.source, rule.destination]).collect();
    for (id, party) in document.parties.iter() {
        if !party.is_role && !met.contains(id) {
            diagnostics.refuse(format!("party {}", party.id), "no rule meets this party");
        }
    }
    let inherited = document.parties.iter().filter_map(|(_, party)| party.inherits.as_ref());
    let carried: Set<_> =
        rules().flat_map(|rule| rule.remarks.iter()).chain(inherited.map(|inherits| inherits.remark)).collect();
    for (id, remark) in document.remarks.iter() {
        if !carried.contains(id) {
            diagnostics.refuse(format!("remark {}", remark.id), "no rule carries this remark");
        }
    }
}

fn a_new_plan_has_a_role(document: &PortDocument, diagnostics: &mut Diagnostics) {
    let is_default = |id: Id<Party>| document.parties[id].default_on;
    if !document.roles().any(is_default) {
        diagnostics.refuse("roles".to_owned(), "a new plan would be empty: choose at least one role");
    }
}
