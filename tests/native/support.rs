//! What the tests share: drafts said in names, and random drafts.

use port_matrix::{
    VSOS_9_2,
    document::{Feature, Id, Party, PortDocument},
    link::Json,
    matrix::{Matrix, resolve},
    plan::{Detail, Draft, Plan, check},
};
use proptest::prelude::*;
use serde_json::Value;

pub const DOCUMENT: &PortDocument = &VSOS_9_2;

pub fn party(name: &str) -> Id<Party> {
    DOCUMENT.parties.find(name).unwrap_or_else(|| panic!("no party {name}"))
}

pub fn feature(name: &str) -> Id<Feature> {
    DOCUMENT.features.find(name).unwrap_or_else(|| panic!("no feature {name}"))
}

/// A draft of these roles and features, each list with spaces between.
pub fn draft(roles: &str, features: &str) -> Draft {
    let mut draft = Draft::new(DOCUMENT);
    draft.roles = roles.split_whitespace().map(party).collect();
    draft.features = features.split_whitespace().map(feature).collect();
    draft
}

pub fn plan(draft: &Draft) -> Plan {
    check(DOCUMENT, draft).0
}

pub fn matrix(draft: &Draft) -> Matrix {
    resolve(DOCUMENT, &plan(draft))
}

/// Every flow as `client→scanning tcp/8080`.
pub fn flows(matrix: &Matrix) -> Vec<String> {
    let name = |id| &DOCUMENT.parties[id].id;
    let flow =
        |flow: &port_matrix::matrix::Flow| format!("{}→{} {}", name(flow.source), name(flow.destination), flow.service);
    matrix.flows.iter().map(flow).collect()
}

/// The tree of a JSON text, as the browser would give it.
pub fn json(text: &str) -> Json {
    tree(&serde_json::from_str(text).expect("the test's JSON is sound"))
}

fn tree(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(flag) => Json::Bool(*flag),
        Value::Number(number) => Json::Number(number.as_f64().unwrap_or_default()),
        Value::String(text) => Json::Text(text.clone()),
        Value::Array(list) => Json::List(list.iter().map(tree).collect()),
        Value::Object(fields) => Json::Object(fields.iter().map(|(name, value)| (name.clone(), tree(value))).collect()),
    }
}

/// Any draft there can be: every set of roles and features, and any text in any field.
pub fn any_draft() -> impl Strategy<Value = Draft> {
    let roles = proptest::collection::vec(any::<bool>(), DOCUMENT.roles().count());
    let features = proptest::collection::vec(any::<bool>(), DOCUMENT.features.len());
    let ports = proptest::collection::vec(proptest::option::of(port_text()), DOCUMENT.features.len());
    let details = proptest::collection::vec(detail_text(), Detail::ALL.len());
    (roles, features, ports, any::<bool>(), details).prop_map(|(roles, features, ports, advised, details)| {
        let mut draft = draft("", "");
        for (id, on) in DOCUMENT.roles().zip(roles) {
            draft.roles.put(id, on);
        }
        for ((id, feature), (on, port)) in DOCUMENT.features.iter().zip(features.into_iter().zip(ports)) {
            draft.features.put(id, on);
            if let (Some(text), Some(_)) = (port, feature.port) {
                draft.set_port_text(DOCUMENT, id, text);
            }
        }
        draft.advised = advised;
        for (detail, text) in Detail::ALL.into_iter().zip(details) {
            draft.details.set(detail, text);
        }
        draft
    })
}

fn port_text() -> impl Strategy<Value = String> {
    prop_oneof![any::<u16>().prop_map(|port| port.to_string()), any::<String>()]
}

fn detail_text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), any::<String>(), "[ -~]{0,40}", "[&=#%+\\n\u{202e}é→😀]{0,20}"]
}
