//! The matrix at a glance.

use super::{
    app::Scene,
    element::{El, el},
};
use crate::matrix::{Column, Flow, Grid};

/// Sources down, destinations across.
pub fn view(scene: &Scene) -> El {
    let plan = &scene.report.plan;
    let grid = Grid::of(&scene.report.matrix);
    if !grid.is_readable() {
        let (sources, destinations) = (grid.sources.len(), grid.destinations.len());
        let words =
            format!("A grid of {sources} sources and {destinations} destinations can't be read: see the rules.");
        return el("p.empty").text(&words);
    }
    let heading = |scope, group| el("th").is("scope", scope).text(&plan.site()[group].name);
    let corner = el("td.corner").text("Source ↓ Destination →");
    let headings = grid.destinations.iter().map(|&group| heading("col", group));
    let rows = grid.sources.iter().map(|&source| {
        let cells = grid.destinations.iter().map(|&destination| cell(scene, &grid.cell(source, destination)));
        el("tr").has(heading("row", source)).all(cells)
    });
    let table = el("table.grid").has(el("thead").has(el("tr").has(corner).all(headings))).has(el("tbody").all(rows));
    el("div.scroll|tabindex=0|role=region|aria-label=Grid of sources and destinations").has(table)
}

/// A line for each protocol.
fn cell(scene: &Scene, protocols: &[&[Flow]]) -> El {
    el("td").all(protocols.iter().map(|flows| {
        let ports: Vec<String> = flows.iter().map(|flow| port(scene, flow)).collect();
        let protocol = el("span.protocol").text(flows[0].service.protocol().name());
        el("span.line").has(protocol).text(&ports.join(", "))
    }))
}

/// `3128 (default 8080)`, and an asterisk for what is only advised.
fn port(scene: &Scene, flow: &Flow) -> String {
    let mut port = Column::Port.lines(scene.document, &scene.report.plan, flow);
    let defaults = port.split_off(port.len().min(1));
    if flow.is_optional(scene.document) {
        port.push("*".to_owned());
    }
    if !defaults.is_empty() {
        port.push(format!(" ({})", defaults.join(", ")));
    }
    port.concat()
}
