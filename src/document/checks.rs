//! What a document must be beyond its form: a table of checks that gathers every fault.

use super::{Named, PortDocument, Rule, Table, ValidationError};

/// Every fault of a document: those of its form, then check by check those of its sense. None for a sound one.
#[must_use]
pub fn faults(text: &str) -> Vec<ValidationError> {
    let (document, faults) = PortDocument::read(text);
    let mut report = Report(faults);
    for check in CHECKS {
        check(&document, &mut report);
    }
    report.0
}

const CHECKS: &[fn(&PortDocument, &mut Report)] = &[
    ids_are_unique,
    ids_can_be_written_in_a_link,
    rules_have_services,
    facts_are_cited,
    citations_have_sections,
    nothing_is_left_over,
    a_new_plan_has_a_role,
];

struct Report(Vec<ValidationError>);

impl Report {
    fn unless(&mut self, sound: bool, place: String, text: &str) {
        if !sound {
            self.0.push(ValidationError { place, text: text.to_owned() });
        }
    }
}

fn rule_place(rule: &Rule) -> String {
    format!("rule {}", rule.id)
}

/// Roles, parties and features also name the fields of one form.
fn ids_are_unique(document: &PortDocument, report: &mut Report) {
    let mut fields: Vec<String> = ids(&document.parties);
    fields.extend(ids(&document.features));
    let tables = [
        ("party or feature", fields),
        ("group", ids(&document.groups)),
        ("basis", ids(&document.bases)),
        ("rule", ids(&document.rules)),
        ("remark", ids(&document.remarks)),
    ];
    for (kind, ids) in tables {
        for (index, id) in ids.iter().enumerate() {
            let text = format!("two entries are called “{id}”");
            report.unless(!ids[..index].contains(id), format!("{kind} {id}"), &text);
        }
    }
}

fn ids<T: Named>(table: &Table<T>) -> Vec<String> {
    table.iter().map(|(_, entry)| entry.id().to_owned()).collect()
}

/// Links join names with full stops and append `.port` to them.
fn ids_can_be_written_in_a_link(document: &PortDocument, report: &mut Report) {
    let sound = |id: &str| {
        !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    for id in ids(&document.parties).into_iter().chain(ids(&document.features)) {
        let text = "a name is made of small letters a to z, digits and hyphens";
        report.unless(sound(&id), format!("party or feature {id}"), text);
    }
}

fn rules_have_services(document: &PortDocument, report: &mut Report) {
    for (_, rule) in document.rules.iter() {
        report.unless(!rule.services.is_empty(), rule_place(rule), "a rule needs at least one service");
    }
}

/// Only a rule that is left out by default may stand without a source.
fn facts_are_cited(document: &PortDocument, report: &mut Report) {
    for (_, rule) in document.rules.iter() {
        let cited = rule.reasons.iter().all(|reason| !reason.citations.is_empty());
        report.unless(cited || document.bases[rule.basis].optional, rule_place(rule), "a rule needs a citation");
    }
}

fn citations_have_sections(document: &PortDocument, report: &mut Report) {
    let of_rules = document.rules.iter().flat_map(|(_, rule)| {
        let citations = rule.reasons.iter().flat_map(|reason| reason.citations.iter());
        citations.map(|&citation| (rule_place(rule), citation))
    });
    let of_parties = document.parties.iter().filter_map(|(_, party)| {
        let inherits = party.inherits.as_ref()?;
        Some((format!("party {}", party.id), inherits.citation))
    });
    for (place, citation) in of_rules.chain(of_parties) {
        let known = document.section_name(citation.section).is_some();
        report.unless(known, place, &format!("“{citation}” cites a section that the document does not list"));
    }
}

/// A party that no rule meets or a remark that no rule carries is a slip of the pen.
fn nothing_is_left_over(document: &PortDocument, report: &mut Report) {
    let mut rules = document.rules.iter().map(|(_, rule)| rule).collect::<Vec<_>>();
    for (id, party) in document.parties.iter().filter(|(_, party)| !party.is_role) {
        let met = rules.iter().any(|rule| rule.source == id || rule.destination == id);
        report.unless(met, format!("party {}", party.id), "no rule meets this party");
    }
    rules.retain(|rule| !rule.remarks.is_empty());
    for (id, remark) in document.remarks.iter() {
        let inherited = document.parties.iter().filter_map(|(_, party)| party.inherits.as_ref());
        let carried =
            rules.iter().any(|rule| rule.remarks.contains(id)) || inherited.into_iter().any(|by| by.remark == id);
        report.unless(carried, format!("remark {}", remark.id), "no rule carries this remark");
    }
}

fn a_new_plan_has_a_role(document: &PortDocument, report: &mut Report) {
    let chosen = document.parties.iter().any(|(_, party)| party.is_role && party.chosen);
    report.unless(chosen, "roles".to_owned(), "a new plan would be empty: choose at least one role");
}
