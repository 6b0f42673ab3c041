//! The matrix at a glance.

use super::{app::Scene, markup::Markup};
use crate::{
    matrix::{Column, Flow, Grid},
    write::joined,
};

/// Sources down, destinations across.
#[inline(never)]
pub fn view(page: &mut Markup, scene: &Scene) {
    let site = scene.report.plan.topology();
    let grid = Grid::of(&scene.report.matrix);
    if !grid.is_readable() {
        let piece = "<p class='empty'>A grid of $ sources and $ destinations can't be read: see the rules.</p>";
        return page.add(piece, &[&grid.sources.len(), &grid.destinations.len()]);
    }
    page.put(
        "<div class='scroll' tabindex='0' role='region' aria-label='Grid of sources and destinations'>\
         <table class='grid'><thead><tr><td class='corner'>Source ↓ Destination →</td>",
    );
    for &destination in &grid.destinations {
        page.add("<th scope='col'>$</th>", &[&site[destination].name]);
    }
    page.put("</tr></thead><tbody>");
    for &source in &grid.sources {
        page.add("<tr><th scope='row'>$</th>", &[&site[source].name]);
        for &destination in &grid.destinations {
            page.put("<td>");
            for flows in grid.cell(source, destination) {
                line(page, scene, flows);
            }
            page.put("</td>");
        }
        page.put("</tr>");
    }
    page.put("</tbody></table></div>");
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
