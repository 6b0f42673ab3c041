//! The embedded document, and the errors in invalid ones.

use crate::support::DOCUMENT;
use port_matrix::document::{RESERVED, validate};
use serde_json::{Value, json};

const TEXT: &str = include_str!("../../src/document/vsos-9.2.json");

/// The page does not validate its own document: this test does, and lists all errors.
#[test]
fn the_embedded_document_is_sound() {
    assert_eq!(validate(TEXT), []);
}

#[test]
fn the_embedded_document_has_all_that_the_readings_list() {
    assert_eq!(DOCUMENT.roles().count(), 4);
    assert_eq!(DOCUMENT.parties.len(), 16);
    assert_eq!(DOCUMENT.features.len(), 16);
    assert_eq!(DOCUMENT.rules.len(), 38);
    assert_eq!(DOCUMENT.remarks.len(), 9);
    assert_eq!(DOCUMENT.bases.len(), 3);
    let chosen: Vec<_> =
        DOCUMENT.features.iter().filter(|(_, feature)| feature.default_on).map(|(_, f)| f.id.as_str()).collect();
    assert_eq!(chosen, ["http-proxy", "https-proxy", "updates"]);
    let hosts = &DOCUMENT.parties[DOCUMENT.parties.find("update-sites").unwrap()].hosts;
    assert_eq!(*hosts, ["updateng.finjan.com", "mirror.updateng.finjan.com"]);
}

/// The table of rules in the research notes: id, ends, services, feature, basis, citations, remarks.
#[test]
fn every_rule_stands_as_it_was_read() {
    for line in include_str!("rules.txt").lines() {
        let fields: Vec<&str> = line.split('|').map(str::trim).collect();
        let [id, source, destination, services, when, basis, cited, remarks] = fields[..] else { panic!("{line}") };
        let rule = &DOCUMENT.rules[DOCUMENT.rules.find(id).unwrap_or_else(|| panic!("no rule {id}"))];
        let named = |id: port_matrix::document::Id<port_matrix::document::Party>| DOCUMENT.parties[id].id.as_str();
        assert_eq!((named(rule.source), named(rule.destination)), (source, destination), "{id}");
        let of = rule
            .services
            .iter()
            .map(|service| format!("{}{}", service.default, if service.configurable_by.is_some() { "*" } else { "" }));
        assert_eq!(of.collect::<Vec<_>>().join(", "), services, "{id}");
        let mut conditions: Vec<_> = rule
            .reasons
            .iter()
            .map(|reason| reason.requires.map_or("always", |feature| DOCUMENT.features[feature].id.as_str()))
            .collect();
        if rule.firewall_between {
            conditions.push("firewall between");
        }
        assert_eq!(conditions.join(", "), when, "{id}");
        assert_eq!(DOCUMENT.bases[rule.basis].id, basis, "{id}");
        let citations: Vec<_> =
            rule.reasons.iter().flat_map(|reason| reason.citations.iter()).map(ToString::to_string).collect();
        assert_eq!(citations.join(", "), cited, "{id}");
        let carried: Vec<_> = rule.remarks.iter().map(|id| DOCUMENT.remarks[id].id.as_str()).collect();
        assert_eq!(carried.join(", "), remarks, "{id}");
    }
    assert_eq!(include_str!("rules.txt").lines().count(), DOCUMENT.rules.len());
}

/// Each change to the valid document, and the error that it must cause.
#[test]
fn every_fault_is_found_and_named() {
    check("/rules/0/source", json!("nobody"), "rule S1: “nobody” is no role or party of this document");
    check("/rules/0/destination", json!("nobody"), "rule S1: “nobody” is no role or party of this document");
    check("/rules/2/when", json!("telepathy"), "rule S3: “telepathy” is no feature of this document");
    check("/rules/13/also/0/when", json!("telepathy"), "rule S14: “telepathy” is no feature of this document");
    check("/rules/0/basis", json!("rumoured"), "rule S1: “rumoured” is no basis of this document");
    check("/rules/0/remarks", json!(["R99"]), "rule S1: “R99” is no remark of this document");
    check("/features/0/group", json!("odds"), "feature http-proxy: “odds” is no group of this document");
    check("/features/0/for", json!([["nobody"]]), "feature http-proxy: “nobody” is no role or party of this document");
    check("/roles/3/is_a", json!(["nobody"]), "party all-in-one: “nobody” is no role or party of this document");
    check("/roles/3/inherits/remark", json!("R99"), "party all-in-one: “R99” is no remark of this document");
    check("/features/0/port", json!(0), "feature http-proxy: 0 is no port: a port lies between 1 and 65535");
    check("/features/0/port", json!(65536), "feature http-proxy: 65536 is no port: a port lies between 1 and 65535");
    check("/rules/0/services", json!(["tcp/70000"]), "service “tcp/70000”: a port lies between 1 and 65535");
    check("/rules/11/services", json!(["gre/47"]), "service “gre/47”: GRE is an IP protocol and has no port");
    check("/rules/0/services", json!(["tcp/wccp"]), "service “tcp/wccp”: feature “wccp” has no port to move");
    check("/rules/0/services", json!(["tcp/telepathy"]), "“telepathy” is no feature of this document");
    check("/rules/0/services", json!(["sctp/80"]), "the protocol is to be tcp, udp or gre");
    check("/rules/0/services", json!([]), "rule S1: a rule needs at least one service");
    check("/rules/0/cite", json!([]), "rule S1: a rule needs a citation");
    check("/rules/0/cite", json!(["page 3"]), "rule S1: “page 3”: a citation reads like §1 r3");
    check("/rules/0/cite", json!(["§7 r1"]), "rule S1: “§7 r1” cites a section that the document does not list");
    check("/rules/1/id", json!("S1"), "rule S1: two entries are called “S1”");
    check("/features/1/id", json!("http-proxy"), "two entries are called “http-proxy”");
    check("/features/1/id", json!("icap-client"), "party or feature icap-client: two entries");
    check("/features/1/id", json!("Https.Proxy"), "a name is made of small letters a to z, digits and hyphens");
    check("/roles/0/chosen", json!("yes"), "party scanning: chosen: invalid type: string \"yes\", expected a boolean");
    check("/rules/0/purpose", json!(7), "rule S1: purpose: invalid type: integer `7`, expected a string");
    check("/rules/0/cite", json!("§1 r1"), "rule S1: cite: invalid type: string \"§1 r1\", expected a sequence");
    check("/parties/0/id", json!("stranger"), "party stranger: no rule meets this party");
    check("/rules/16/remarks", json!([]), "remark R4: no rule carries this remark");
    check(
        "/rules/0",
        json!({ "id": "S1", "colour": "red" }),
        "rule S1: colour: unknown field `colour`, expected one of `id`, `source`",
    );
    check("/rules/0", json!(3), "rule: an object is expected here");
    check("/sections", json!(null), "document: “sections” must be a list");
    check("/sections/0/number", json!(-1), "section: number: invalid value: integer `-1`, expected u16");
}

/// A group of such a party would be ambiguous in a link, and such a checkbox would clash with another control of the
/// page.
#[test]
fn names_of_the_links_and_the_page_are_reserved() {
    let party = |name: &str, expected: &str| {
        let renamed = TEXT.replace("\"dns\"", &format!("\"{name}\""));
        let found = shown(&renamed);
        assert!(found.contains(&format!("party or feature {name}: {expected}")), "{name}: {found}");
    };
    for (name, owner) in RESERVED {
        party(name, &format!("“{name}” is {owner}: choose another name"));
        check("/features/4/id", json!(name), &format!("“{name}” is {owner}: choose another name"));
    }
    party("zone", "“zone” is a key of a plan's link");
    party("sort", "“sort” is a control of the page");
    party("zones", "“zones” is an element of the page");
    party("icap-problem", "names that end in “-problem” are elements of the page");
    party("remarks-heading", "names that end in “-heading” are elements of the page");
    party("2", "“2” reads as a group's number in a link");
    assert!(!shown(&TEXT.replace("\"dns\"", "\"zone-2\"")).contains("zone-2"));
}

/// A malformed entry is rejected once; entries that refer to it are not.
#[test]
fn an_error_is_told_once() {
    let mut document: Value = serde_json::from_str(TEXT).unwrap();
    document["parties"][6]["name"] = json!(7);
    document["features"][0]["chosen"] = json!("yes");
    document["features"][3]["colour"] = json!("red");
    document["roles"][0]["is_a"] = json!("policy");
    let found = shown(&document.to_string());
    assert_eq!(found.lines().count(), 4, "{found}");
    assert!(found.contains("party dns: name: "), "{found}");
}

#[test]
fn a_document_without_a_role_to_begin_with_is_refused() {
    let text = TEXT.replace("\"chosen\": true", "\"chosen\": false");
    assert!(shown(&text).contains("choose at least one role"));
}

#[test]
fn one_pass_finds_every_fault() {
    let text = TEXT.replace("\"tcp/8000\"", "\"tcp/0\"").replace("\"R2\"]", "\"R77\"]").replace("§2 n4", "§2 x4");
    let found = shown(&text);
    for place in ["rule S1:", "rule P1:", "rule P4:", "rule S8:", "rule S16:", "rule P18:", "rule P19:", "remark R2:"] {
        assert!(found.contains(place), "{place} is missing from\n{found}");
    }
}

#[test]
fn what_is_no_json_is_said_with_its_place() {
    assert!(shown("{ \"id\": ").contains("line 1 column"));
    assert!(shown("").contains("line 1 column 0"));
    assert!(shown("[]").contains("document: an object is expected here"));
}

#[test]
fn a_table_that_is_too_long_is_refused() {
    let mut document: Value = serde_json::from_str(TEXT).unwrap();
    let remark = json!({ "id": "R1", "found": "", "reading": "" });
    document["remarks"] = vec![remark; 65_536].into();
    let found = shown(&document.to_string());
    assert!(found.starts_with("document: “remarks” has 65536 entries, and 65535 is the most"), "{found:.200}");
}

fn check(place: &str, value: Value, expected: &str) {
    let mut document: Value = serde_json::from_str(TEXT).unwrap();
    if let Some(there) = document.pointer_mut(place) {
        *there = value;
    } else {
        let (parent, field) = place.rsplit_once('/').unwrap();
        document.pointer_mut(parent).unwrap()[field] = value;
    }
    let found = shown(&document.to_string());
    assert!(found.contains(expected), "{place}: expected {expected:?}, found\n{found}");
}

fn shown(text: &str) -> String {
    validate(text).iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_name_and_id_of_the_page_is_reserved() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("src/components")];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            for attribute in [" name=\"", " id=\""] {
                found
                    .extend(text.split(attribute).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned));
            }
        }
    }
    assert!(found.len() > 15, "{found:?}");
    let is_reserved = |name: &str| {
        port_matrix::document::RESERVED.iter().any(|(reserved, _)| *reserved == name) || name.ends_with("-heading")
    };
    let missing: Vec<_> = found.iter().filter(|name| !is_reserved(name)).collect();
    assert!(missing.is_empty(), "not reserved: {missing:?}");
}
