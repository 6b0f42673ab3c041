//! The matrix as a table: densities, texts, order and filter.

use crate::support::{DOCUMENT, Solved, any_draft, draft, every_feature, feature, matrix, party};
use port_matrix::{
    matrix::{
        Density, Direction, Flow, Grouping, Query, RowTexts, Sort, TableColumn, TableRow, TextLength,
        sort_into_sections, table_rows,
    },
    plan::{Draft, GroupDraft},
};
use proptest::prelude::*;

fn add(draft: &mut Draft, to: &str, groups: Vec<GroupDraft>) {
    for group in groups {
        assert!(draft.add_group(party(to), group));
    }
}

fn texts(solved: &Solved, row: &TableRow, density: Density, length: TextLength) -> RowTexts {
    RowTexts::of(&DOCUMENT, &solved.plan, &solved.flows, row, (density, length))
}

/// Rows of three cells: from, to and port.
fn lines(solved: &Solved, density: Density) -> Vec<String> {
    let columns = [TableColumn::From, TableColumn::To, TableColumn::Port];
    let line = |row: &TableRow| {
        let texts = texts(solved, row, density, TextLength::Full);
        columns.map(|column| texts.lines(column).join(" / ")).join(" | ")
    };
    table_rows(&solved.plan, &solved.flows, density).iter().map(line).collect()
}

/// A draft with two scanning groups in a zone, and addresses.
fn two_sites() -> Draft {
    let mut draft = draft("scanning policy", "http-proxy https-proxy");
    let group = |name: &str, zone: &str, addresses: &str| GroupDraft {
        name: name.to_owned(),
        zone: zone.to_owned(),
        addresses: Some(addresses.to_owned().into()),
        ..GroupDraft::default()
    };
    add(&mut draft, "scanning", vec![group("London", "DMZ", "192.0.2.11"), group("Paris", "DMZ", "192.0.2.12")]);
    add(&mut draft, "client", vec![group("", "LAN", "10.20.0.0/16")]);
    add(&mut draft, "policy", vec![group("", "DC", "10.30.0.11")]);
    draft
}

#[test]
fn merged_rows_join_equal_ends_and_services() {
    let solved = matrix(&two_sites());
    assert_eq!(
        lines(&solved, Density::Merged),
        [
            "London, Paris / DMZ 192.0.2.11, 192.0.2.12 | DNS server | TCP 53 / UDP 53",
            "London, Paris / DMZ 192.0.2.11, 192.0.2.12 | Internet | TCP 21, 80, 443",
            "Policy Server / DC 10.30.0.11 | London, Paris / DMZ 192.0.2.11, 192.0.2.12 | TCP 5222, 5224, 8000, 8001",
            "Administrator's PC | London, Paris / DMZ 192.0.2.11, 192.0.2.12 | TCP 22",
            "Administrator's PC | Policy Server / DC 10.30.0.11 | TCP 22, 443",
            "Client machines / LAN 10.20.0.0/16 | London, Paris / DMZ 192.0.2.11, 192.0.2.12 | TCP 8080, 8443",
        ]
    );
    assert_eq!(lines(&solved, Density::PerPair).len(), 11);
    assert_eq!(lines(&solved, Density::PerPort).len(), solved.flows.len());
    assert_eq!(lines(&solved, Density::PerPort)[0], "London / DMZ 192.0.2.11 | DNS server | 53");
}

#[test]
fn a_port_says_whether_it_was_moved_or_is_only_recommended() {
    let mut draft = draft("scanning", "wccp http-proxy");
    draft.advised = true;
    draft.set_port_text(&DOCUMENT, feature("http-proxy"), "3128".to_owned());
    let lines = lines(&matrix(&draft), Density::Merged);
    assert!(
        lines.contains(&"Scanning Server | WCCP router | UDP 2048* / GRE (IP protocol 47)*".to_owned()),
        "{lines:#?}"
    );
    assert!(
        lines.contains(&"WCCP router | Scanning Server | UDP 2048 / GRE (IP protocol 47)".to_owned()),
        "{lines:#?}"
    );
    assert!(lines.contains(&"Client machines | Scanning Server | TCP 3128 (default 8080)".to_owned()), "{lines:#?}");
}

#[test]
fn short_texts_count_what_they_leave_out() {
    let mut draft = draft("scanning", "");
    let group = |number: usize| GroupDraft {
        name: format!("Site {number}"),
        addresses: Some(format!("10.0.{number}.1").into()),
        ..GroupDraft::default()
    };
    add(&mut draft, "scanning", (1..=7).map(group).collect());
    let solved = matrix(&draft);
    let row = &table_rows(&solved.plan, &solved.flows, Density::Merged)[0];
    let from = |length| texts(&solved, row, Density::Merged, length).lines(TableColumn::From).to_vec();
    assert_eq!(
        from(TextLength::Short),
        ["Site 1, Site 2, Site 3, Site 4 + 3 more", "10.0.1.1, 10.0.2.1, 10.0.3.1 + 4 more"]
    );
    assert_eq!(from(TextLength::Full)[0], "Site 1, Site 2, Site 3, Site 4, Site 5, Site 6, Site 7");
}

fn found(solved: &Solved, filter: &str) -> Vec<String> {
    let query = Query::new(filter);
    let rows = table_rows(&solved.plan, &solved.flows, Density::PerPort);
    let is_found =
        |row: &&TableRow| query.matches(&solved.plan, row, &texts(solved, row, Density::PerPort, TextLength::Short));
    rows.iter().filter(is_found).map(|row| solved.name(&solved.flows[row.flows[0]])).collect()
}

#[test]
fn the_filter_finds_ports_parties_and_protocols() {
    let mut draft = every_feature("scanning policy");
    draft.set_port_text(&DOCUMENT, feature("icap"), "11344".to_owned());
    let solved = matrix(&draft);
    let found = |text: &str| found(&solved, text);
    assert!(found("443").iter().all(|flow| flow.ends_with("/443")) && found("443").len() == 4, "{:?}", found("443"));
    assert_eq!(found("1134"), ["icap-client→scanning tcp/11344"]);
    assert_eq!(found("1344"), ["icap-client→scanning tcp/11344"], "the default of a moved port is found too");
    assert_eq!(found("gre").len(), 2);
    assert_eq!(found("udp admin"), ["admin→policy udp/161"]);
    assert_eq!(found("UDP ADMIN"), found("udp admin"));
    assert_eq!(found("tcp/5222"), ["policy→scanning tcp/5222"]);
    assert_eq!(found("updates"), found("update"), "a feature's name finds its rows");
    assert_eq!(found("s14").len(), 1);
    assert_eq!(found("p10 §2"), ["scanning→policy udp/162"]);
    assert_eq!(found("no such thing"), [""; 0]);
    assert_eq!(found(" \t").len(), solved.flows.len());
}

#[test]
fn the_filter_compares_names_as_a_plan_does() {
    let mut draft = draft("scanning", "http-proxy");
    let group =
        GroupDraft { name: "MÜNCHEN–Süd".to_owned(), zone: "Öffentlich".to_owned(), ..GroupDraft::default() };
    add(&mut draft, "client", vec![group]);
    let solved = matrix(&draft);
    for filter in ["münchen", "MÜNCHEN", "münchen-süd", "sÜD", "ÖFFENTLICH", "m\u{200b}ünchen", "８０８０"] {
        assert_eq!(found(&solved, filter), ["client→scanning tcp/8080"], "{filter}");
    }
    assert_eq!(found(&solved, "munchen"), [""; 0]);
    assert_eq!(found(&solved, "\u{200b}").len(), solved.flows.len(), "nothing that can be seen was typed");
}

#[test]
fn the_filter_finds_addresses_in_networks_and_zones() {
    let solved = matrix(&two_sites());
    let found = |text: &str| found(&solved, text);
    assert_eq!(found("10.20.7.9").len(), 4, "a host inside the clients' network");
    assert_eq!(found("10.20.0.0/20").len(), 4);
    assert_eq!(found("10.21.0.1"), [""; 0]);
    assert_eq!(found("192.0.2.1"), [""; 0], "a whole address is compared as one");
    assert_eq!(found("192.0.2.12").len(), found("paris").len());
    assert_eq!(found("192.0.2.").len(), found("dmz").len(), "the beginning of one is compared as text");
    assert_eq!(found("10.20.7.9 8443").len(), 2);
}

#[test]
fn sections_are_in_the_documents_order_and_columns_sort_within_them() {
    let solved = matrix(&every_feature("scanning policy standby"));
    let flows = &solved.flows;
    for &density in Density::ALL {
        let rows = table_rows(&solved.plan, flows, density);
        let numbers: Vec<usize> = (0..rows.len()).rev().collect();
        let sections =
            |grouping, sort| sort_into_sections(&DOCUMENT, &solved.plan, flows, &rows, &numbers, grouping, sort);
        assert!(sections(Grouping::Destination, None).is_sorted_by_key(|section| section.group));
        for &column in TableColumn::ALL.iter().filter(|column| **column != TableColumn::Number) {
            for (direction, grouping) in
                [(Direction::Ascending, Grouping::None), (Direction::Descending, Grouping::Source)]
            {
                for section in sections(grouping, Some(Sort { column, direction })) {
                    for pair in section.rows.windows(2) {
                        let order = column.compare(&DOCUMENT, &solved.plan, flows, &rows[pair[0]], &rows[pair[1]]);
                        let order = if direction == Direction::Ascending { order } else { order.reverse() };
                        assert!(order.is_le(), "{column:?} {direction:?}");
                    }
                }
            }
        }
        let by_number =
            sections(Grouping::None, Some(Sort { column: TableColumn::Number, direction: Direction::Ascending }));
        assert_eq!(by_number[0].rows, (0..rows.len()).rev().collect::<Vec<_>>());
    }
    let rows = table_rows(&solved.plan, flows, Density::PerPort);
    let sort = Sort { column: TableColumn::Port, direction: Direction::Ascending };
    let by_port = sort_into_sections(&DOCUMENT, &solved.plan, flows, &rows, &[], Grouping::None, Some(sort));
    let last = *by_port[0].rows.last().unwrap();
    assert_eq!(rows[last].services[0].port(), None, "what has no port comes last");
}

proptest! {
    /// Every density says exactly what the matrix says: each row is a product of its ends and services, and all rows
    /// together are the flows, each once.
    #[test]
    fn every_table_expands_to_the_flows(draft in any_draft()) {
        let solved = matrix(&draft);
        for &density in Density::ALL {
            let mut expanded = Vec::new();
            for row in table_rows(&solved.plan, &solved.flows, density) {
                let mut of_row = Vec::new();
                for &source in &row.sources {
                    for &destination in &row.destinations {
                        of_row.extend(row.services.iter().map(|&service| (source, destination, service)));
                    }
                }
                of_row.sort();
                let key = |&index: &usize| {
                    let flow: &Flow = &solved.flows[index];
                    (flow.source, flow.destination, flow.service)
                };
                prop_assert_eq!(&of_row, &row.flows.iter().map(key).collect::<Vec<_>>());
                expanded.extend(row.flows);
            }
            expanded.sort_unstable();
            prop_assert_eq!(expanded, (0..solved.flows.len()).collect::<Vec<_>>());
        }
        let [merged, per_pair, per_port] = [Density::Merged, Density::PerPair, Density::PerPort].map(|density| table_rows(&solved.plan, &solved.flows, density).len());
        prop_assert!(merged <= per_pair && per_pair <= per_port);
    }

    /// Every grouping shows every row, and any filter at all finds some or none of them.
    #[test]
    fn every_view_shows_every_row(draft in any_draft(), filter in ".{0,8}") {
        let solved = matrix(&draft);
        for &density in Density::ALL {
            let rows = table_rows(&solved.plan, &solved.flows, density);
            for &grouping in Grouping::ALL {
                let sections = sort_into_sections(&DOCUMENT, &solved.plan, &solved.flows, &rows, &[], grouping, None);
                let mut indices: Vec<_> = sections.into_iter().flat_map(|section| section.rows).collect();
                indices.sort_unstable();
                prop_assert_eq!(indices, (0..rows.len()).collect::<Vec<_>>());
            }
        }
        prop_assert!(found(&solved, &filter).len() <= solved.flows.len());
    }
}
