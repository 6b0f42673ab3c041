//! Draws a map.

use super::{
    super::{
        Drawing, Kind, Shape,
        metrics::{ASCENT, LINE, MARGIN},
    },
    ZoneMap,
    labels::{inside, zone_name},
    layout::{Area, Layout, badge, badge_width},
    metrics::{BADGE, FIREWALL_HEAD, LEGEND, LEGEND_BELOW, PADDING, ZONE_EDGE},
    words::node_title,
};

/// The radius of a lane's bend.
const BEND: i32 = 6;

impl ZoneMap {
    /// The drawing of the map. From bottom to top: zones, firewall, wires, the ways of edges, boxes and badges.
    #[must_use]
    pub fn draw(&self) -> Drawing {
        let layout = Layout::new(self);
        let mut drawing = Drawing { width: layout.width, height: layout.height + MARGIN, parts: Vec::new() };
        zones(&mut drawing, self, &layout);
        firewall(&mut drawing, layout.firewall);
        for node in 0..self.nodes.len() {
            wire(&mut drawing, self, &layout, node);
            lane(&mut drawing, self, &layout, node);
        }
        for edge in 0..self.edges.len() {
            trace(&mut drawing, self, &layout, edge);
        }
        for index in 0..self.nodes.len() {
            node(&mut drawing, self, &layout, index);
            // In the order in which people read, and press Tab: a box, and then what it opens.
            for edge in (0..self.edges.len()).filter(|&edge| self.edges[edge].from == index) {
                edge_badge(&mut drawing, self, &layout, edge);
            }
        }
        legend(&mut drawing, self, &layout);
        drawing
    }
}

fn zones(drawing: &mut Drawing, map: &ZoneMap, layout: &Layout) {
    for (index, (zone, area)) in map.zones.iter().zip(&layout.zones).enumerate() {
        drawing.part(Kind::Zone(index), zone.name.clone());
        let class = if zone.name.is_empty() { "zone nameless" } else { "zone" };
        drawing.rect(class, area.x, area.y, area.width, area.height);
        let (x, y) = (area.x + PADDING, area.y + ZONE_EDGE);
        drawing.texts("zone-name", x, y, &zone_name(zone, area.width, layout.density));
        if let Some(inside) = inside(zone) {
            drawing.texts("node-detail from-right", area.right() - PADDING, y, &[inside]);
        }
    }
}

fn firewall(drawing: &mut Drawing, area: Area) {
    drawing.part(Kind::Firewall, "Firewall".to_owned());
    drawing.rect("firewall", area.x, area.y, area.width, area.height);
    let middle = area.x + area.width / 2;
    drawing.firewall_symbol(middle - 30, area.y + FIREWALL_HEAD / 2);
    let y = area.y + (FIREWALL_HEAD - LINE) / 2;
    drawing.texts("zone-name", middle - 18, y, &["Firewall".to_owned()]);
}

/// The wire that a node opens connections with: from its box to the farthest lane.
fn wire(drawing: &mut Drawing, map: &ZoneMap, layout: &Layout, node: usize) {
    let Some(y) = layout.wires[node].out else { return };
    let lanes = map.edges.iter().filter(|edge| edge.from == node).filter_map(|edge| layout.lanes[edge.to]);
    let from = side(layout, node);
    let farthest = if is_left(layout, node) { lanes.max() } else { lanes.min() };
    drawing.part(Kind::Wire, map.nodes[node].title.clone());
    drawing.line("cable", from, y, farthest.unwrap_or(from), y);
    drawing.path("end", dot(if is_left(layout, node) { from + 3 } else { from - 3 }, y));
}

/// The lane of a node that listens: past all wires that feed it, and then as an arrow to the box.
fn lane(drawing: &mut Drawing, map: &ZoneMap, layout: &Layout, node: usize) {
    let (Some(x), Some(arrow)) = (layout.lanes[node], layout.wires[node].arrow) else { return };
    let feeds = map.edges.iter().filter(|edge| edge.to == node).filter_map(|edge| layout.wires[edge.from].out);
    let (first, last) = feeds.fold((arrow, arrow), |(first, last), y| (first.min(y), last.max(y)));
    let to = side(layout, node);
    let ahead = if to < x { -BEND } else { BEND };
    drawing.part(Kind::Wire, map.nodes[node].title.clone());
    // At the end of a lane it bends; in the middle it branches off.
    let way = if arrow == first {
        format!("M{x} {last}V{}Q{x} {arrow} {} {arrow}H{to}", arrow + BEND, x + ahead)
    } else if arrow == last {
        format!("M{x} {first}V{}Q{x} {arrow} {} {arrow}H{to}", arrow - BEND, x + ahead)
    } else {
        format!("M{x} {first}V{last}M{x} {arrow}H{to}")
    };
    drawing.path("cable", way);
    if first < arrow && arrow < last {
        drawing.path("end", dot(x, arrow));
    }
    drawing.path("end", head(to, arrow, ahead));
}

/// The way of an edge: along its wire to the lane, along the lane to the arrow, and with it to the box.
fn trace(drawing: &mut Drawing, map: &ZoneMap, layout: &Layout, index: usize) {
    let edge = &map.edges[index];
    let (Some(out), Some(arrow)) = (layout.wires[edge.from].out, layout.wires[edge.to].arrow) else { return };
    let Some(lane) = layout.lanes[edge.to] else { return };
    let (from, to) = (side(layout, edge.from), side(layout, edge.to));
    drawing.part(Kind::Trace(index), String::new());
    drawing.path("trace", format!("M{from} {out}H{lane}V{arrow}H{to}"));
    drawing.path("trace-end", head(to, arrow, to - lane));
}

fn node(drawing: &mut Drawing, map: &ZoneMap, layout: &Layout, index: usize) {
    let (area, label) = (layout.nodes[index], &layout.labels[index]);
    let lines = label.names.len() + label.details.len();
    let height = LINE.saturating_mul(i32::try_from(lines).unwrap_or_default());
    let x = area.x + PADDING;
    drawing.part(Kind::Node(index), node_title(map, &map.nodes[index], label));
    drawing.rect("node", area.x, area.y, area.width, area.height);
    let below = drawing.texts("node-name from-left", x, area.y + (area.height - height) / 2, &label.names);
    drawing.texts("node-detail from-left", x, below, &label.details);
}

/// The badge of an edge, where its wire meets its lane.
fn edge_badge(drawing: &mut Drawing, map: &ZoneMap, layout: &Layout, index: usize) {
    let edge = &map.edges[index];
    let (Some(x), Some(y)) = (layout.lanes[edge.to], layout.wires[edge.from].out) else { return };
    drawing.part(Kind::Arrow(index), map.edge_title(edge));
    drawing.badge(x, y, &badge(edge), edge.optional);
}

/// The legend: each symbol and its meaning, side by side.
fn legend(drawing: &mut Drawing, map: &ZoneMap, layout: &Layout) {
    let y = layout.height - LEGEND_BELOW;
    let mut x = (layout.width - LEGEND) / 2 + 4;
    drawing.part(Kind::Legend, "Key".to_owned());
    drawing.arrow(x, x + 28, y, false);
    drawing.meaning(x + 36, y, "who opens connections to whom");
    x += 246;
    drawing.badge(x, y, "3", false);
    drawing.meaning(x + 18, y, "number of ports");
    if map.edges.iter().any(|edge| edge.optional) {
        x += 136;
        drawing.badge(x, y, "1", true);
        drawing.meaning(x + 18, y, "recommended");
    }
}

impl Drawing {
    /// A number on a badge around a point.
    fn badge(&mut self, x: i32, y: i32, text: &str, optional: bool) {
        let wide = badge_width(text);
        let (radius, straight) = (BADGE / 2, wide - BADGE);
        let (left, top) = (x - straight / 2, y - radius);
        let class = if optional { "badge optional" } else { "badge" };
        self.path(
            class,
            format!("M{left} {top}h{straight}a{radius} {radius} 0 1 1 0 {BADGE}h-{straight}a{radius} {radius} 0 1 1 0-{BADGE}z"),
        );
        self.add(Shape::Text { class: "count", x, y: y - LINE / 2 + ASCENT, text: text.to_owned() });
    }
}

/// An arrow's head at the border of a box.
fn head(x: i32, y: i32, ahead: i32) -> String {
    let back = if ahead < 0 { 7 } else { -7 };
    format!("M{x} {y}l{back} -4v8z")
}

/// A dot: here a wire begins, or two are connected.
fn dot(x: i32, y: i32) -> String {
    format!("M{} {y}a3 3 0 1 0 6 0a3 3 0 1 0-6 0", x - 3)
}

fn is_left(layout: &Layout, node: usize) -> bool {
    layout.nodes[node].x < layout.firewall.x
}

/// The border of a box that looks at the firewall.
fn side(layout: &Layout, node: usize) -> i32 {
    let area = layout.nodes[node];
    if is_left(layout, node) { area.right() } else { area.x }
}
