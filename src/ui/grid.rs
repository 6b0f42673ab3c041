//! The matrix at a glance.

use super::{
    app::Scene,
    element::{El, el},
};
use crate::{
    document::PortDocument,
    matrix::{Column, Flow, Grid},
};

/// Sources down, destinations across.
pub fn view(scene: &Scene) -> El {
    let document = scene.document;
    let grid = Grid::of(&scene.report.matrix);
    let heading = |scope, party| el("th").is("scope", scope).text(&document.parties[party].name);
    let corner = el("td.corner").text("Source ↓ Destination →");
    let headings = grid.destinations.iter().map(|party| heading("col", party));
    let rows = grid.sources.iter().map(|source| {
        let cells = grid.destinations.iter().map(|destination| cell(document, &grid.cell(source, destination)));
        el("tr").has(heading("row", source)).all(cells)
    });
    let table = el("table.grid").has(el("thead").has(el("tr").has(corner).all(headings))).has(el("tbody").all(rows));
    el("div.scroll|tabindex=0|role=region|aria-label=Grid of sources and destinations").has(table)
}

/// A line for each protocol.
fn cell(document: &PortDocument, protocols: &[&[Flow]]) -> El {
    el("td").all(protocols.iter().map(|flows| {
        let ports: Vec<String> = flows.iter().map(|flow| port(document, flow)).collect();
        let protocol = el("span.protocol").text(flows[0].service.protocol().name());
        el("span.line").has(protocol).text(&ports.join(", "))
    }))
}

/// `3128 (default 8080)`, and an asterisk for what is only advised.
fn port(document: &PortDocument, flow: &Flow) -> String {
    let mut port = Column::Port.lines(document, flow);
    let defaults = port.split_off(port.len().min(1));
    if flow.is_optional(document) {
        port.push("*".to_owned());
    }
    if !defaults.is_empty() {
        port.push(format!(" ({})", defaults.join(", ")));
    }
    port.concat()
}
