//! Renders a layout as shapes.

use super::{
    Drawing, Kind, Sketch,
    labels::{arrow_title, label, node_detail, node_name, node_title, zone_name},
    layout::{Layout, height, layout, span},
    metrics::{BETWEEN, GAP, LEGEND, LEGEND_ABOVE, LEGEND_BELOW, MARGIN, PADDING},
};

/// Draws a sketch. Drawing is deterministic and never fails.
#[must_use]
pub fn draw(sketch: &Sketch) -> Drawing {
    if sketch.zones.is_empty() {
        return Drawing::default();
    }
    let layout = layout(sketch, if sketch.arrows.is_empty() { 0 } else { LEGEND });
    let mut drawing = Drawing { width: layout.width, height: layout.foot + MARGIN, parts: Vec::new() };
    zones(&mut drawing, sketch, &layout);
    nodes(&mut drawing, sketch, &layout);
    arrows(&mut drawing, sketch, &layout);
    drawing
}

fn zones(drawing: &mut Drawing, sketch: &Sketch, layout: &Layout) {
    for (index, (name, area)) in sketch.zones.iter().zip(&layout.zones).enumerate() {
        drawing.part(Kind::Zone(index), name.clone());
        drawing.rect("zone", area.x, area.y, area.width, layout.foot - area.y);
        drawing.texts("zone-name", area.x + PADDING, area.y + PADDING, &zone_name(name, area.width));
    }
}

fn nodes(drawing: &mut Drawing, sketch: &Sketch, layout: &Layout) {
    for (index, (node, area)) in sketch.nodes.iter().zip(&layout.boxes).enumerate() {
        let Some(zone) = sketch.zones.get(node.zone) else { continue };
        let (name, detail) = (node_name(node), node_detail(node));
        let middle = area.x + area.width / 2;
        let top = area.y + (area.height - height(&name) - height(&detail)) / 2;
        drawing.part(Kind::Node(index), node_title(node, zone));
        drawing.line("lifeline", area.center_x, area.y + area.height, area.center_x, layout.foot);
        drawing.rect("node", area.x, area.y, area.width, area.height);
        let below = drawing.texts("node-name", middle, top, &name);
        drawing.texts("node-detail", middle, below, &detail);
    }
}

fn arrows(drawing: &mut Drawing, sketch: &Sketch, layout: &Layout) {
    for (index, (arrow, area)) in sketch.arrows.iter().zip(&layout.labels).enumerate() {
        let (Some(start), Some(end)) = (sketch.nodes.get(arrow.from), sketch.nodes.get(arrow.to)) else { continue };
        let Some((from, to, room)) = span(layout, arrow) else { continue };
        let lines = label(arrow, room);
        let bottom = area.y + area.height;
        let y = bottom + BETWEEN;
        drawing.part(Kind::Arrow(index), arrow_title(arrow, start, end));
        drawing.arrow(from, to, y, arrow.optional);
        if start.zone != end.zone
            && let Some(zone) = layout.zones.get(start.zone)
        {
            drawing.firewall_symbol(if from < to { zone.x + zone.width + GAP / 2 } else { zone.x - GAP / 2 }, y);
        }
        drawing.texts("label", area.center_x, bottom - height(&lines), &lines);
    }
    if drawing.parts.last().is_some_and(|part| matches!(part.kind, Kind::Arrow(_))) {
        legend(drawing, layout.foot + LEGEND_ABOVE, sketch.arrows.iter().any(|arrow| arrow.optional));
    }
}

/// The legend, centred on `y`: each symbol and its meaning, side by side.
fn legend(drawing: &mut Drawing, y: i32, optional: bool) {
    drawing.part(Kind::Legend, String::from("Key"));
    drawing.arrow(4, 30, y, false);
    drawing.meaning(36, y, "client → server (who opens it)");
    drawing.firewall_symbol(266, y);
    drawing.meaning(280, y, "through a firewall");
    if optional {
        drawing.arrow(406, 432, y, true);
        drawing.meaning(438, y, "optional");
    }
    drawing.height = y + LEGEND_BELOW;
}
