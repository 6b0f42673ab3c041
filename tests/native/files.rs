//! The plan in a file.

use crate::support::{DOCUMENT, any_draft, draft, json};
use port_matrix::{
    link::{Reading, read_file, too_large, write_file},
    plan::{Detail, Draft},
};
use proptest::prelude::*;
use serde_json::{Value, json as value};

#[test]
fn a_file_reads_as_people_would_write_it() {
    let mut draft = draft("scanning policy", "http-proxy icap");
    draft.set_port_text(&DOCUMENT, crate::support::feature("icap"), "11344".to_owned());
    draft.details.set(Detail::Note, "line 1\nline \"2\" \\ \u{1}".to_owned());
    let text = write_file(&DOCUMENT, &draft);
    assert_eq!(text, include_str!("plan.json"));
    assert_eq!(read_file(&DOCUMENT, &json(&text)).unwrap(), Reading { draft, notices: Vec::new() });
}

#[test]
fn later_versions_are_read_by_their_link_as_far_as_it_is_understood() {
    let read = |version: u8, link: &str| {
        let file = value!({ "format": "port-matrix-plan", "version": version, "link": link, "colour": "red" });
        read_file(&DOCUMENT, &json(&file.to_string())).expect("a plan")
    };
    let Reading { draft: plan, notices } = read(3, "v=1&roles=policy&on=snmp");
    assert_eq!((plan, notices), (draft("policy", "http-proxy https-proxy updates snmp"), vec![]));
    let Reading { draft: plan, notices } = read(9, "v=7&roles=policy&colour=red");
    assert_eq!(plan, draft("policy", "http-proxy https-proxy updates"));
    assert!(notices[0].starts_with("The file is of a version that this page does not know."), "{notices:?}");
    assert!(notices.concat().contains("version “7”") && notices.concat().contains("colour"), "{notices:?}");
}

#[test]
fn a_bad_file_is_refused_with_the_place_and_the_reason() {
    check("/format", value!("something"), "format: a plan file has “port-matrix-plan” here");
    check("/format", value!(1), "format: this is to be a text");
    check("/version", value!(3), "version: this page reads versions 1 and 2");
    check("/version", value!(2), "groups: a plan of version 2 has a list here");
    check("/document", value!("vsos-10"), "document: the plan is for “vsos-10”, this page for “vsos-9.2”");
    check("/roles", value!("scanning"), "roles: this is to be a list of names");
    check("/roles", value!(["scanning", "boss"]), "roles[1]: there is no “boss” in this document");
    check("/roles", value!(["dns"]), "roles: “dns” is no role");
    check("/roles", value!([7]), "roles[0]: this is to be a text");
    check("/features", value!(["icap", "telepathy"]), "features[1]: there is no “telepathy” in this document");
    check("/ports", value!([]), "ports: this is to be an object");
    check("/ports", value!({ "wccp": "1" }), "ports.wccp: no feature of this name has a port to move");
    check("/ports", value!({ "icap": 1344 }), "ports.icap: this is to be a text");
    check("/advised", value!("no"), "advised: this is to be true or false");
    check("/title/date", value!(null), "title.date: this is to be a text");
    check("/title", value!({ "colour": "red" }), "title: “colour” is no field here; there are project, requested_by");
    check("/title", value!(null), "title: this is to be an object");
    check("", value!([1, 2]), "format: this is to be a text");
    check("/extra", value!(1), "the file: “extra” is no field here");
}

/// By its size alone: nothing of it is read.
#[test]
fn a_file_that_no_plan_fills_is_refused_by_its_size() {
    let words = "It has more than 5 MB, and no plan file has";
    assert_eq!(too_large(50_000_000.0).as_deref(), Some(words));
    assert_eq!((too_large(5_000_000.0), too_large(0.0)), (None, None));
    assert!(too_large(5_000_001.0).is_some());
}

fn check(place: &str, new: Value, expected: &str) {
    let mut file: Value = serde_json::from_str(&write_file(&DOCUMENT, &Draft::new(&DOCUMENT))).unwrap();
    match file.pointer_mut(place) {
        Some(there) => *there = new,
        None => file[place.trim_start_matches('/')] = new,
    }
    let error = read_file(&DOCUMENT, &json(&file.to_string())).expect_err(place).to_string();
    assert!(error.starts_with(expected), "{place}: {error}");
}

proptest! {
    #[test]
    fn every_draft_survives_its_file(draft in any_draft()) {
        let text = write_file(&DOCUMENT, &draft);
        prop_assert_eq!(read_file(&DOCUMENT, &json(&text)).unwrap().draft, draft);
    }
}
