//! The matrix for roles and features.

use crate::{
    browser::{eventually, until},
    page::Page,
    row::{Connection, Row},
    stage::Stage,
    words,
};
use serde_json::Value;

fn document() -> Value {
    serde_json::from_str(include_str!("../../src/document/vsos-9.2.json")).expect("the port document is JSON")
}

/// The name for people of an id in the document.
fn name_of(document: &Value, lists: &[&str], id: &Value) -> String {
    let mut entries = lists.iter().flat_map(|list| document[list].as_array().expect("a list"));
    let entry = entries.find(|entry| entry["id"] == *id).unwrap_or_else(|| panic!("the document has no {id}"));
    entry["name"].as_str().expect("a name").to_owned()
}

fn connection_of(document: &Value, row: &Value) -> Connection {
    let party = |end: &str| name_of(document, &["roles", "parties"], &row[end]);
    let (protocol, port) = match row["protocol"].as_str().expect("a protocol") {
        "gre" => ("GRE (IP protocol 47)".to_owned(), String::new()),
        protocol => (protocol.to_uppercase(), row["port"].to_string()),
    };
    [party("from"), party("to"), protocol, port]
}

/// The names of the case's features and roles on the page.
fn choices_of(document: &Value, case: &Value) -> Vec<String> {
    let ids = |list: &str| case[list].as_array().expect("a list of ids").clone();
    let roles = ids("roles").into_iter().map(|id| name_of(document, &["roles"], &id));
    let features = ids("features").into_iter().map(|id| name_of(document, &["features"], &id));
    let advised = (case["advised"] == true).then(|| ADVISED.to_owned());
    roles.chain(features).chain(advised).collect()
}

const ADVISED: &str = "Include recommended openings";

fn connections_on(page: &Page) -> Vec<Connection> {
    let mut connections: Vec<_> = page.rows().iter().map(Row::connection).collect();
    connections.sort();
    connections
}

pub fn every_worked_case_comes_out_as_it_is_written(stage: Stage) {
    let document = document();
    let cases: Value = serde_json::from_str(include_str!("../cases.json")).expect("the cases are JSON");
    let page = Page::open(stage, "");
    for case in cases.as_array().expect("a list of cases") {
        page.press("Start over");
        page.pick_only(&choices_of(&document, case));
        for (feature, port) in case["ports"].as_object().expect("ports by feature") {
            page.type_in(&format!("{feature}.port"), &port.to_string());
        }
        let rows = case["rows"].as_array().expect("a list of rows");
        let mut expected: Vec<_> = rows.iter().map(|row| connection_of(&document, row)).collect();
        expected.sort();
        eventually(|| connections_on(&page), &expected);
    }
}

pub fn the_page_opens_on_a_scanning_server_and_a_policy_server(stage: Stage) {
    let page = Page::open(stage, "");
    let checked: Vec<String> =
        page.choices().into_iter().filter_map(|(label, checked)| checked.then_some(label)).collect();
    assert_eq!(checked, ["Scanning Server", "Policy Server", "HTTP scanning", "HTTPS scanning", "Updates"]);
    assert_eq!(page.rows().len(), 17);
    assert_eq!(page.count(), "7 rules = 17 openings, 7 parties, 3 remarks");
    assert_eq!(page.origin(), stage.origin());
}

pub fn a_feature_is_offered_only_where_a_chosen_role_can_use_it(stage: Stage) {
    let page = Page::open(stage, "");
    let offers = |feature: &str| page.choices().iter().any(|(label, _)| label == feature);
    assert!(offers("Dashboard SNMP traps"), "a Scanning Server with a Policy Server");
    page.pick("Policy Server");
    until("what a Policy Server uses is gone", || !offers("Dashboard SNMP traps") && !offers("Updates"));
    assert!(offers("SNMP monitoring") && offers("ICAP"), "a Scanning Server uses these");
    page.pick("Scanning Server");
    until("nothing but roles and advice is left", || page.choices().len() == 5);
    assert_eq!(page.rows(), []);
    page.pick("Standby Policy Server");
    until("a standby is a Policy Server too", || offers("Updates") && !offers("ICAP"));
    page.pick("Standby Policy Server");
    page.pick("All in One");
    until("an All in One uses everything", || page.choices().len() == 5 + 16);
}

pub fn a_standby_alone_is_told_what_it_stands_beside(stage: Stage) {
    let plan = "#v=1&roles=standby";
    let page = Page::open(stage, plan);
    let words = words::state(plan).derived().problem_messages(2);
    assert_eq!(words.len(), 1);
    assert_eq!(page.seen(".choices .problem"), words);
    assert!(page.problems().contains(&words[0]), "{:?}", page.problems());
    page.pick("All in One");
    eventually(|| page.seen(".choices .problem"), &[""; 0]);
    assert!(!page.problems().contains(&words[0]), "{:?}", page.problems());
}

pub fn a_choice_survives_while_its_feature_is_not_offered(stage: Stage) {
    let page = Page::open(stage, "");
    page.pick("ICAP");
    page.pick("Scanning Server");
    until("ICAP is gone", || !page.choices().iter().any(|(label, _)| label == "ICAP"));
    page.pick("Scanning Server");
    until("ICAP is back, and on", || page.choices().contains(&("ICAP".to_owned(), true)));
}

pub fn one_connection_with_two_reasons_is_one_row(stage: Stage) {
    let page = Page::open(stage, "");
    let console = page.row_of("P5");
    assert_eq!(console.lines("Purpose"), ["Policy console", "Setup console"]);
    assert_eq!(console.lines("Reference"), ["P5 · §2 r4, §3 r6", "P6 · §2 r5 · R6"]);
}

pub fn advised_rules_are_marked_as_such(stage: Stage) {
    let page = Page::open(stage, "");
    page.pick("Standby Policy Server");
    let advised = || page.rows().iter().filter(|row| row.text("Basis") == "recommended").count();
    eventually(|| page.rows().len(), &29);
    assert_eq!(advised(), 0);
    page.pick(ADVISED);
    eventually(advised, &3);
}

pub fn a_matrix_that_is_cut_says_so_and_can_be_worked_with(stage: Stage) {
    let many = "&client=&scanning=".repeat(201);
    // Each client with each scanning server is 40,401 connections; the page stops at the client that reaches 40,000.
    let page = Page::open(stage, &format!("#v=2&roles=scanning&off=https-proxy{many}"));
    let shown = || page.rule_numbers().len();
    assert_eq!(shown(), 1, "merged");
    page.pick("per port");
    eventually(shown, &(200 * 201));
    let is_cut = || page.problems().iter().any(|problem| problem.starts_with("There are too many connections"));
    assert!(is_cut(), "{:?}", page.problems());
    let cut = || {
        let gaps = page.at_place("hand-over", || page.seen(".gaps li"));
        gaps.iter().filter(|gap| gap.contains("openings that the plan needs are missing")).count()
    };
    assert_eq!(cut(), 1);
    page.pick("HTTP scanning");
    until("fewer rules are needed", || shown() < 2_000);
    eventually(is_cut, &false);
    assert_eq!(cut(), 0);
}
