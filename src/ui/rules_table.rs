//! The rules: one row for each opening.

use super::{
    app::Scene,
    element::{El, button, el},
    rule_row,
};
use crate::matrix::{Column, Direction, Query, Section, arrange};

/// The table. Rows that the search does not find stay in it, off the screen: paper has them all.
pub fn view(scene: &Scene) -> El {
    let view = scene.state.view();
    let query = Query::new(&view.filter);
    let sections = arrange(scene.document, &scene.report.matrix, view.grouping, view.sort);
    let headings = el("tr").all(Column::ALL.into_iter().map(|column| heading(scene, column)));
    el("table.rules|aria-label=Rules")
        .has(el("thead").has(headings))
        .all(sections.iter().map(|section| rows(scene, &query, section)))
}

fn heading(scene: &Scene, column: Column) -> El {
    let sort = scene.state.view().sort.filter(|sort| sort.column == column);
    let heading = el("th|scope=col").has(button("sort", column.name()).is("value", column.name()));
    match sort.map(|sort| sort.direction) {
        Some(Direction::Ascending) => heading.is("aria-sort", "ascending"),
        Some(Direction::Descending) => heading.is("aria-sort", "descending"),
        None => heading,
    }
}

fn rows(scene: &Scene, query: &Query, section: &Section) -> El {
    let mut rows = Vec::new();
    let mut any = false;
    for &index in &section.flows {
        let flow = &scene.report.matrix.flows[index];
        let found = query.finds(scene.document, flow);
        let open = scene.state.view().shows(&flow.name(scene.document));
        any |= found;
        rows.push(rule_row::view(scene, flow, found, open));
        if open && found {
            rows.push(rule_row::reasons(scene, flow));
        }
    }
    let name = section.party.map(|party| scene.document.parties[party].name.as_ref());
    let heading = name.map(|name| {
        let amount = el("span.amount").text(&section.flows.len().to_string());
        let cell = el("th|scope=rowgroup|colspan=7");
        let row = el(if any { "tr.section" } else { "tr.section unfound" }).key("section");
        row.has(cell.text(name).text(" ").has(amount))
    });
    el("tbody").key(name.unwrap_or_default()).all(heading).all(rows)
}
