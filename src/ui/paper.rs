//! What only paper has: the title block as text, the plan in words, sign-off lines, and the link with its QR code.

use super::{
    app::Scene,
    element::{El, el, terms},
    qr,
};
use crate::plan::{Detail, group_words, words};

/// The head of the first page.
pub fn head(scene: &Scene) -> El {
    let plan = &scene.report.plan;
    let details = Detail::ALL.map(|detail| (detail.label().to_owned(), plan.details().get(detail).to_owned()));
    el("div.paper-only paper-head")
        .has(terms("dl.details", &details))
        .has(el("h2").text("Plan"))
        .has(terms("dl.words", &words(scene.document, plan)))
        .all(scene.state.draft().groups().next().map(|_| groups(scene)))
}

/// Everyone at an end of a connection: zone, addresses, own ports and limits.
fn groups(scene: &Scene) -> El {
    let (document, plan) = (scene.document, &scene.report.plan);
    let headings = ["Group", "Zone", "Addresses", "Limits and ports"].map(|name| el("th|scope=col").text(name));
    let rows = scene.report.groups().into_iter().map(|id| {
        let group = &plan.site()[id];
        let party = &document.parties[group.at.party].name;
        let named = if group.name == *party { String::new() } else { format!(" ({party})") };
        let addresses: Vec<_> = group.addresses.iter().map(ToString::to_string).collect();
        let zone = plan.site().zone(id);
        el("tr")
            .has(el("td").text(&group.name).text(&named))
            .has(el("td").text(if zone.named { &zone.name } else { "its own" }))
            .has(el("td").text(&if addresses.is_empty() { "not given".to_owned() } else { addresses.join(", ") }))
            .has(el("td").text(&group_words(document, plan, id)))
    });
    let table = el("table.group-list").has(el("thead").has(el("tr").all(headings))).has(el("tbody").all(rows));
    el("div").has(el("h2").text("Groups")).has(table)
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
