//! Properties of maps: checked on the shapes that are drawn, for plans of every kind.

use super::{
    super::{
        Drawing, Kind, Part, Shape,
        metrics::{BODY, BOLD, SMALL},
        text::width,
    },
    Merging, ZoneMap,
    merge::merge,
    metrics::{BADGE, MAX_HEIGHT, MAX_WIDTH},
};
use crate::{
    document::{PortDocument, vsos_9_2},
    matrix::{Matrix, resolve},
    plan::{Draft, GroupKey, Plan, check},
};
use proptest::prelude::*;
use std::{collections::BTreeSet, sync::LazyLock};

pub(super) static DOCUMENT: LazyLock<PortDocument> = LazyLock::new(vsos_9_2);

const NAMES: [&str; 12] = [
    "",
    "x",
    "London",
    "Administrator's PC",
    "SNMP management station of the northern branch office, second floor",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "WWWWWWWWWWWWWWWWWWWWWWWW @@@@@@@@@@@@@@@@@@ mmmmmmmmmmm",
    "ファイアウォール管理用サーバー東京第一データセンター",
    "👩‍💻👩‍💻👩‍💻👩‍💻👩‍💻👩‍💻",
    "<b>&amp;\"'</b> ]]>",
    "  spaces   around  ",
    "FW_DMZ_SCANNING_SERVERS_SITE_02",
];
const ADDRESSES: [&str; 5] = [
    "",
    "192.0.2.11",
    "192.0.2.11 192.0.2.12 192.0.2.13",
    "fe80:1234:5678:9abc:def0:1234:5678:9abc",
    "host-with-a-very-long-name-indeed.department.subsidiary.example.com, 10.0.0.0/8",
];

/// Plans of up to 30 groups in up to 10 zones, with names, addresses, features and restrictions of every kind.
fn any_plan() -> impl Strategy<Value = Plan> {
    let group = (0..DOCUMENT.parties.len(), 0..NAMES.len(), 0..12_usize, 0..ADDRESSES.len(), 0..NAMES.len());
    let peers = proptest::collection::vec((0..14_usize, 0..16_usize, 1..3_u16), 0..6);
    let on = |len| proptest::collection::vec(any::<bool>(), len);
    let prefix = "(zone |ゾーン|FW_ZONE_OF_THE_NORTHERN_BRANCH_OFFICE_)";
    (proptest::collection::vec(group, 0..24), on(4), on(DOCUMENT.features.len()), any::<bool>(), peers, prefix)
        .prop_map(|(groups, roles, features, advised, peers, prefix)| {
            let mut draft = Draft::new(&DOCUMENT);
            DOCUMENT.roles().zip(roles).for_each(|(role, on)| draft.roles.set(role, on));
            DOCUMENT.features.ids().zip(features).for_each(|(feature, on)| draft.features.set(feature, on));
            draft.advised = advised;
            for (party, name, zone, addresses, _) in &groups {
                let party = DOCUMENT.parties.ids().nth(*party).unwrap();
                draft.split(party);
                let group = draft.group_mut(GroupKey { party, number: draft.group_count(party) }).unwrap();
                NAMES[*name].clone_into(&mut group.name);
                group.zone = if *zone < 10 { format!("{prefix}{zone}") } else { String::new() };
                group.addresses = Some(ADDRESSES[*addresses].to_owned().into());
            }
            for (at, peer, number) in peers {
                let Some((party, ..)) = groups.get(at) else { continue };
                let party = DOCUMENT.parties.ids().nth(*party).unwrap();
                let peer = GroupKey { party: DOCUMENT.parties.ids().nth(peer).unwrap(), number };
                draft.group_mut(GroupKey { party, number: draft.group_count(party) }).unwrap().peers = vec![peer];
            }
            draft.remove_dangling_peers();
            check(&DOCUMENT, &draft).0
        })
}

/// A plan with its matrix and map; `None` if it has no opening.
pub(super) fn mapped(plan: &Plan) -> Option<(Matrix, ZoneMap)> {
    let matrix = resolve(&DOCUMENT, plan);
    let map = ZoneMap::new(&DOCUMENT, plan, &matrix)?;
    Some((matrix, map))
}

/// A rectangle by its edges: left, top, right, bottom.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Edges(i32, i32, i32, i32);

impl Edges {
    fn meets(self, other: Self) -> bool {
        self.0 < other.2 && other.0 < self.2 && self.1 < other.3 && other.1 < self.3
    }

    fn holds(self, inner: Self) -> bool {
        self.0 <= inner.0 && self.1 <= inner.1 && inner.2 <= self.2 && inner.3 <= self.3
    }
}

pub(super) fn class(shape: &Shape) -> &'static str {
    match shape {
        Shape::Rect { class, .. }
        | Shape::Line { class, .. }
        | Shape::Path { class, .. }
        | Shape::Text { class, .. } => class,
    }
}

/// The corners of an outline in absolute commands, with the control points of its bends.
fn corners(d: &str) -> Vec<(i32, i32)> {
    let mut corners: Vec<(i32, i32)> = Vec::new();
    let mut rest = d;
    while let Some(command) = rest.chars().next() {
        let end = rest[1..].find(|ch: char| ch.is_ascii_alphabetic()).map_or(rest.len(), |end| end + 1);
        let numbers: Vec<i32> = rest[1..end].split_whitespace().map(|number| number.parse().unwrap()).collect();
        let (x, y) = corners.last().copied().unwrap_or_default();
        match (command, numbers.as_slice()) {
            ('M', &[x, y]) => corners.push((x, y)),
            ('H', &[x]) => corners.push((x, y)),
            ('V', &[y]) => corners.push((x, y)),
            ('Q', &[x1, y1, x2, y2]) => corners.extend([(x1, y1), (x2, y2)]),
            other => panic!("{other:?} of {d}"),
        }
        rest = &rest[end..];
    }
    corners
}

/// The straight pieces of an outline.
fn pieces(d: &str) -> Vec<Edges> {
    let outlines = d.split('M').skip(1).map(|outline| corners(&format!("M{outline}")));
    let piece = |ends: &[(i32, i32)]| {
        let [(x1, y1), (x2, y2)] = *ends else { unreachable!() };
        Edges(x1.min(x2), y1.min(y2), x1.max(x2), y1.max(y2))
    };
    outlines.flat_map(|corners| corners.windows(2).map(piece).collect::<Vec<_>>()).collect()
}

fn font_size(class: &str) -> i32 {
    match class.split(' ').next().unwrap() {
        "zone-name" => BOLD,
        "node-detail" | "key" => SMALL,
        _ => BODY,
    }
}

/// The box that a shape needs at most; `None` for wires and arrow heads.
fn edges(shape: &Shape) -> Option<Edges> {
    match shape {
        Shape::Rect { x, y, width, height, .. } => Some(Edges(*x, *y, x + width, y + height)),
        Shape::Path { class: "badge" | "badge optional", d } => {
            let (start, rest) = d[1..].split_once('h').unwrap();
            let (x, y) = start.split_once(' ').unwrap();
            let straight: i32 = rest.split_once('a').unwrap().0.parse().unwrap();
            let (x, y): (i32, i32) = (x.parse().unwrap(), y.parse().unwrap());
            Some(Edges(x - BADGE / 2, y, x + straight + BADGE / 2, y + BADGE))
        }
        Shape::Text { class, x, y, text } => {
            let wide = width(text, font_size(class));
            let left = match *class {
                "count" => x - wide / 2,
                class if class.ends_with("from-right") => x - wide,
                _ => *x,
            };
            Some(Edges(left, y - 11, left + wide, y + 3))
        }
        _ => None,
    }
}

fn shapes_of<'a>(drawing: &'a Drawing, kind: impl Fn(Kind) -> bool + 'a) -> impl Iterator<Item = &'a Shape> {
    drawing.parts.iter().filter(move |part| kind(part.kind)).flat_map(|part| &part.shapes)
}

fn boxes(drawing: &Drawing, kind: impl Fn(Kind) -> bool, wanted: &str) -> Vec<Edges> {
    shapes_of(drawing, kind)
        .filter(|shape| class(shape).split(' ').any(|class| class == wanted))
        .filter_map(edges)
        .collect()
}

fn apart(ones: &[Edges], others: &[Edges]) -> Result<(), TestCaseError> {
    for (at, one) in ones.iter().enumerate() {
        for (other_at, other) in others.iter().enumerate() {
            let same = std::ptr::eq(ones, others) && at == other_at;
            prop_assert!(same || !one.meets(*other), "{:?} meets {:?}", one, other);
        }
    }
    Ok(())
}

fn is_legend(kind: Kind) -> bool {
    kind == Kind::Legend
}

fn part(drawing: &Drawing, kind: Kind) -> &Part {
    drawing.parts.iter().find(|part| part.kind == kind).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn nothing_lies_on_anything_else(plan in any_plan()) {
        if let Some((_, map)) = mapped(&plan) {
            free_of_overlaps(&map)?;
        }
    }

    #[test]
    fn everything_is_within_its_frame_and_on_the_sheet(plan in any_plan()) {
        let Some((_, map)) = mapped(&plan) else { return Ok(()) };
        let drawing = map.draw();
        let page = Edges(0, 0, drawing.width, drawing.height);
        let firewall = edges(&part(&drawing, Kind::Firewall).shapes[0]).unwrap();
        for part in &drawing.parts {
            let frame = match part.kind {
                Kind::Zone(_) | Kind::Node(_) => edges(&part.shapes[0]).unwrap(),
                Kind::Arrow(_) => firewall,
                _ => page,
            };
            prop_assert!(page.holds(frame));
            for inner in part.shapes.iter().filter_map(edges) {
                prop_assert!(frame.holds(inner), "{:?} in {:?} of {}", inner, frame, part.title);
            }
            if let Kind::Node(index) = part.kind {
                let zone = edges(&self::part(&drawing, Kind::Zone(map.nodes[index].zone)).shapes[0]).unwrap();
                prop_assert!(zone.holds(frame));
            }
        }
    }

    #[test]
    fn edges_go_from_box_to_box_through_the_firewall_and_through_nothing_else(plan in any_plan()) {
        let Some((_, map)) = mapped(&plan) else { return Ok(()) };
        let drawing = map.draw();
        let node = |index| edges(&part(&drawing, Kind::Node(index)).shapes[0]).unwrap();
        let firewall = edges(&part(&drawing, Kind::Firewall).shapes[0]).unwrap();
        let heads = boxes(&drawing, |kind| matches!(kind, Kind::Zone(_) | Kind::Firewall), "zone-name");
        let mut ways = Vec::new();
        for (index, edge) in map.edges.iter().enumerate() {
            let Shape::Path { ref d, .. } = part(&drawing, Kind::Trace(index)).shapes[0] else { panic!("no way") };
            let corners = corners(d);
            let [start, turn, leave, end] = corners[..] else { panic!("{d}") };
            let touches = |area: Edges, (x, y): (i32, i32)| (x == area.0 || x == area.2) && area.1 < y && y < area.3;
            prop_assert!(touches(node(edge.from), start) && touches(node(edge.to), end), "{}", d);
            prop_assert!(firewall.0 < turn.0 && turn.0 < firewall.2 && turn.0 == leave.0, "{}", d);
            let badge = edges(&part(&drawing, Kind::Arrow(index)).shapes[0]).unwrap();
            prop_assert!(badge.0 < turn.0 && turn.0 < badge.2 && badge.1 < turn.1 && turn.1 < badge.3, "the badge is at the turn");
            for piece in pieces(d) {
                for other in (0..map.nodes.len()).map(node) {
                    prop_assert!(!piece_enters(piece, other), "{:?} of {} enters {:?}", piece, d, other);
                }
                for head in &heads {
                    prop_assert!(!piece_enters(piece, *head), "{:?} of {} strikes {:?}", piece, d, head);
                }
            }
            ways.push((index, pieces(d)));
        }
        // A badge is only on its own wire and lane: nothing else leads through it.
        for (index, ways) in &ways {
            for (other, edge) in map.edges.iter().enumerate() {
                let shares = edge.from == map.edges[*index].from || edge.to == map.edges[*index].to;
                let badge = edges(&part(&drawing, Kind::Arrow(other)).shapes[0]).unwrap();
                prop_assert!(shares || !ways.iter().any(|piece| piece_enters(*piece, badge)), "edge {} strikes badge {}", index, other);
            }
        }
        // The wires that are drawn are those of the edges, and no more.
        let drawn = shapes_of(&drawing, |kind| kind == Kind::Wire).flat_map(|shape| match shape {
            Shape::Line { x1, y1, x2, y2, .. } => vec![Edges(*x1.min(x2), *y1.min(y2), *x1.max(x2), *y1.max(y2))],
            Shape::Path { class: "cable", d } => pieces(d),
            _ => Vec::new(),
        });
        let ways: Vec<Edges> = ways.into_iter().flat_map(|(_, pieces)| pieces).collect();
        for piece in drawn {
            let along = |way: &&Edges| if piece.1 == piece.3 { way.1 == way.3 && way.1 == piece.1 } else { way.0 == way.2 && way.0 == piece.0 };
            let covered: Vec<&Edges> = ways.iter().filter(along).collect();
            let span = |edges: &Edges| if piece.1 == piece.3 { (edges.0, edges.2) } else { (edges.1, edges.3) };
            let first = covered.iter().map(|way| span(way).0).min();
            let last = covered.iter().map(|way| span(way).1).max();
            prop_assert!(first.is_some_and(|first| first <= span(&piece).0) && last.is_some_and(|last| last >= span(&piece).1), "{:?}", piece);
        }
    }

    #[test]
    fn it_is_legible_on_a_screen_of_1280_pixels_and_on_a4_landscape(plan in any_plan()) {
        let Some((matrix, map)) = mapped(&plan) else { return Ok(()) };
        let drawing = map.draw();
        let nodes = merge(&plan, &matrix, Merging::Equal);
        let zones: BTreeSet<_> = nodes.iter().map(|groups| plan.topology()[groups[0]].zone).collect();
        prop_assert!(map.merging == Merging::Equal || nodes.len() > 30 || zones.len() > 10, "merged without need");
        prop_assert!(drawing.width <= MAX_WIDTH, "{}", drawing.width);
        // Points for a pixel when the drawing fills 277 by 190 mm.
        let points = |mm: f64, pixels: i32| mm / 25.4 * 72.0 / f64::from(pixels);
        let scale = points(277.0, drawing.width).min(points(190.0, drawing.height));
        prop_assert!(scale * f64::from(SMALL) >= 6.0, "{} by {}", drawing.width, drawing.height);
        prop_assert!(drawing.height <= MAX_HEIGHT + 2);
    }

    #[test]
    fn every_opening_is_in_exactly_one_edge_and_every_port_is_counted_once(plan in any_plan()) {
        let Some((matrix, map)) = mapped(&plan) else { return Ok(()) };
        let mut seen: Vec<usize> = Vec::new();
        for edge in &map.edges {
            let flows: Vec<_> = edge.flows.iter().map(|&flow| &matrix.flows[flow]).collect();
            for flow in &flows {
                prop_assert!(map.nodes[edge.from].groups.contains(&plan.topology()[flow.source].at));
                prop_assert!(map.nodes[edge.to].groups.contains(&plan.topology()[flow.destination].at));
                let selections = [map.edge_selection(edge), ZoneMap::node_selection(&map.nodes[edge.from])];
                prop_assert!(selections.iter().all(|selection| selection.matches(plan.topology(), flow)));
            }
            let services: BTreeSet<_> = flows.iter().map(|flow| flow.service).collect();
            prop_assert_eq!(services.into_iter().collect::<Vec<_>>(), edge.services.clone());
            prop_assert_ne!(map.nodes[edge.from].zone, map.nodes[edge.to].zone);
            if map.merging == Merging::Equal {
                let pairs = map.nodes[edge.from].groups.len() * map.nodes[edge.to].groups.len();
                prop_assert_eq!(flows.len(), pairs * edge.services.len(), "the edge is true of every group");
            }
            seen.extend(&edge.flows);
        }
        seen.sort_unstable();
        prop_assert_eq!(seen, (0..matrix.flows.len()).collect::<Vec<_>>());
        prop_assert_eq!(map.zones.iter().map(|zone| zone.inside).sum::<usize>(), matrix.intra_zone.len());
        let ends: BTreeSet<_> = map.edges.iter().map(|edge| (edge.from, edge.to)).collect();
        prop_assert_eq!(ends.len(), map.edges.len(), "one edge for each pair");
        let titles: BTreeSet<_> = map.nodes.iter().map(|node| &node.title).collect();
        prop_assert_eq!(titles.len(), map.nodes.len(), "no two nodes have one name");
    }
}

pub(super) fn free_of_overlaps(map: &ZoneMap) -> Result<(), TestCaseError> {
    let drawing = map.draw();
    let on_map = |kind| !is_legend(kind);
    let [zones, nodes, badges, firewall] =
        ["zone", "node", "badge", "firewall"].map(|class| boxes(&drawing, on_map, class));
    prop_assert_eq!(firewall.len(), 1, "one device");
    for alike in [&zones, &nodes, &badges] {
        apart(alike, alike)?;
    }
    apart(&zones, &firewall)?;
    // Texts, each against all others and against what is no frame of it.
    let all_texts: Vec<Edges> = drawing
        .parts
        .iter()
        .flat_map(|part| &part.shapes)
        .filter(|shape| matches!(shape, Shape::Text { .. }))
        .filter_map(edges)
        .collect();
    apart(&all_texts, &all_texts)?;
    let heads = boxes(&drawing, |kind| matches!(kind, Kind::Zone(_) | Kind::Firewall), "zone-name");
    let inside = boxes(&drawing, |kind| matches!(kind, Kind::Zone(_)), "node-detail");
    for texts in [&heads, &inside] {
        apart(texts, &nodes)?;
        apart(texts, &badges)?;
    }
    // The legend is apart from the map.
    let foot = zones.iter().chain(&firewall).map(|area| area.3).max().unwrap();
    for key in shapes_of(&drawing, is_legend).filter_map(edges) {
        prop_assert!(key.1 >= foot);
    }
    Ok(())
}

/// Returns `true` if a straight piece is inside of a box, not only at its border.
fn piece_enters(piece: Edges, area: Edges) -> bool {
    piece.0 < area.2
        && area.0 < piece.2.max(piece.0 + 1)
        && piece.1 < area.3
        && area.1 < piece.3.max(piece.1 + 1)
        && piece.2 > area.0
        && piece.3 > area.1
}
