//! What only paper has: the title block as text, the plan in words, sign-off lines, and the link with its QR code.

use super::{
    app::Scene,
    element::{El, el, terms},
    qr,
};
use crate::plan::{Detail, words};

/// The head of the first page.
pub fn head(scene: &Scene) -> El {
    let plan = &scene.report.plan;
    let details = Detail::ALL.map(|detail| (detail.label().to_owned(), plan.details().get(detail).to_owned()));
    el("div.paper-only paper-head")
        .has(terms("dl.details", &details))
        .has(el("h2").text("Plan"))
        .has(terms("dl.words", &words(scene.document, plan)))
}

/// The end of the last page.
pub fn foot(scene: &Scene) -> El {
    let lines = ["", "Requested by", "Approved by", "Opened by"].map(|who| {
        let cells = ["Name", "Date", "Signature"].map(|what| el("td").text(if who.is_empty() { what } else { "" }));
        el("tr").has(el("td").text(who)).all(cells)
    });
    let link = el("p").text("This link opens the plan: ").has(el("span.link").text(&scene.link));
    el("div.paper-only paper-foot")
        .has(el("h2").text("Sign-off"))
        .has(el("table.sign-off").has(el("tbody").all(lines)))
        .has(el("div.reopen").has(qr::view(&scene.link)).has(link))
}
