//! One connection of the rules table, and why it is there: first as data, then as elements.

use super::{
    app::Scene,
    element::{El, el},
    folded,
};
use crate::{
    document::PortDocument,
    matrix::{Because, Column, Flow},
};

/// Everything that a row shows. A row that shows what it showed before is not made anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The flow's own name.
    name: String,
    /// Whether the search finds it.
    pub found: bool,
    is_optional: bool,
    /// The lines of each column.
    cells: Vec<Vec<String>>,
    /// Its reasons in full, when they are unfolded.
    reasons: Option<Vec<Reason>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Reason {
    heading: String,
    text: String,
    remarks: Vec<String>,
}

impl Row {
    /// The row of a flow.
    pub fn of(scene: &Scene, flow: &Flow, found: bool) -> Self {
        let (document, plan) = (scene.document, &scene.report.plan);
        let name = flow.name(document, plan);
        let open = found && scene.state.view().shows(&name);
        Self {
            found,
            is_optional: flow.is_optional(document),
            cells: Column::ALL.iter().map(|column| column.lines(document, plan, flow)).collect(),
            reasons: open.then(|| flow.because.iter().map(|&because| reason(document, because)).collect()),
            name,
        }
    }

    /// Appends the row, and the one with its reasons.
    pub fn append_to(&self, body: El) -> El {
        let mut classes = "flow".to_owned();
        let marks = [(!self.found, " unfound"), (self.reasons.is_some(), " open"), (self.is_optional, " optional")];
        for (_, mark) in marks.iter().filter(|(on, _)| *on) {
            classes.push_str(mark);
        }
        let mut row = el("tr").key(&self.name).set("class", classes);
        for (column, lines) in Column::ALL.into_iter().zip(&self.cells) {
            row = row.has(self.cell(column, lines));
        }
        let body = body.has(row);
        match &self.reasons {
            Some(reasons) => body.has(told(&self.name, reasons)),
            None => body,
        }
    }

    fn cell(&self, column: Column, lines: &[String]) -> El {
        let within = |part: El| match lines {
            [line] => part.text(line),
            lines => part.all(lines.iter().map(|line| el("span.line").text(line))),
        };
        if column == Column::Reference {
            // Pressing the references tells why; the word itself is drawn before them.
            el("td").has(within(folded::button(self.name.clone(), self.reasons.is_some())))
        } else {
            within(el("td"))
        }
    }
}

/// Every reason of a flow in full: its rule, its feature, its basis, the source and the doubts.
fn told(name: &str, reasons: &[Reason]) -> El {
    let reasons = reasons.iter().map(|reason| {
        let first = el("p").has(el("b").text(&reason.heading)).text(&reason.text);
        el("li").has(first).all(reason.remarks.iter().map(|remark| el("p").text(remark)))
    });
    let cell = el("td|colspan=7").has(el("ul").all(reasons));
    el("tr.reasons").key(&format!("{name} why")).has(cell)
}

fn reason(document: &PortDocument, because: Because) -> Reason {
    let rule = &document.rules[because.rule];
    let basis = &document.bases[because.basis(document)];
    let wanted = match because.feature(document) {
        Some(feature) => format!("needed for {}", document.features[feature].name),
        None => "always needed".to_owned(),
    };
    let between = if rule.firewall_between { " where a firewall stands in between" } else { "" };
    let mut text = format!(", {wanted}{between}. Basis {}: {}.", basis.id, basis.meaning);
    for citation in because.citations(document) {
        let section = document.section_name(citation.section).unwrap_or_default();
        text.extend([" Source: ", &citation.to_string(), " (", section, ")."]);
    }
    let remarks = because.remarks(document).iter().map(|id| {
        let remark = &document.remarks[id];
        format!("{}: {} {}", remark.id, remark.found, remark.reading)
    });
    let heading = format!("{} {}", rule.id, because.reason(document).purpose);
    Reason { heading, text, remarks: remarks.collect() }
}
