//! The explanation of a row, in words.

use super::{AppState, RowList};
use crate::{
    document::PortDocument,
    matrix::{Density, Flow, FlowReason, RowTexts, TableColumn, TableRow, TextLength},
    plan::OpeningAction,
};
use std::{fmt::Write, rc::Rc};

/// A row in full: its ends, and every reason why it is needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The row's name.
    pub name: Rc<str>,
    /// The number and the services: `Rule 3: TCP 5222, 5224`.
    pub title: String,
    /// The action that a request asks for; `None` where no opening is needed.
    pub action: Option<OpeningAction>,
    /// Names, zones and addresses of the sources.
    pub from: Vec<String>,
    /// Names, zones and addresses of the destinations.
    pub to: Vec<String>,
    /// Every reason, each once.
    pub reasons: Vec<ReasonText>,
}

/// A reason for a row, in full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasonText {
    /// The rule and its purpose: `S14 Web access`.
    pub title: String,
    /// The consequence of a missing opening.
    pub without: String,
    /// The condition under which the rule is needed, its basis and its source.
    pub explanation: String,
    /// The doubts that concern it.
    pub remarks: Vec<String>,
}

impl AppState {
    /// The explanation of the row in the drawer; `None` without one, or if the plan no longer has it.
    #[must_use]
    pub fn explanation(&self) -> Option<Explanation> {
        let name = self.view.explained.as_ref()?;
        let (table, matrix) = (self.shown(), &self.derived.matrix);
        let find = |list: &RowList| list.data.iter().position(|row| row.name == *name);
        if let Some(index) = find(&table.openings) {
            let title = format!("Rule {}", table.openings.data[index].number);
            let row = &table.openings.rows[index];
            return Some(self.explain((name, Some(row.action)), &title, row, &matrix.flows));
        }
        let index = find(&table.same_zone)?;
        Some(self.explain(
            (name, None),
            "Same zone, no opening needed",
            &table.same_zone.rows[index],
            &matrix.intra_zone,
        ))
    }

    fn explain(
        &self,
        (name, action): (&Rc<str>, Option<OpeningAction>),
        title: &str,
        row: &TableRow,
        flows: &[Flow],
    ) -> Explanation {
        let texts = RowTexts::of(&self.document, &self.derived.plan, flows, row, (Density::Merged, TextLength::Full));
        let mut reasons: Vec<ReasonText> = Vec::new();
        for reason in row.flows.iter().flat_map(|&index| &flows[index].reasons) {
            let text = reason_text(&self.document, *reason);
            if !reasons.contains(&text) {
                reasons.push(text);
            }
        }
        Explanation {
            name: Rc::clone(name),
            title: format!("{title}: {}", texts.lines(TableColumn::Port).join(", ")),
            action,
            from: texts.lines(TableColumn::From).to_vec(),
            to: texts.lines(TableColumn::To).to_vec(),
            reasons,
        }
    }
}

/// A reason in words.
#[must_use]
pub fn reason_text(document: &PortDocument, reason: FlowReason) -> ReasonText {
    let rule = &document.rules[reason.rule];
    let basis = &document.bases[reason.basis(document)];
    let purpose = &reason.reason(document).purpose;
    let feature = reason.feature(document).map(|feature| document.features[feature].name.as_str());
    let needed = feature.map_or_else(|| "Always needed".to_owned(), |feature| format!("Needed for {feature}"));
    let without = match feature {
        Some(feature) => format!("Without it, {feature} does not work: {purpose}."),
        None => format!("Without it, this does not work: {purpose}."),
    };
    let between = if rule.firewall_between { " where a firewall stands in between" } else { "" };
    let mut explanation = format!("{needed}{between}. Basis {}: {}.", basis.name, basis.meaning);
    for citation in reason.citations(document) {
        let section = document.section_name(citation.section).unwrap_or_default();
        // Writing into a string can't fail.
        let _ = write!(explanation, " Source: {citation} ({section}).");
    }
    let remarks = reason.remarks(document);
    let remarks = remarks.iter().map(|id| {
        let remark = &document.remarks[id];
        format!("{}: {} {}", remark.id, remark.found, remark.reading)
    });
    ReasonText { title: format!("{} {purpose}", rule.id), without, explanation, remarks: remarks.collect() }
}
