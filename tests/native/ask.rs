//! Questions about a single connection.

use crate::support::{DOCUMENT, Solved, any_draft, draft, matrix, party};
use port_matrix::{
    matrix::{Answer, Question, address_in_words, answer},
    plan::{Draft, GroupDraft},
};
use proptest::prelude::*;

fn add(draft: &mut Draft, to: &str, groups: Vec<GroupDraft>) {
    for group in groups {
        assert!(draft.add_group(party(to), group));
    }
}

fn ask(solved: &Solved, from: &str, to: &str, service: &str) -> Answer {
    let [from, to, service] = [from, to, service].map(str::to_owned);
    answer(&DOCUMENT, &solved.plan, &solved.matrix, &Question { from, to, service })
}

/// The names of the flows in an answer.
fn needed(solved: &Solved, from: &str, to: &str, service: &str) -> Vec<String> {
    match ask(solved, from, to, service) {
        Answer::Needed { flows, .. } => flows.iter().map(|&flow| solved.name(&solved.flows[flow])).collect(),
        other => panic!("{from} → {to} {service}: {other:?}"),
    }
}

fn zoned(zone: &str, addresses: &str) -> GroupDraft {
    GroupDraft { zone: zone.to_owned(), addresses: Some(addresses.to_owned().into()), ..GroupDraft::default() }
}

#[test]
fn a_connection_is_needed_by_name_address_or_zone() {
    let mut draft = draft("scanning policy", "http-proxy https-proxy");
    add(&mut draft, "client", vec![zoned("LAN", "10.20.0.0/16")]);
    let solved = matrix(&draft);
    let proxy = ["client→scanning tcp/8080"];
    assert_eq!(needed(&solved, "Client machines", "Scanning Server", "8080"), proxy);
    assert_eq!(needed(&solved, "client", "scanning", "tcp 8080"), proxy);
    assert_eq!(needed(&solved, "10.20.3.4", "scanning server", "8080/tcp"), proxy);
    assert_eq!(needed(&solved, "LAN", "scanning", "tcp/8080"), proxy);
    assert_eq!(needed(&solved, "client", "scanning", "").len(), 2);
    assert_eq!(needed(&solved, "scanning", "203.0.113.9", "443"), ["scanning→internet tcp/443"], "somewhere out there");
}

#[test]
fn lists_and_ranges_of_ports_are_read() {
    let solved = matrix(&draft("scanning policy", "http-proxy https-proxy"));
    let both = ["client→scanning tcp/8080", "client→scanning tcp/8443"];
    for ports in ["8080, 8443", "tcp 8080-8443", "tcp/8080;tcp/8443", "8080/tcp 8443/tcp", "8000–9000"] {
        assert_eq!(needed(&solved, "client", "scanning", ports), both, "{ports}");
    }
    let Answer::Needed { flows, unneeded } = ask(&solved, "client", "scanning", "8080,8081,udp 8443") else { panic!() };
    assert_eq!((flows.len(), unneeded), (1, vec!["8081".to_owned(), "8443".to_owned()]));
}

#[test]
fn ends_are_found_by_role_and_dns_name_and_their_addresses_are_placed() {
    let mut draft = draft("scanning policy", "http-proxy");
    add(&mut draft, "scanning", vec![GroupDraft { name: "London".to_owned(), ..zoned("DMZ", "192.0.2.0/24") }]);
    add(
        &mut draft,
        "client",
        vec![GroupDraft { name: "Desks".to_owned(), ..zoned("LAN", "10.20.0.0/16 10.21.0.0/16") }],
    );
    add(&mut draft, "dns", vec![zoned("DC", "ns.example.com")]);
    let solved = matrix(&draft);
    assert_eq!(
        needed(&solved, "Client machines", "Scanning Server", "8080").len(),
        1,
        "roles, whatever they are called"
    );
    assert_eq!(needed(&solved, "London", "ns.example.com", "53").len(), 2);
    let placed = |end: &str| address_in_words(&solved.plan, end).unwrap_or_default();
    assert_eq!(placed("10.20.0.5"), "10.20.0.5 is in Desks (10.20.0.0/16).");
    assert_eq!(placed("10.0.0.0/8"), "10.0.0.0/8 is only in part in this plan, in Desks (10.20.0.0/16, 10.21.0.0/16).");
    assert_eq!(placed("10.99.0.5"), "10.99.0.5 is in no group of this plan.");
    assert_eq!(placed("Desks"), "");
    assert_eq!(ask(&solved, "10.20.0.5", "10.20.0.6", "22"), Answer::SameZone(vec![]), "no firewall stands inside");
    let Answer::NotNeeded { because, nearest } = ask(&solved, "London", "Desks", "8080") else { panic!() };
    assert_eq!((because, nearest.len()), (vec!["Only the other way round is needed.".to_owned()], 1));
}

#[test]
fn names_are_compared_as_a_plan_does() {
    let mut draft = draft("scanning", "http-proxy");
    let group = GroupDraft { name: "MÜNCHEN–Süd".to_owned(), ..zoned("DMZ–1", "10.20.0.0/16") };
    add(&mut draft, "client", vec![group]);
    let solved = matrix(&draft);
    for from in ["münchen-süd", " MÜNCHEN−SÜD\u{a0}", "süd", "dmz-1"] {
        assert_eq!(needed(&solved, from, "scanning", ""), ["client→scanning tcp/8080"], "{from}");
    }
    assert_eq!(ask(&solved, "\u{200b}", "scanning", ""), Answer::Incomplete, "nothing that can be seen was typed");
    assert!(matches!(ask(&solved, "\u{200d}", "scanning", ""), Answer::Unclear(_)), "nothing that can be compared");
}

#[test]
fn a_connection_that_is_not_needed_says_why_and_what_comes_nearest() {
    let solved = matrix(&draft("scanning policy", "http-proxy"));
    let Answer::NotNeeded { because, nearest } = ask(&solved, "SNMP", "scanning", "udp 161") else {
        panic!("{:?}", ask(&solved, "SNMP", "scanning", "udp 161"));
    };
    assert_eq!(because, ["S7 SNMP queries: SNMP monitoring is off."]);
    assert_eq!(nearest, [0; 0]);
    let Answer::NotNeeded { because, nearest } = ask(&solved, "client", "scanning", "9999") else { panic!() };
    assert_eq!(because, [""; 0]);
    let nearest: Vec<String> = nearest.iter().map(|&flow| solved.name(&solved.flows[flow])).collect();
    assert_eq!(nearest, ["client→scanning tcp/8080"]);
}

#[test]
fn the_same_zone_and_recommended_openings_are_told() {
    let mut same = draft("scanning policy", "");
    add(&mut same, "scanning", vec![zoned("DC", "")]);
    add(&mut same, "policy", vec![zoned("DC", "")]);
    assert!(matches!(ask(&matrix(&same), "policy", "scanning", "5222"), Answer::SameZone(flows) if flows.len() == 1));
    let wccp = matrix(&draft("scanning", "wccp"));
    assert!(matches!(ask(&wccp, "scanning", "wccp", "udp 2048"), Answer::LeftOut(flows) if flows.len() == 1));
}

#[test]
fn a_question_that_is_not_understood_is_told() {
    let solved = matrix(&draft("scanning", ""));
    let unclear = |from: &str, to: &str, service: &str| match ask(&solved, from, to, service) {
        Answer::Unclear(sentence) => sentence,
        other => panic!("{other:?}"),
    };
    assert_eq!(unclear("nobody", "scanning", "1"), "“nobody” is no group, zone or address of this plan.");
    assert_eq!(
        unclear("admin", "scanning", "0"),
        "“0” is no port: enter a port from 1 to 65535, such as 443 or udp 53."
    );
    assert_eq!(ask(&solved, "admin", " ", ""), Answer::Incomplete);
}

proptest! {
    /// Every flow is needed when asked for by the names of its groups and its service.
    #[test]
    fn every_flow_is_needed(draft in any_draft()) {
        let solved = matrix(&draft);
        let topology = solved.plan.topology();
        for flow in &solved.flows {
            let [from, to] = [flow.source, flow.destination].map(|group| topology[group].name.as_str());
            let Answer::Needed { flows, .. } = ask(&solved, from, to, &flow.service.to_string()) else {
                panic!("{from} → {to} {}", flow.service);
            };
            prop_assert!(flows.iter().any(|&index| solved.flows[index] == *flow));
        }
    }

    #[test]
    fn any_text_at_all_is_answered(draft in any_draft(), from in ".{0,12}", to in ".{0,12}", service in ".{0,12}") {
        ask(&matrix(&draft), &from, &to, &service);
    }
}
