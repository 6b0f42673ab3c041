//! What is said about the matrix: doubts, rules it does not need, and how its columns read.

use super::{
    app::Scene,
    folded::Folded,
    markup::{Markup, when},
};
use crate::matrix::OmittedRule;

/// The doubts that concern this plan, in words.
pub fn remarks(page: &mut Markup, scene: &Scene) {
    let remarks = scene.report.matrix.remarks(scene.document);
    let piece = "<section class='remarks' hidden='$' aria-labelledby='remarks-heading'><h2 id='remarks-heading'>\
                 Remarks</h2><dl class='numbered'>";
    page.add(piece, &[&when(remarks.iter().next().is_none(), "yes")]);
    for id in remarks.iter() {
        let remark = &scene.document.remarks[id];
        page.term(&remark.id, &format_args!("{} {}", remark.found, remark.reading));
    }
    page.put("</dl></section>");
}

/// The document's rules that the plan does not need, each with the reason.
pub fn unneeded(page: &mut Markup, scene: &Scene) {
    let count = scene.report.matrix.omitted.len();
    let heading = format_args!("Rules not needed ({count})");
    Folded { class: "unneeded", content: rules, on_paper: true }.write(page, scene, &heading, count == 0);
}

fn rules(page: &mut Markup, scene: &Scene) {
    page.put("<ul>");
    for entry in &scene.report.matrix.omitted {
        rule(page, scene, entry);
    }
    page.put("</ul>");
}

fn rule(page: &mut Markup, scene: &Scene, entry: &OmittedRule) {
    let document = scene.document;
    let rule = &document.rules[entry.rule];
    let [source, destination] = [rule.source, rule.destination].map(|party| &document.parties[party].name);
    page.add("<li key='$'><span>$</span><span>$ → $", &[&rule.id, &rule.id, source, destination]);
    for service in &rule.services {
        page.add(", $", &[&service.default]);
    }
    let purpose = rule.reasons.first().map(|reason| reason.purpose.as_str()).unwrap_or_default();
    let why = entry.words(document, &scene.report.plan);
    page.add(": $</span><span class='because'>$</span></li>", &[&purpose, &why]);
}

/// What the page's policy guarantees, and which page this is.
pub fn about(page: &mut Markup, scene: &Scene) {
    Folded { class: "about", content: guarantees, on_paper: false }.write(page, scene, &"About this page", false);
}

fn guarantees(page: &mut Markup, _: &Scene) {
    let piece = "<p>Its content security policy, in the first lines of its source, forbids it every connection and \
                 every script but its own, so that nothing you type can leave it. Your browser's developer tools \
                 show that: under Network there is one request, for the page itself, whatever you do; what \
                 begins with blob or data is in the page.</p>\
                 <p class='help'>Port Matrix $, $.</p>";
    let commit = option_env!("PORT_MATRIX_COMMIT").filter(|commit| !commit.is_empty());
    page.add(piece, &[&env!("CARGO_PKG_VERSION"), &commit.unwrap_or("built outside of its repository")]);
}

/// How the columns *Basis* and *Reference* are read.
pub fn legend(page: &mut Markup, scene: &Scene) {
    Folded { class: "legend", content: marks, on_paper: true }.write(page, scene, &"How to read it", false);
}

fn marks(page: &mut Markup, scene: &Scene) {
    page.put("<dl class='numbered'>");
    for (_, basis) in scene.document.bases.iter() {
        page.term(&basis.id, &basis.meaning);
    }
    page.put(
        "<dt>§1 r3</dt><dd>section 1 of the port-mapping note, row 3 of its table</dd>\
         <dt>§1 n2</dt><dd>section 1, the second sentence outside its table</dd>\
         <dt>443*</dt><dd>in the grid: by an advised rule only</dd></dl>",
    );
}
