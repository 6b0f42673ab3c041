//! The matrix at a glance.

use super::{
    app::Scene,
    markup::{Markup, when},
};
use crate::{
    app::Layout,
    matrix::{Column, Flow, Grid},
    plan::GroupId,
    write::joined,
};

/// Sources down, destinations across.
#[inline(never)]
pub fn view(page: &mut Markup, scene: &Scene) {
    let grid = Grid::of(&scene.report.matrix);
    if !grid.is_readable() {
        let piece = "<p class='empty'>A grid of $ sources and $ destinations can't be read: see the rules.</p>";
        return page.add(piece, &[&grid.sources.len(), &grid.destinations.len()]);
    }
    if scene.state.view().layout == Layout::Grid {
        let piece = "<div class='scroll$' tabindex='0' role='region' aria-label='Grid of sources and destinations'>";
        page.add(piece, &[&when(scene.for_paper, " screen-only")]);
        table(page, scene, &grid, &grid.destinations, "");
        page.put("</div>");
    }
    if scene.for_paper {
        let parts = grid.paper_parts(scene.document, &scene.report.plan);
        page.put("<div class='paper-only'>");
        for (number, part) in parts.iter().enumerate() {
            let caption =
                if parts.len() > 1 { format!("Grid, part {} of {}", number + 1, parts.len()) } else { String::new() };
            table(page, scene, &grid, &grid.destinations[part.clone()], &caption);
        }
        page.put("</div>");
    }
}

/// Some columns of the grid, with every row.
fn table(page: &mut Markup, scene: &Scene, grid: &Grid, destinations: &[GroupId], caption: &str) {
    let site = scene.report.plan.topology();
    page.put("<table class='grid'>");
    if !caption.is_empty() {
        page.add("<caption>$</caption>", &[&caption]);
    }
    page.put("<thead><tr><td class='corner'>Source ↓ Destination →</td>");
    for &destination in destinations {
        page.put("<th scope='col'>");
        page.name(&site[destination].name);
        page.put("</th>");
    }
    page.put("</tr></thead><tbody>");
    for &source in &grid.sources {
        page.put("<tr><th scope='row'>");
        page.name(&site[source].name);
        page.put("</th>");
        for &destination in destinations {
            page.put("<td>");
            for flows in grid.cell(source, destination) {
                line(page, scene, flows);
            }
            page.put("</td>");
        }
        page.put("</tr>");
    }
    page.put("</tbody></table>");
}

/// A protocol and its ports.
fn line(page: &mut Markup, scene: &Scene, flows: &[Flow]) {
    page.add("<span class='line'><span class='protocol'>$</span>", &[&flows[0].service.protocol().name()]);
    for (index, flow) in flows.iter().enumerate() {
        page.put(if index > 0 { ", " } else { "" });
        port(page, scene, flow);
    }
    page.put("</span>");
}

/// `3128 (default 8080)`, and an asterisk for what is only advised.
fn port(page: &mut Markup, scene: &Scene, flow: &Flow) {
    let lines = Column::Port.lines(scene.document, &scene.report.plan, flow);
    let (port, defaults) = lines.split_at(lines.len().min(1));
    page.add("$", &[&port.concat()]);
    page.put(if flow.is_optional(scene.document) { "*" } else { "" });
    if !defaults.is_empty() {
        page.add(" ($)", &[&joined(defaults, ", ")]);
    }
}
