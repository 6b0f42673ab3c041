//! The worked cases: the exact rows of their matrices.

use crate::support::{DOCUMENT, draft, feature, matrix};
use serde_json::{Value, json};

#[test]
fn every_worked_case_gives_its_rows() {
    let cases: Vec<Value> = serde_json::from_str(include_str!("../cases.json")).unwrap();
    assert!(cases.len() >= 7, "the cases were cut");
    for case in &cases {
        assert_eq!(rows_of(case), sorted(case["rows"].as_array().unwrap().clone()), "{}", case["case"]);
    }
}

fn rows_of(case: &Value) -> Vec<Value> {
    let names = |key: &str| {
        let names = case[key].as_array().unwrap().iter().map(|name| name.as_str().unwrap());
        names.collect::<Vec<_>>().join(" ")
    };
    let mut draft = draft(&names("roles"), &names("features"));
    draft.advised = case["advised"].as_bool().unwrap();
    for (name, port) in case["ports"].as_object().unwrap() {
        draft.set_port_text(&DOCUMENT, feature(name), port.to_string());
    }
    let solved = matrix(&draft);
    let party = |group| &DOCUMENT.parties[solved.plan.topology()[group].at.party].id;
    let rows = solved.flows.iter().map(|flow| {
        let mut rules: Vec<_> = flow.reasons.iter().map(|because| DOCUMENT.rules[because.rule].id.clone()).collect();
        rules.dedup();
        json!({
            "from": party(flow.source),
            "to": party(flow.destination),
            "protocol": flow.service.protocol().name().to_lowercase(),
            "port": flow.service.port().map(port_matrix::net::Port::number),
            "rules": rules,
        })
    });
    sorted(rows.collect())
}

fn sorted(mut rows: Vec<Value>) -> Vec<Value> {
    rows.sort_by_key(ToString::to_string);
    rows
}
