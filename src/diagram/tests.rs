//! The shapes of a drawing never overlap: checked on the shapes themselves, for generated sketches.

use super::{
    Arrow, Colours, Drawing, Kind, Node, Shape, Sketch, draw,
    metrics::{BODY, BOLD, SMALL},
    svg,
    text::width,
};

const NAMES: [&str; 14] = [
    "",
    "x",
    "DMZ",
    "Administrator's PC",
    "SNMP management station of the northern branch office, second floor",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "WWWWWWWWWWWWWWWWWWWWWWWW @@@@@@@@@@@@@@@@@@ mmmmmmmmmmm",
    "ファイアウォール管理用サーバー東京第一データセンター",
    "Сервер обновлений ЩЩЩЩЩЩЩЩЩЩ",
    "👩‍💻👩‍💻👩‍💻👩‍💻👩‍💻👩‍💻",
    "<b>&amp;\"'</b> ]]>",
    "two\nlines\tand \u{1}\u{fffe} controls",
    "  spaces   around  ",
    "fe80:1234:5678:9abc:def0:1234:5678:9abc",
];
const SERVICES: [&str; 6] = [
    "TCP 443",
    "UDP 53",
    "GRE",
    "TCP 5222, 5224, 8000, 8001",
    "TCP 21, 22, 80, 88, 135, 137, 139, 389, 443, 445, 464, 636, 1024-65535, 3268, 3269, 8080, 8443",
    "TCPXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX",
];

/// A pseudo-random number generator with a fixed seed (Knuth's MMIX), so that every run is the same.
struct Dice(u64);

impl Dice {
    /// A number below `sides`.
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % sides
    }

    fn pick(&mut self, words: &[&str]) -> String {
        words[self.roll(words.len())].to_owned()
    }

    /// A sketch of up to 20 groups in up to 8 zones with up to 60 arrows. Some arrows point at nothing.
    fn sketch(&mut self) -> Sketch {
        let mut sketch = Sketch::default();
        let (zones, nodes, arrows) = (1 + self.roll(8), self.roll(21), self.roll(61));
        for _ in 0..zones {
            sketch.zones.push(self.pick(&NAMES));
        }
        for index in 0..nodes {
            let zone = self.roll(zones * 20 + 1) / 20;
            let (id, name, detail) = (format!("group-{index}"), self.pick(&NAMES), self.pick(&NAMES));
            sketch.nodes.push(Node { zone, id, name, detail });
        }
        for _ in 0..arrows {
            let (from, to) = (self.roll(nodes + 1), self.roll(nodes + 1));
            let services = (0..self.roll(4)).map(|_| self.pick(&SERVICES)).collect();
            sketch.arrows.push(Arrow { from, to, services, optional: self.roll(3) == 0 });
        }
        sketch
    }
}

/// Sketches of every kind: empty, a single empty zone, more arrows than fit a screen, and random ones.
pub(super) fn sketches() -> Vec<Sketch> {
    let mut dice = Dice(1);
    let empty = Sketch { zones: vec![String::new()], ..Sketch::default() };
    let mut crowded = dice.sketch();
    crowded.arrows = crowded.arrows.iter().cycle().take(300).cloned().collect();
    let mut sketches = vec![Sketch::default(), empty, crowded];
    sketches.extend((0..400).map(|_| dice.sketch()));
    sketches
}

/// A rectangle by its edges: left, top, right, bottom.
#[derive(Clone, Copy, Debug)]
struct Edges(i32, i32, i32, i32);

impl Edges {
    fn allows_peer(self, other: Self) -> bool {
        self.0 < other.2 && other.0 < self.2 && self.1 < other.3 && other.1 < self.3
    }

    fn holds(self, inner: Self) -> bool {
        self.0 <= inner.0 && self.1 <= inner.1 && inner.2 <= self.2 && inner.3 <= self.3
    }
}

/// The bounding boxes of a shape's pieces.
fn edges(shape: &Shape) -> Vec<Edges> {
    match shape {
        Shape::Rect { x, y, width, height, .. } => vec![Edges(*x, *y, x + width, y + height)],
        Shape::Line { x1, y1, x2, y2, .. } => vec![Edges(*x1.min(x2), *y1.min(y2), *x1.max(x2), *y1.max(y2))],
        Shape::Path { class: "wall", d } => starts(d).into_iter().map(|(x, y)| Edges(x, y, x + 14, y + 12)).collect(),
        Shape::Path { d, .. } => {
            let ((dot, y), (tip, _)) = ends(d);
            let back = if dot < tip { tip - 7 } else { tip + 7 };
            vec![Edges(dot - 3, y - 3, dot + 3, y + 3), Edges(tip.min(back), y - 4, tip.max(back), y + 4)]
        }
        Shape::Text { class, x, y, text } => {
            let (size, centred) = match *class {
                "zone-name" => (BOLD, false),
                "key" => (SMALL, false),
                "node-detail" => (SMALL, true),
                _ => (BODY, true),
            };
            let wide = width(text, size);
            let left = if centred { x - wide / 2 } else { *x };
            vec![Edges(left, y - 11, left + wide, y + 3)]
        }
    }
}

/// The start points of the pieces of an outline.
fn starts(d: &str) -> Vec<(i32, i32)> {
    let number = |text: &str| text.chars().take_while(|&c| c == '-' || c.is_ascii_digit()).collect::<String>();
    let start = |piece: &str| {
        let (x, y) = piece.split_once(' ').unwrap();
        (x.parse().unwrap(), number(y).parse().unwrap())
    };
    d.split('M').skip(1).map(start).collect()
}

/// The middle of an arrow's dot, and its tip.
fn ends(d: &str) -> ((i32, i32), (i32, i32)) {
    let starts = starts(d);
    ((starts[0].0 + 3, starts[0].1), starts[1])
}

fn class(shape: &Shape) -> &'static str {
    match shape {
        Shape::Rect { class, .. }
        | Shape::Line { class, .. }
        | Shape::Path { class, .. }
        | Shape::Text { class, .. } => class,
    }
}

/// The bounding boxes of the shapes of a class.
fn covered(drawing: &Drawing, wanted: &str) -> Vec<Edges> {
    let shapes = drawing.parts.iter().flat_map(|part| &part.shapes);
    shapes.filter(|shape| class(shape).split(' ').any(|class| class == wanted)).flat_map(edges).collect()
}

fn apart(ones: &[Edges], others: &[Edges]) {
    for one in ones {
        for other in others {
            assert!(std::ptr::eq(one, other) || !one.allows_peer(*other), "{one:?} meets {other:?}");
        }
    }
}

/// The bounding box of the first shape of a class in the part of a kind.
fn shape(drawing: &Drawing, kind: Kind, wanted: &str) -> Option<Edges> {
    let part = drawing.parts.iter().find(|part| part.kind == kind)?;
    part.shapes.iter().find(|shape| class(shape) == wanted).map(|shape| edges(shape)[0])
}

#[test]
fn nothing_lies_on_anything_else() {
    for sketch in sketches() {
        let drawing = draw(&sketch);
        let [zones, boxes, names, labels, walls, wires, ends, lifelines, key] =
            ["zone", "node", "zone-name", "label", "wall", "wire", "end", "lifeline", "key"]
                .map(|class| covered(&drawing, class));
        for alike in [&zones, &boxes, &names, &labels, &walls, &wires, &ends, &key] {
            apart(alike, alike);
        }
        for others in [&names, &labels, &walls, &wires, &ends, &lifelines, &key] {
            apart(&boxes, others);
        }
        for others in [&names, &walls, &wires, &ends, &key] {
            apart(&labels, others);
        }
        apart(&walls, &ends);
        apart(&walls, &lifelines);
        apart(&key, &zones);
        for class in ["node-name", "node-detail"] {
            let texts = covered(&drawing, class);
            apart(&texts, &texts);
        }
    }
}

#[test]
fn everything_stays_within_what_holds_it() {
    for sketch in sketches() {
        let drawing = draw(&sketch);
        let page = Edges(0, 0, drawing.width, drawing.height);
        for part in &drawing.parts {
            let frame = match part.kind {
                Kind::Zone(_) => edges(&part.shapes[0])[0],
                Kind::Node(index) => shape(&drawing, Kind::Zone(sketch.nodes[index].zone), "zone").unwrap(),
                _ => page,
            };
            assert!(page.holds(frame));
            for inner in part.shapes.iter().flat_map(edges) {
                assert!(frame.holds(inner), "{inner:?} in {frame:?}");
            }
        }
        for (index, _) in sketch.nodes.iter().enumerate() {
            let Some(frame) = shape(&drawing, Kind::Node(index), "node") else { continue };
            let part = drawing.parts.iter().find(|part| part.kind == Kind::Node(index)).unwrap();
            let texts = part.shapes.iter().filter(|shape| matches!(shape, Shape::Text { .. }));
            for text in texts.flat_map(edges) {
                assert!(frame.holds(text), "{text:?} in {frame:?}");
            }
        }
    }
}

#[test]
fn everything_that_leads_somewhere_is_drawn() {
    for sketch in sketches() {
        let drawing = draw(&sketch);
        let inside = |index: usize| sketch.nodes.get(index).is_some_and(|node| node.zone < sketch.zones.len());
        let drawn = |kind: Kind| drawing.parts.iter().filter(|part| part.kind == kind).count();
        for index in 0..sketch.zones.len() {
            assert_eq!(drawn(Kind::Zone(index)), 1);
        }
        for index in 0..sketch.nodes.len() {
            assert_eq!(drawn(Kind::Node(index)), usize::from(inside(index)));
        }
        let mut any = false;
        for (index, arrow) in sketch.arrows.iter().enumerate() {
            let leads = inside(arrow.from) && inside(arrow.to) && arrow.from != arrow.to;
            assert_eq!(drawn(Kind::Arrow(index)), usize::from(leads));
            any |= leads;
        }
        assert_eq!(drawn(Kind::Legend), usize::from(any));
    }
}

#[test]
fn arrows_go_from_lifeline_to_lifeline_and_through_one_wall_on_leaving_their_zone() {
    for sketch in sketches() {
        let drawing = draw(&sketch);
        for part in &drawing.parts {
            let Kind::Arrow(index) = part.kind else { continue };
            let (from, to) = (sketch.arrows[index].from, sketch.arrows[index].to);
            let line = |node: usize| shape(&drawing, Kind::Node(node), "lifeline").unwrap();
            let Shape::Line { x1, y1, x2, y2, .. } = part.shapes[0] else { panic!("no line") };
            assert_eq!((x1, x2, y1), (line(from).0, line(to).0, y2));
            assert!(line(from).1 < y1 && y1 < line(from).3);
            let Shape::Path { ref d, .. } = part.shapes[1] else { panic!("no ends") };
            assert_eq!(ends(d), ((x1, y1), (x2, y2)));
            assert!(d.contains(if x1 < x2 { "l-7 " } else { "l7 " }), "the head points backwards: {d}");

            let (here, there) = (sketch.nodes[from].zone, sketch.nodes[to].zone);
            let walls = part.shapes.iter().filter(|shape| class(shape) == "wall").flat_map(edges).collect::<Vec<_>>();
            assert_eq!(walls.len(), usize::from(here != there));
            let zone = shape(&drawing, Kind::Zone(here), "zone").unwrap();
            for wall in walls {
                let border = if x1 < x2 { zone.2 } else { zone.0 };
                assert!(wall.0 < border && border < wall.2, "{wall:?} on {border}");
            }
        }
    }
}

#[test]
fn labels_say_every_service() {
    for sketch in sketches() {
        for part in draw(&sketch).parts {
            let Kind::Arrow(index) = part.kind else { continue };
            let words = part.shapes.iter().filter_map(|shape| match shape {
                Shape::Text { text, .. } => Some(text.as_str()),
                _ => None,
            });
            let label = words.collect::<Vec<_>>().join(" ").replace(" · ", " ");
            let services = sketch.arrows[index].services.join(" ");
            if !services.contains("XXX") {
                assert_eq!(label, services);
            }
        }
    }
}

#[test]
fn the_same_sketch_is_drawn_the_same() {
    for sketch in sketches() {
        assert_eq!(draw(&sketch), draw(&sketch.clone()));
    }
}

#[test]
fn arrows_far_apart_share_a_lane() {
    let node = |zone| Node { zone, id: String::new(), name: String::new(), detail: String::new() };
    let arrow = |from, to| Arrow { from, to, services: vec!["TCP 22".to_owned()], optional: false };
    let sketch = Sketch {
        zones: vec![String::new(); 6],
        nodes: (0..6).map(node).collect(),
        arrows: vec![arrow(0, 1), arrow(1, 2), arrow(5, 4), arrow(2, 3)],
    };
    let heights = covered(&draw(&sketch), "wire").iter().map(|wire| wire.1).collect::<Vec<_>>();
    // The last of them is the legend's.
    let [first, second, third, fourth, _] = heights[..] else { panic!("{heights:?}") };
    assert_eq!((first, first), (third, fourth));
    assert!(second > first);
}

#[test]
fn titles_say_what_is_drawn() {
    let node = |zone, name: &str, detail: &str| Node {
        zone,
        id: String::new(),
        name: name.to_owned(),
        detail: detail.to_owned(),
    };
    let arrow = |from, to, services: &[&str], optional| {
        let services = services.iter().map(|&service| service.to_owned()).collect();
        Arrow { from, to, services, optional }
    };
    let sketch = Sketch {
        zones: vec!["DMZ".to_owned(), "LAN".to_owned(), String::new()],
        nodes: vec![
            node(0, "Scanner", "10.1.2.20"),
            node(1, "Policy", ""),
            node(1, "DNS", ""),
            node(2, "Internet", ""),
        ],
        arrows: vec![
            arrow(1, 0, &["TCP 5222, 5224"], false),
            arrow(1, 2, &["TCP 53", "UDP 53"], true),
            arrow(0, 2, &[], false),
        ],
    };
    let titles = draw(&sketch).parts.into_iter().map(|part| part.title).collect::<Vec<_>>();
    let expected = [
        "DMZ",
        "LAN",
        "",
        "Scanner in DMZ, 10.1.2.20",
        "Policy in LAN",
        "DNS in LAN",
        "Internet",
        "Policy to Scanner: TCP 5222, 5224; through a firewall",
        "Policy to DNS: TCP 53, UDP 53; optional",
        "Scanner to DNS; through a firewall",
        "Key",
    ];
    assert_eq!(titles, expected);
}

#[test]
fn every_class_has_a_style_on_the_page_and_in_the_file() {
    let page = include_str!("../../styles/diagram.css");
    for sketch in sketches() {
        let drawing = draw(&sketch);
        let file = svg(&drawing, "", "", Colours::OfScreen);
        for shape in drawing.parts.iter().flat_map(|part| &part.shapes) {
            for class in class(shape).split(' ') {
                // Group names look like any other text.
                let styled = |sheet: &str| {
                    let follows = |rest: &str| !rest.starts_with(|c: char| c == '-' || c.is_alphanumeric());
                    sheet.split(&format!(".{class}")).skip(1).any(follows)
                };
                assert!(class == "node-name" || styled(page) && styled(&file), "{class}");
            }
        }
    }
}
