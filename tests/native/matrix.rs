//! The matrix beyond the worked cases: reasons, remarks, omitted rules, and presentation.

use crate::support::{DOCUMENT, Solved, any_draft, draft, every_feature, feature, flows, matrix, party};
use port_matrix::{
    document::Id,
    matrix::{Column, Flow, Grid},
    plan::Draft,
};
use proptest::prelude::*;

fn flow<'a>(matrix: &'a Solved, wanted: &str) -> &'a Flow {
    let index = flows(matrix).iter().position(|flow| flow == wanted);
    &matrix.flows[index.unwrap_or_else(|| panic!("no {wanted} in {:#?}", flows(matrix)))]
}

fn reference(matrix: &Solved, wanted: &str) -> String {
    matrix.lines(Column::Reference, flow(matrix, wanted)).join("; ")
}

#[test]
fn a_row_gives_all_its_reasons() {
    let mut draft = draft("scanning policy", "icap");
    let matrix = matrix(&draft);
    assert_eq!(reference(&matrix, "scanning→internet tcp/80"), "S14 · §1 n2; S14 · §1 n3");
    assert_eq!(reference(&matrix, "admin→policy tcp/443"), "P5 · §2 r4, §3 r6; P6 · §2 r5 · R6");
    draft.features.remove(feature("icap"));
    assert_eq!(reference(&crate::support::matrix(&draft), "scanning→internet tcp/80"), "S14 · §1 n2");
}

#[test]
fn an_all_in_one_cites_what_brings_a_rule_in() {
    let matrix = matrix(&every_feature("all-in-one standby"));
    let check = |wanted: &str, expected: &str| assert_eq!(reference(&matrix, wanted), expected, "{wanted}");
    // Repeated in its own table: no further citation.
    check("client→all-in-one tcp/8080", "S4 · §1 r4, §3 r3");
    // Not repeated, so it is included by the sentence above the table.
    check("wccp-router→all-in-one gre", "S12 · §1 r11, §3 n1 · R9");
    check("standby→all-in-one tcp/5226", "P3 · §2 r3, §3 n1 · R5, R9");
    // Without a citation there is nothing to include.
    check("all-in-one→wccp-router gre", "S19");
    check("all-in-one→standby tcp/5226", "P4");
    // The standby is not an All in One.
    check("admin→standby tcp/22", "P9 · §2 r7");
}

#[test]
fn every_remark_is_reached_by_some_plan() {
    for (id, remark) in DOCUMENT.remarks.iter() {
        let plans = ["scanning policy standby", "all-in-one", "all-in-one standby"];
        let reached = plans.iter().any(|roles| matrix(&every_feature(roles)).remarks(&DOCUMENT).contains(id));
        assert!(reached, "{} is never shown", remark.id);
    }
}

#[test]
fn a_rule_that_gives_no_row_says_what_it_lacks() {
    let why = |draft: &Draft, rule: &str| {
        let id = DOCUMENT.rules.find(rule).unwrap();
        let matrix = matrix(draft);
        matrix.omitted.iter().find(|entry| entry.rule == id).map(|entry| entry.words(&DOCUMENT, &matrix.plan))
    };
    let check = |draft: &Draft, rule: &str, expected: &str| {
        assert_eq!(why(draft, rule).as_deref(), Some(expected), "{rule}");
    };
    let defaults = Draft::new(&DOCUMENT);
    check(&defaults, "S12", "WCCP is off");
    check(&defaults, "S19", "WCCP is off; recommended openings are left out");
    check(&defaults, "P1", "no Standby Policy Server in the plan");
    check(&defaults, "P4", "no Standby Policy Server in the plan; recommended openings are left out");
    check(&draft("scanning", ""), "P14", "no Policy Server in the plan; Updates is off");
    check(&draft("all-in-one", "dashboard-traps"), "P10", "both ends are the same All in One");
    check(&draft("all-in-one", ""), "S1", "both ends are the same All in One");
    check(&draft("standby", ""), "P1", "both ends are the same Standby Policy Server");
    assert_eq!(why(&defaults, "S1"), None);
}

#[test]
fn the_summary_counts_in_words() {
    assert_eq!(matrix(&Draft::new(&DOCUMENT)).summary(&DOCUMENT), "17 openings, 7 parties, 3 remarks");
    assert_eq!(matrix(&draft("", "")).summary(&DOCUMENT), "0 openings, 0 parties, 0 remarks");
}

#[test]
fn a_moved_port_shows_its_default() {
    let mut draft = draft("scanning", "http-proxy https-proxy");
    let port = |draft: &Draft, wanted: &str| {
        let matrix = matrix(draft);
        matrix.lines(Column::Port, flow(&matrix, wanted)).join(" ")
    };
    assert_eq!(port(&draft, "client→scanning tcp/8080"), "8080");
    draft.set_port_text(&DOCUMENT, feature("http-proxy"), "3128".to_owned());
    assert_eq!(port(&draft, "client→scanning tcp/3128"), "3128 default 8080");
    // Two features on one port are one connection with both reasons.
    draft.set_port_text(&DOCUMENT, feature("http-proxy"), "8443".to_owned());
    let shared = matrix(&draft);
    assert_eq!(port(&draft, "client→scanning tcp/8443"), "8443 default 8080");
    assert_eq!(reference(&shared, "client→scanning tcp/8443"), "S4 · §1 r4, §3 r3; S9 · §1 r9, §3 r10");
}

#[test]
fn gre_has_a_protocol_number_and_no_port() {
    let matrix = matrix(&draft("scanning", "wccp"));
    let gre = flow(&matrix, "wccp-router→scanning gre");
    assert_eq!(matrix.lines(Column::Protocol, gre), ["GRE (IP protocol 47)"]);
    assert_eq!(matrix.lines(Column::Port, gre), [""; 0]);
}

#[test]
fn a_feature_is_offered_where_a_chosen_role_can_use_it() {
    let offered = |roles: &str| -> Vec<&str> {
        let draft = draft(roles, "");
        let offered = DOCUMENT.features.iter().filter(|(id, _)| draft.offers(&DOCUMENT, *id));
        offered.map(|(_, feature)| feature.id.as_str()).collect()
    };
    let scanning = ["http-proxy", "https-proxy", "ftp-proxy", "icap", "wccp", "authentication", "snmp"];
    assert_eq!(offered("scanning"), scanning);
    let policy = [
        "snmp",
        "updates",
        "archive-https",
        "archive-samba",
        "archive-sftp",
        "archive-ftp",
        "active-directory",
        "ldap-import",
        "ldaps-import",
    ];
    assert_eq!(offered("policy"), policy);
    assert_eq!(offered("standby"), policy);
    assert_eq!(offered("scanning policy").len(), 16);
    assert_eq!(offered("all-in-one").len(), 16);
    assert_eq!(offered(""), [""; 0]);
}

proptest! {
    /// Every rule either has a flow or is listed as omitted, never both; no flow starts where it ends; flows are
    /// unique.
    #[test]
    fn every_rule_is_accounted_for(draft in any_draft()) {
        let matrix = matrix(&draft);
        let used: Vec<Id<_>> = matrix.flows.iter().chain(&matrix.intra_zone).flat_map(|flow| flow.reasons.iter().map(|because| because.rule)).collect();
        for id in DOCUMENT.rules.ids() {
            let unneeded = matrix.omitted.iter().filter(|entry| entry.rule == id).count();
            prop_assert_eq!(unneeded, usize::from(!used.contains(&id)));
        }
        prop_assert!(matrix.omitted.iter().all(|entry| !entry.words(&DOCUMENT, &matrix.plan).is_empty()));
        prop_assert!(matrix.flows.iter().all(|flow| flow.source != flow.destination && !flow.reasons.is_empty()));
        let names = flows(&matrix);
        let mut unique = names.clone();
        unique.sort();
        unique.dedup();
        prop_assert_eq!(unique.len(), names.len());
    }

    /// The grid shows the same flows as the matrix.
    #[test]
    fn the_grid_shows_every_flow(draft in any_draft()) {
        let matrix = matrix(&draft);
        let grid = Grid::of(&matrix);
        let pairs = grid.sources.iter().flat_map(|&source| grid.destinations.iter().map(move |&destination| (source, destination)));
        let cells: usize = pairs.flat_map(|(source, destination)| grid.cell(source, destination)).map(<[_]>::len).sum();
        prop_assert_eq!(cells, matrix.flows.len());
    }

    /// The flows that a plan leaves out are those that come with the rules of an optional basis.
    #[test]
    fn the_flows_left_out_are_those_that_would_come(draft in any_draft()) {
        let mut without = draft.clone();
        without.advised = false;
        let mut with = draft;
        with.advised = true;
        let [without, with] = [without, with].map(|draft| matrix(&draft));
        let left_out: Vec<String> = without.left_out.iter().map(|flow| without.name(flow)).collect();
        let before = flows(&without);
        let come: Vec<String> = flows(&with).into_iter().filter(|flow| !before.contains(flow)).collect();
        prop_assert_eq!(left_out, come);
        prop_assert_eq!(with.left_out.len(), 0);
    }

    /// A feature or an advised rule only ever adds flows: switching something on removes nothing.
    #[test]
    fn switching_something_on_closes_nothing(draft in any_draft(), index in 0..16_usize) {
        let before = flows(&matrix(&draft));
        let mut after = draft.clone();
        after.features.insert(DOCUMENT.features.ids().nth(index).unwrap());
        after.advised = true;
        let after = flows(&matrix(&after));
        prop_assert!(before.iter().all(|flow| after.contains(flow)));
    }
}

#[test]
fn outsiders_are_no_roles() {
    assert!(!DOCUMENT.parties[party("dns")].is_role);
}
