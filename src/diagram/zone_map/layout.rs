//! Positions and sizes of everything on a map.

use super::{
    super::{
        metrics::{BOLD, LINE, MARGIN, SMALL},
        text::width as text_width,
    },
    MapEdge, ZoneMap,
    columns::columns,
    labels::{Density, Label, inside, natural_width, node_label, zone_name},
    lanes::{Feed, Lane, order},
    metrics::{
        APPROACH, BADGE_GAP, BADGE_WIDTH, FIREWALL, FIREWALL_EDGE, FIREWALL_FOOT, FIREWALL_HEAD, LEGEND, LEGEND_ABOVE,
        LEGEND_BELOW, MAX_HEIGHT, MAX_WIDTH, NODE, NODE_EDGES, NODE_GAP, PADDING, SHOULDER, ZONE_EDGE, ZONE_GAP,
    },
    tracks::{Tracks, Wires},
};

/// The area of an element.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Area {
    pub x: i32,
    pub y: i32,
    pub width: i32,
    pub height: i32,
}

impl Area {
    pub fn right(self) -> i32 {
        self.x + self.width
    }

    pub fn bottom(self) -> i32 {
        self.y + self.height
    }
}

/// The areas of all elements.
#[derive(Debug)]
pub(super) struct Layout {
    pub density: Density,
    pub width: i32,
    pub height: i32,
    pub firewall: Area,
    pub zones: Vec<Area>,
    pub nodes: Vec<Area>,
    pub labels: Vec<Label>,
    /// The heights of each node's wires.
    pub wires: Vec<Wires>,
    /// For each node that listens, the middle of its lane.
    pub lanes: Vec<Option<i32>>,
}

impl Layout {
    /// The layout with the largest boxes that still fits on a sheet.
    pub fn new(map: &ZoneMap) -> Self {
        let larger = [Density::Roomy, Density::Close, Density::Compact].into_iter();
        let fitting = larger.map(|density| Self::of_density(map, density)).find(Self::fits);
        fitting.unwrap_or_else(|| Self::of_density(map, Density::Tight))
    }

    /// Returns `true` if it is legible on a screen and on a sheet.
    pub fn fits(&self) -> bool {
        self.height <= MAX_HEIGHT && self.width <= MAX_WIDTH
    }

    fn of_density(map: &ZoneMap, density: Density) -> Self {
        let badges = badge_widths(map);
        let lanes = badges.iter().flatten().map(|badge| badge + BADGE_GAP).sum::<i32>();
        let firewall = FIREWALL.max(lanes - BADGE_GAP + 2 * FIREWALL_EDGE);
        let node = node_width(map, firewall);
        let room = node - 2 * PADDING;
        let zone = node + 2 * PADDING;
        let nodes = vec![Area::default(); map.nodes.len()];
        let mut layout = Self {
            density,
            width: 2 * (MARGIN + zone + APPROACH) + firewall,
            height: 0,
            firewall: Area { x: MARGIN + zone + APPROACH, y: MARGIN, width: firewall, height: 0 },
            zones: vec![Area::default(); map.zones.len()],
            labels: map.nodes.iter().map(|node| node_label(node, room, density)).collect(),
            wires: vec![Wires::default(); nodes.len()],
            lanes: vec![None; nodes.len()],
            nodes,
        };
        // The legend needs some width: the map is then in its middle.
        let spare = (LEGEND - layout.width).max(0);
        layout.width += spare;
        layout.firewall.x += spare / 2;
        layout.stack(map, zone);
        layout.order_lanes(map, &badges);
        layout
    }

    /// Places zones, boxes and wires from top to bottom, on both sides of the firewall at once.
    fn stack(&mut self, map: &ZoneMap, width: i32) {
        let heights: Vec<i32> = (0..map.zones.len()).map(|zone| self.zone_height(map, zone, width)).collect();
        let sides = columns(map, &heights);
        let column = |side: &[usize]| side.iter().map(|&zone| heights[zone] + ZONE_GAP.0).sum::<i32>();
        let highest = column(&sides[0]).max(column(&sides[1]));
        let gaps = [0, 1].map(|side: usize| {
            let spare = highest - column(&sides[side]);
            let gaps = i32::try_from(sides[side].len()).unwrap_or(i32::MAX);
            (ZONE_GAP.0 + spare.checked_div(gaps).unwrap_or_default()).min(ZONE_GAP.1)
        });
        let (left, right) = (self.firewall.x - APPROACH - width, self.firewall.right() + APPROACH);
        let mut cursors = [0, 1].map(|side| Cursor {
            x: [left, right][side],
            y: MARGIN + SHOULDER,
            gap: gaps[side],
            steps: steps(map, &sides[side]),
        });
        let mut tracks = Tracks::default();
        // The side that is higher up goes on: so wires find their tracks near to their boxes.
        while let Some(cursor) =
            cursors.iter_mut().filter(|cursor| !cursor.steps.is_empty()).min_by_key(|cursor| cursor.y)
        {
            let Step { node, first, last } = cursor.steps.remove(0);
            self.place(map, node, first, last, width, cursor, &mut tracks);
        }
        let bottom = self.zones.iter().map(|zone| zone.bottom()).max().unwrap_or_default();
        let lowest = self.wires.iter().flat_map(|wires| [wires.out, wires.arrow]).flatten().max().unwrap_or_default();
        self.firewall.height = (bottom + SHOULDER).max(lowest + FIREWALL_EDGE + FIREWALL_FOOT) - self.firewall.y;
        self.height = self.firewall.bottom() + LEGEND_ABOVE + LEGEND_BELOW;
    }

    fn place(
        &mut self,
        map: &ZoneMap,
        node: usize,
        first: bool,
        last: bool,
        width: i32,
        cursor: &mut Cursor,
        tracks: &mut Tracks,
    ) {
        let zone = map.nodes[node].zone;
        if first {
            self.zones[zone] = Area { x: cursor.x, y: cursor.y, width, height: 0 };
            cursor.y += self.head_height(map, zone, width);
        }
        let height = self.node_height(node);
        let opens = map.edges.iter().any(|edge| edge.from == node);
        let listens = map.edges.iter().any(|edge| edge.to == node);
        let top = self.firewall.y + FIREWALL_HEAD + BADGE_GAP;
        let (y, wires) = tracks.take(cursor.y, height, opens, listens, top);
        self.nodes[node] = Area { x: cursor.x + PADDING, y, width: width - 2 * PADDING, height };
        self.wires[node] = wires;
        cursor.y = y + height + if last { ZONE_EDGE } else { NODE_GAP };
        if last {
            self.zones[zone].height = cursor.y - self.zones[zone].y;
            cursor.y += cursor.gap;
        }
    }

    /// The height of a zone if none of its boxes has to make way for wires.
    fn zone_height(&self, map: &ZoneMap, zone: usize, width: i32) -> i32 {
        let nodes = (0..map.nodes.len()).filter(|&node| map.nodes[node].zone == zone);
        let boxes: i32 = nodes.map(|node| self.node_height(node) + NODE_GAP).sum();
        self.head_height(map, zone, width) + boxes - NODE_GAP + ZONE_EDGE
    }

    /// The height from a zone's top to its first box.
    fn head_height(&self, map: &ZoneMap, zone: usize, width: i32) -> i32 {
        let lines = zone_name(&map.zones[zone], width, self.density).len();
        let lines = lines.max(usize::from(inside(&map.zones[zone]).is_some()));
        ZONE_EDGE + if lines > 0 { lines_height(lines) + 2 } else { 0 }
    }

    fn node_height(&self, node: usize) -> i32 {
        let label = &self.labels[node];
        let lines = label.names.len().max(1) + label.details.len();
        lines_height(lines) + if lines == 1 { NODE_EDGES.0 } else { NODE_EDGES.1 }
    }

    /// Places the lanes.
    fn order_lanes(&mut self, map: &ZoneMap, badges: &[Option<i32>]) {
        let is_left = |node: usize| self.nodes[node].x < self.firewall.x;
        let mut lanes: Vec<Lane> = Vec::new();
        for (node, wires) in self.wires.iter().enumerate() {
            let Some(arrow) = wires.arrow else { continue };
            let feeds = map.edges.iter().filter(|edge| edge.to == node).map(|edge| edge.from).collect();
            lanes.push(Lane { node, leads_left: is_left(node), arrow, feeds });
        }
        let feeds = self.wires.iter().enumerate();
        let feeds = feeds.filter_map(|(node, wires)| Some(Feed { node, y: wires.out?, from_left: is_left(node) }));
        order(&mut lanes, &feeds.collect::<Vec<_>>());
        let all: i32 = lanes.iter().filter_map(|lane| badges[lane.node]).map(|badge| badge + BADGE_GAP).sum();
        let mut x = self.firewall.x + (self.firewall.width - all + BADGE_GAP) / 2;
        for lane in lanes {
            let badge = badges[lane.node].unwrap_or(BADGE_WIDTH.0);
            self.lanes[lane.node] = Some(x + badge / 2);
            x += badge + BADGE_GAP;
        }
    }
}

/// A column while it is filled.
struct Cursor {
    x: i32,
    y: i32,
    gap: i32,
    steps: Vec<Step>,
}

/// A box of a column; the first or last of its zone.
struct Step {
    node: usize,
    first: bool,
    last: bool,
}

fn steps(map: &ZoneMap, zones: &[usize]) -> Vec<Step> {
    let of_zone = |&zone: &usize| {
        let nodes: Vec<usize> = (0..map.nodes.len()).filter(|&node| map.nodes[node].zone == zone).collect();
        let count = nodes.len();
        nodes.into_iter().enumerate().map(move |(at, node)| Step { node, first: at == 0, last: at + 1 == count })
    };
    zones.iter().flat_map(of_zone).collect()
}

/// The text of a badge.
pub(super) fn badge(edge: &MapEdge) -> String {
    let count = edge.services.len();
    if count > 99 { "99+".to_owned() } else { count.to_string() }
}

/// The width of a badge with this text.
pub(super) fn badge_width(text: &str) -> i32 {
    (text_width(text, SMALL) + 6).clamp(BADGE_WIDTH.0, BADGE_WIDTH.1)
}

/// For each node that listens, the width of its lane's badges.
fn badge_widths(map: &ZoneMap) -> Vec<Option<i32>> {
    let mut widths: Vec<Option<i32>> = vec![None; map.nodes.len()];
    for edge in &map.edges {
        widths[edge.to] = widths[edge.to].max(Some(badge_width(&badge(edge))));
    }
    widths
}

/// The width of all boxes: as wide as their texts, as far as there is room.
fn node_width(map: &ZoneMap, firewall: i32) -> i32 {
    let room = (MAX_WIDTH - firewall) / 2 - MARGIN - APPROACH - 2 * PADDING;
    let natural = map.nodes.iter().map(natural_width).max().unwrap_or_default() + 2 * PADDING;
    let named = map.zones.iter().map(|zone| text_width(&zone.name, BOLD)).max();
    natural.max(named.unwrap_or_default()).min(room).clamp(NODE.0, NODE.1)
}

fn lines_height(lines: usize) -> i32 {
    LINE.saturating_mul(i32::try_from(lines).unwrap_or_default())
}
