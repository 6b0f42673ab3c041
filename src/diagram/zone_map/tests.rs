//! Maps of certain plans, looked at one by one.

use super::{
    super::{Colours, Kind, svg},
    MapNode, Merging, ZoneMap, count_words,
    labels::{Density, node_label},
    metrics::{MAX_HEIGHT, MAX_WIDTH},
    property_tests::{DOCUMENT, class, free_of_overlaps, mapped},
    service_words,
};
use crate::{
    net::Service,
    plan::{Draft, GroupDraft, check},
};

/// The map of groups, each by its party, its name and its zone, with every feature.
fn of(groups: &[(&str, &str, &str)]) -> ZoneMap {
    let mut draft = Draft::new(&DOCUMENT);
    draft.features = DOCUMENT.features.ids().collect();
    draft.advised = true;
    for (party, name, zone) in groups {
        let party = DOCUMENT.parties.find(party).unwrap();
        let group = GroupDraft { name: (*name).to_owned(), zone: (*zone).to_owned(), ..GroupDraft::default() };
        draft.add_group(party, group);
    }
    mapped(&check(&DOCUMENT, &draft).0).unwrap().1
}

/// One scanner of each of so many ports, in one zone, with clients of its own: no two of them are one node.
fn crowded(scanners: u16) -> ZoneMap {
    let mut draft = Draft::new(&DOCUMENT);
    let [scanning, http] = ["scanning", "http-proxy"];
    let (scanning, http) = (DOCUMENT.parties.find(scanning).unwrap(), DOCUMENT.features.find(http).unwrap());
    draft.features = [http].into_iter().collect();
    draft.roles = [scanning].into_iter().collect();
    for number in 1..=scanners {
        let (name, zone) = (format!("Scanner {number}"), "Data centre".to_owned());
        let mut group = GroupDraft { name, zone, ..GroupDraft::default() };
        group.set_port_text(http, (9000 + number).to_string());
        draft.add_group(scanning, group);
    }
    mapped(&check(&DOCUMENT, &draft).0).unwrap().1
}

#[test]
fn a_zone_of_many_groups_stays_legible_and_is_merged_when_there_are_too_many() {
    // Two of the parties that scanners connect with are in zones of their own, and so are clients and administrators.
    let outside = crowded(1).nodes.len() - 1;
    for scanners in [8, 16, 24, 26] {
        let map = crowded(scanners);
        assert_eq!((map.merging, map.nodes.len()), (Merging::Equal, usize::from(scanners) + outside), "{scanners}");
        let drawing = map.draw();
        assert!(drawing.height <= MAX_HEIGHT + 2 && drawing.width <= MAX_WIDTH, "{} {}", drawing.width, drawing.height);
        free_of_overlaps(&map).unwrap();
    }
    let merged = crowded(40);
    assert_eq!((merged.merging, merged.nodes.len()), (Merging::Role, 1 + outside));
    assert!(merged.note().contains("many groups"));
}

#[test]
fn too_many_zones_are_declined() {
    let zones: Vec<String> = (0..40).map(|zone| format!("Zone {zone}")).collect();
    let groups: Vec<_> = zones.iter().map(|zone| ("client", "", zone.as_str())).collect();
    let mut draft = Draft::new(&DOCUMENT);
    for (party, _, zone) in groups {
        let group = GroupDraft { zone: zone.to_owned(), ..GroupDraft::default() };
        draft.add_group(DOCUMENT.parties.find(party).unwrap(), group);
    }
    assert!(mapped(&check(&DOCUMENT, &draft).0).is_none());
}

#[test]
fn equal_groups_are_one_node_and_others_are_not() {
    let map = of(&[
        ("scanning", "London", "DMZ"),
        ("scanning", "Paris", "DMZ"),
        ("scanning", "Rome", "Core"),
        ("policy", "Policy", "Core"),
    ]);
    let names: Vec<String> = map.nodes.iter().map(|node| node.names.join("+")).collect();
    assert!(["London+Paris", "Rome", "Policy"].iter().all(|name| names.iter().any(|node| node == name)), "{names:?}");
    let node = |name: &str| map.nodes.iter().find(|node| node.names[0] == name).unwrap();
    let titles = ["London", "Rome"].map(|name| {
        let node = node(name);
        super::words::node_title(&map, node, &node_label(node, 200, Density::Roomy))
    });
    assert_eq!(titles, ["London, Paris, Scanning Server, in DMZ", "Rome, Scanning Server, in Core"]);
    let inside = map.zones.iter().find(|zone| zone.name == "Core").unwrap().inside;
    assert!(inside > 0, "Rome and the policy server connect without the firewall");
}

#[test]
fn labels_shorten_names_and_addresses() {
    let node = |names: &[&str], role: &str, addresses: &[&str]| {
        let all = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect();
        MapNode {
            zone: 0,
            groups: Vec::new(),
            id: String::new(),
            names: all(names),
            roles: all(&[role]),
            addresses: all(addresses),
            title: String::new(),
        }
    };
    let cases: [(MapNode, Density, &[&str]); 7] = [
        (
            node(&["London", "Paris"], "Scanning Server", &["192.0.2.11", "192.0.2.12"]),
            Density::Roomy,
            &["London, Paris", "Scanning Server", "192.0.2.11, .12"],
        ),
        (
            node(&["London", "Paris"], "Scanning Server", &["192.0.2.11", "198.51.100.12", "198.51.100.0/24"]),
            Density::Close,
            &["London, Paris", "192.0.2.11 +2"],
        ),
        (
            node(&["Scanning Server", "Scanning Server 2"], "Scanning Server", &[]),
            Density::Roomy,
            &["Scanning Server ×2"],
        ),
        (
            node(&["London", "Paris", "Berlin", "Madrid", "Rome"], "Role", &[]),
            Density::Compact,
            &["London, Paris +3", "Role"],
        ),
        (node(&["London", "Paris"], "Role", &["10.0.0.1"]), Density::Tight, &["London, Paris"]),
        (node(&["FW_DMZ_SCANNING_SERVERS_SITE_01", "x"], "Role", &[]), Density::Tight, &["FW_DMZ_…TE_01 +1"]),
        (node(&["FW_DMZ_SCANNING_SERVERS_SITE_02", "x"], "Role", &[]), Density::Tight, &["FW_DMZ_…TE_02 +1"]),
    ];
    for (node, density, expected) in cases {
        let label = node_label(&node, 150, density);
        assert_eq!([label.names, label.details].concat(), expected);
    }
}

#[test]
fn words_count_ports_and_name_protocols_without() {
    let service = |text: &str| text.parse::<Service>().unwrap();
    let services = ["tcp/80", "tcp/443", "udp/53", "gre"].map(service);
    assert_eq!(
        (count_words(&services), service_words(&services)),
        ("4 services (3 ports and GRE)".to_owned(), "TCP 80, 443, UDP 53, GRE".to_owned())
    );
    assert_eq!(count_words(&services[..1]), "1 port");
    assert_eq!(count_words(&services[3..]), "1 service (GRE)");
}

#[test]
fn every_class_has_a_style_on_the_page_and_in_the_file() {
    let page = concat!(include_str!("../../../styles/diagram.css"), include_str!("../../../styles/map.css"));
    let plain = ["node-name", "node-detail"];
    let drawing = of(&[("scanning", "A", "DMZ"), ("client", "B", "DMZ"), ("client", "C", "")]).draw();
    let file = svg(&drawing, "", "", Colours::Light);
    for part in &drawing.parts {
        for class in part.shapes.iter().flat_map(|shape| class(shape).split(' ')).filter(|class| !plain.contains(class))
        {
            let styled = |sheet: &str| {
                let follows = |rest: &str| !rest.starts_with(|ch: char| ch == '-' || ch.is_alphanumeric());
                sheet.split(&format!(".{class}")).skip(1).any(follows)
            };
            assert!(styled(page), "{class} on the page");
            assert!(styled(&file) || matches!(part.kind, Kind::Trace(_)), "{class} in the file");
        }
    }
}
