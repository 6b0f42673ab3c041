//! One connection of the rules table, and why it is there.

use super::{
    app::Scene,
    folded,
    markup::{Markup, when},
};
use crate::{
    document::PortDocument,
    matrix::{Column, Flow, FlowReason},
};

/// Appends the row of a flow, and the one with its reasons when they are unfolded.
pub fn write(page: &mut Markup, scene: &Scene, flow: &Flow, found: bool) {
    let (document, plan) = (scene.document, &scene.report.plan);
    let name = flow.name(document, plan);
    let open = found && scene.state.view().shows(&name);
    let marks = [when(!found, " unfound"), when(open, " open"), when(flow.is_optional(document), " optional")];
    page.add("<tr key='$' class='flow$$$'>", &[&name, &marks[0], &marks[1], &marks[2]]);
    for column in Column::ALL {
        page.put("<td>");
        // Pressing the references tells why; the word itself is drawn before them.
        if column == Column::Reference {
            folded::button(page, &name, open);
        }
        for (number, line) in column.lines(document, plan, flow).iter().enumerate() {
            page.put(when(number > 0, "<span class='line'>"));
            page.name(line);
            page.put(when(number > 0, "</span>"));
        }
        page.put(if column == Column::Reference { "</button></td>" } else { "</td>" });
    }
    page.put("</tr>");
    if open {
        page.add("<tr class='reasons' key='$ why'><td colspan='7'><ul>", &[&name]);
        for &because in &flow.reasons {
            reason(page, document, because);
        }
        page.put("</ul></td></tr>");
    }
}

/// A reason in full: its rule, its feature, its basis, the source and the doubts.
fn reason(page: &mut Markup, document: &PortDocument, because: FlowReason) {
    let rule = &document.rules[because.rule];
    let basis = &document.bases[because.basis(document)];
    page.add("<li><p><b>$ $</b>, ", &[&rule.id, &because.reason(document).purpose]);
    match because.feature(document) {
        Some(feature) => page.add("needed for $", &[&document.features[feature].name]),
        None => page.put("always needed"),
    }
    page.put(when(rule.firewall_between, " where a firewall stands in between"));
    page.add(". Basis $: $.", &[&basis.id, &basis.meaning]);
    for citation in because.citations(document) {
        let section = document.section_name(citation.section).unwrap_or_default();
        page.add(" Source: $ ($).", &[&citation, &section]);
    }
    page.put("</p>");
    for id in because.remarks(document).iter() {
        let remark = &document.remarks[id];
        page.add("<p>$: $ $</p>", &[&remark.id, &remark.found, &remark.reading]);
    }
    page.put("</li>");
}
