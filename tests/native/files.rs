//! Plan files.

use crate::support::{DOCUMENT, any_draft, draft};
use port_matrix::{
    link::{ParsedPlan, read, read_file, too_large, write_file},
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
    assert_eq!(read_file(&DOCUMENT, &text).unwrap(), ParsedPlan { draft, notices: Vec::new() });
}

#[test]
fn later_versions_are_read_by_their_link_as_far_as_it_is_understood() {
    let opened = |version: u8, link: &str| {
        let file = value!({ "format": "port-matrix-plan", "version": version, "link": link, "colour": "red" });
        read_file(&DOCUMENT, &file.to_string()).expect("a plan")
    };
    let ParsedPlan { draft: plan, notices } = opened(3, "v=1&roles=policy&on=snmp");
    assert_eq!((plan, notices), (draft("policy", "http-proxy https-proxy updates snmp"), vec![]));
    let ParsedPlan { draft: plan, notices } = opened(9, "v=7&roles=policy&colour=red");
    assert_eq!(plan, draft("policy", "http-proxy https-proxy updates"));
    assert!(notices[0].starts_with("The file is of a version that this page does not know."), "{notices:?}");
    assert!(notices.concat().contains("version “7”") && notices.concat().contains("colour"), "{notices:?}");
}

#[test]
fn a_bad_file_is_refused_with_the_place_and_the_reason() {
    check("/format", value!("something"), "format: a plan file has “port-matrix-plan” here");
    check("/format", value!(1), "format: a text is expected here");
    check("/version", value!(3), "version: this page reads versions 1, 2 and 4");
    check("/version", value!(2), "the file: missing field `groups`");
    check("/document", value!("vsos-10"), "document: the plan is for “vsos-10”, this page for “vsos-9.2”");
    check("/roles", value!("scanning"), "roles: invalid type: string \"scanning\", expected a sequence");
    check("/roles", value!(["scanning", "boss"]), "roles[1]: there is no “boss” in this document");
    check("/roles", value!(["dns"]), "roles: “dns” is no role");
    check("/roles", value!([7]), "roles[0]: invalid type: integer `7`, expected a string");
    check("/features", value!(["icap", "telepathy"]), "features[1]: there is no “telepathy” in this document");
    check("/ports", value!([]), "ports: invalid type: sequence, expected a map");
    check("/ports", value!({ "wccp": "1" }), "ports.wccp: no feature of this name has a port to move");
    check("/ports", value!({ "icap": 1344 }), "ports.icap: invalid type: integer `1344`, expected a string");
    check("/advised", value!("no"), "advised: invalid type: string \"no\", expected a boolean");
    check("/title/date", value!(null), "title.date: invalid type: null, expected a string");
    check(
        "/title",
        value!({ "colour": "red" }),
        "title.colour: unknown field `colour`, expected one of `project`, `requested_by`",
    );
    check("/title", value!(null), "title: an object is expected here");
    check("", value!([1, 2]), "format: a text is expected here");
    check("/extra", value!(1), "extra: unknown field `extra`");
    // A field without a name has no path.
    check("/", value!(1), "the file: unknown field ``");
}

#[test]
fn a_group_that_does_not_belong_in_the_plan_is_refused_with_its_place() {
    let group = |change: Value| {
        let mut file: Value = serde_json::from_str(&write_file(&DOCUMENT, &Draft::new(&DOCUMENT))).unwrap();
        file["version"] = value!(2);
        let sound =
            value!({ "party": "client", "name": "", "zone": "LAN", "addresses": null, "ports": {}, "meets": [] });
        let mut other = sound.clone();
        for (key, value) in change.as_object().unwrap() {
            other[key] = value.clone();
        }
        file["groups"] = value!([sound, other]);
        read_file(&DOCUMENT, &file.to_string()).map_err(|error| error.to_string())
    };
    assert!(group(value!({ "meets": ["policy"] })).is_ok());
    let check = |change: Value, expected: &str| assert_eq!(group(change).expect_err(expected), expected);
    check(value!({ "party": "boss" }), "groups[1].party: there is no “boss” in this document");
    check(value!({ "name": 7 }), "groups[1].name: invalid type: integer `7`, expected a string");
    check(value!({ "meets": ["boss"] }), "groups[1].meets: “boss” is no group");
    check(
        value!({ "meets": ["policy", "policy"] }),
        "groups[1].meets: groups must be in the document's order, each once",
    );
    check(value!({ "meets": ["policy.2"] }), "groups: “meets” names policy.2, which is no group");
    check(value!({ "ports": { "wccp": "1" } }), "groups[1].ports.wccp: no feature of this name has a port to move");
}

#[test]
fn sites_states_and_actions_are_in_the_file_and_for_earlier_pages_in_its_link() {
    let draft = read(&DOCUMENT, "scanning=&site=London&zone=DMZ&state=exists&keep=scanning:dns:udp/53").draft;
    let text = write_file(&DOCUMENT, &draft);
    let file: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(file["version"], 4);
    assert_eq!(file["groups"][0]["site"], "London");
    assert_eq!(file["groups"][0]["state"], "exists");
    assert_eq!(file["actions"], value!({ "scanning>dns>udp/53": "keep" }));
    assert_eq!(read(&DOCUMENT, file["link"].as_str().unwrap()).draft, draft);
    let changed = |place: &str, new: Value| {
        let mut file = file.clone();
        *file.pointer_mut(place).unwrap() = new;
        read_file(&DOCUMENT, &file.to_string()).map_err(|error| error.to_string())
    };
    assert_eq!(changed("/link", value!("v=1")).unwrap().draft, draft, "the fields count");
    let check = |place: &str, new: Value, expected: &str| {
        let error = changed(place, new).expect_err(expected);
        assert!(error.starts_with(expected), "{error}");
    };
    check("/groups/0/state", value!("old"), "groups[0].state: unknown variant `old`, expected `new` or `exists`");
    check("/groups/0/site", value!(null), "groups[0].site: invalid type: null, expected a string");
    check("/actions", value!({ "x": "keep" }), "actions.x: this is no opening");
    check(
        "/actions",
        value!({ "scanning.2>dns>gre": "add" }),
        "actions.scanning.2>dns>gre: the plan has no such group",
    );
    check("/actions", value!({ "scanning>dns>gre": "drop" }), "actions.scanning>dns>gre: unknown variant `drop`");
}

/// Earlier pages read files with the browser's parser: everything that it accepted is still accepted.
#[test]
fn numbers_and_repeated_fields_are_read_as_browsers_read_them() {
    let text = write_file(&DOCUMENT, &Draft::new(&DOCUMENT));
    let marked = format!("\u{feff}{text}");
    let repeated = text.replace("\"advised\": false", "\"advised\": true, \"advised\": false");
    for other in [text.replace("\"version\": 1", "\"version\": 1.0"), marked, repeated] {
        assert_eq!(read_file(&DOCUMENT, &other).map(|plan| plan.draft), Ok(Draft::new(&DOCUMENT)), "{other}");
    }
    let error = read_file(&DOCUMENT, &text[..text.len() / 2]).expect_err("half a file").to_string();
    assert!(error.starts_with("the file: it is not JSON: ") && error.contains("line"), "{error}");
    assert!(read_file(&DOCUMENT, &"[".repeat(100_000)).is_err());
}

/// Rejected by its size alone: nothing of it is read.
#[test]
fn a_file_that_no_plan_fills_is_refused_by_its_size() {
    let words = "It has more than 5 MB, and no plan file has";
    assert_eq!(too_large(50_000_000).as_deref(), Some(words));
    assert_eq!((too_large(5_000_000), too_large(0)), (None, None));
    assert!(too_large(5_000_001).is_some());
}

fn check(place: &str, new: Value, expected: &str) {
    let mut file: Value = serde_json::from_str(&write_file(&DOCUMENT, &Draft::new(&DOCUMENT))).unwrap();
    match file.pointer_mut(place) {
        Some(there) => *there = new,
        None => file[place.trim_start_matches('/')] = new,
    }
    let error = read_file(&DOCUMENT, &file.to_string()).expect_err(place).to_string();
    assert!(error.starts_with(expected), "{place}: {error}");
}

proptest! {
    #[test]
    fn every_draft_survives_its_file(draft in any_draft()) {
        let text = write_file(&DOCUMENT, &draft);
        prop_assert_eq!(read_file(&DOCUMENT, &text).unwrap().draft, draft);
    }
}
