//! What is said about the matrix: doubts, rules it does not need, and how its columns read.

use super::{
    app::Scene,
    element::{El, el, section, terms},
    folded::folded,
};
use crate::matrix::Unneeded;

/// The doubts that concern this plan, in words.
pub fn remarks(scene: &Scene) -> El {
    let remarks = scene.report.matrix.remarks(scene.document);
    let words: Vec<_> = remarks
        .iter()
        .map(|id| {
            let remark = &scene.document.remarks[id];
            (remark.id.to_string(), format!("{} {}", remark.found, remark.reading))
        })
        .collect();
    section("section.remarks", el("h2").text("Remarks"))
        .set_if(words.is_empty(), "hidden", "")
        .has(terms("dl.numbered", &words))
}

/// The document's rules that the plan does not need, each with the reason.
pub fn unneeded(scene: &Scene) -> El {
    let unneeded = &scene.report.matrix.unneeded;
    let heading = format!("Rules not needed ({})", unneeded.len());
    let list = || el("ul").all(unneeded.iter().map(|entry| rule(scene, entry)));
    folded(scene, "section.unneeded", &heading, &list).set_if(unneeded.is_empty(), "hidden", "")
}

fn rule(scene: &Scene, entry: &Unneeded) -> El {
    let document = scene.document;
    let rule = &document.rules[entry.rule];
    let services: Vec<String> = rule.services.iter().map(|service| service.default.to_string()).collect();
    let [source, destination] = [rule.source, rule.destination].map(|party| document.parties[party].name);
    let purpose = rule.reasons.first().map(|reason| reason.purpose).unwrap_or_default();
    let what = format!("{source} → {destination}, {}: {purpose}", services.join(", "));
    el("li")
        .key(rule.id)
        .has(el("span").text(rule.id))
        .has(el("span").text(&what))
        .has(el("span.because").text(&entry.words(document, &scene.report.plan)))
}

/// How the columns *Basis* and *Reference* are read.
pub fn legend(scene: &Scene) -> El {
    let mut words: Vec<(String, String)> =
        scene.document.bases.iter().map(|(_, basis)| (basis.id.to_string(), basis.meaning.to_string())).collect();
    let marks = [
        ("§1 r3", "section 1 of the port-mapping note, row 3 of its table"),
        ("§1 n2", "section 1, the second sentence outside its table"),
        ("443*", "in the grid: by an advised rule only"),
    ];
    for (mark, meaning) in marks {
        words.push((mark.to_owned(), meaning.to_owned()));
    }
    folded(scene, "section.legend", "How to read it", &|| terms("dl.numbered", &words))
}
