//! One opening, and why it is there.

use super::{
    app::Scene,
    element::{El, el},
    folded,
};
use crate::{
    document::PortDocument,
    matrix::{Because, Column, Flow},
};

/// A row of the rules table.
pub fn view(scene: &Scene, flow: &Flow, found: bool, open: bool) -> El {
    let mut classes = "flow".to_owned();
    let marks = [(!found, " unfound"), (open, " open"), (flow.is_optional(scene.document), " optional")];
    for (_, mark) in marks.iter().filter(|(on, _)| *on) {
        classes.push_str(mark);
    }
    let cells = Column::ALL.into_iter().map(|column| cell(scene, flow, column, open));
    el("tr").key(&flow.name(scene.document)).set("class", classes).all(cells)
}

fn cell(scene: &Scene, flow: &Flow, column: Column, open: bool) -> El {
    let lines = column.lines(scene.document, flow);
    let within = |part: El| match lines.as_slice() {
        [line] => part.text(line),
        lines => part.all(lines.iter().map(|line| el("span.line").text(line))),
    };
    if column == Column::Reference {
        // Pressing the references tells why; the word itself is drawn behind them.
        el("td").has(within(folded::button(flow.name(scene.document), open)))
    } else {
        within(el("td"))
    }
}

/// Every reason of a flow in full: its rule, its feature, its basis, the source and the doubts.
pub fn reasons(scene: &Scene, flow: &Flow) -> El {
    let document = scene.document;
    let reasons = el("ul").all(flow.because.iter().map(|&because| reason(document, because)));
    let cell = el("td|colspan=7").has(reasons);
    el("tr.reasons").key(&format!("{} why", flow.name(document))).has(cell)
}

fn reason(document: &PortDocument, because: Because) -> El {
    let rule = &document.rules[because.rule];
    let basis = &document.bases[because.basis(document)];
    let wanted = match because.feature(document) {
        Some(feature) => format!("needed for {}", document.features[feature].name),
        None => "always needed".to_owned(),
    };
    let mut text = format!(", {wanted}. Basis {}: {}.", basis.id, basis.meaning);
    for citation in because.citations(document) {
        let section = document.section_name(citation.section).unwrap_or_default();
        text.extend([" Source: ", &citation.to_string(), " (", section, ")."]);
    }
    let remarks = because.remarks(document).iter().map(|id| {
        let remark = &document.remarks[id];
        el("p").text(&format!("{}: {} {}", remark.id, remark.found, remark.reading))
    });
    let heading = el("b").text(&format!("{} {}", rule.id, because.reason(document).purpose));
    el("li").has(el("p").has(heading).text(&text)).all(remarks)
}
