//! From the input to a plan.

use crate::support::{DOCUMENT, draft, feature, party};
use port_matrix::plan::{About, Detail, Draft, check, words};

fn problems(draft: &Draft) -> Vec<(About, String)> {
    check(&DOCUMENT, draft).1.into_iter().map(|problem| (problem.about, problem.text)).collect()
}

#[test]
fn a_bad_port_is_named_and_the_default_used() {
    let http = feature("http-proxy");
    for text in ["", "0", "99999", "80x"] {
        let mut draft = Draft::new(&DOCUMENT);
        draft.set_port_text(&DOCUMENT, http, text.to_owned());
        let expected = "HTTP scanning: use a port from 1 to 65535. Until then 8080 (default) is used.".to_owned();
        assert_eq!(problems(&draft), [(About::Port(http), expected)]);
        assert_eq!(check(&DOCUMENT, &draft).0.moved_port(http), None);
        assert_eq!(draft.port_text(&DOCUMENT, http), text, "what is typed stays");
    }
}

#[test]
fn a_port_that_no_role_can_use_is_no_problem() {
    let mut draft = draft("policy", "");
    draft.set_port_text(&DOCUMENT, feature("http-proxy"), "nonsense".to_owned());
    assert_eq!(problems(&draft), []);
}

#[test]
fn a_lone_standby_is_told() {
    let text = "Standby Policy Server stands beside another device: choose Policy Server or All in One too.";
    assert_eq!(problems(&draft("standby", "")), [(About::Role(party("standby")), text.to_owned())]);
    assert_eq!(problems(&draft("standby all-in-one", "")), []);
    assert_eq!(problems(&draft("standby policy", "")), []);
}

#[test]
fn a_bad_date_is_named_and_left_out() {
    let mut draft = Draft::new(&DOCUMENT);
    draft.details.set(Detail::Date, "next week".to_owned());
    let text = "“next week” is left out: use YYYY-MM-DD, for example 2026-03-31.";
    assert_eq!(problems(&draft), [(About::Detail(Detail::Date), text.to_owned())]);
    assert_eq!(check(&DOCUMENT, &draft).0.details().get(Detail::Date), "");
}

#[test]
fn the_plan_is_said_in_words() {
    let mut draft = draft("scanning", "http-proxy https-proxy updates");
    draft.set_port_text(&DOCUMENT, feature("http-proxy"), "3128".to_owned());
    let lines = words(&DOCUMENT, &check(&DOCUMENT, &draft).0);
    let lines: Vec<_> = lines.iter().map(|(heading, text)| format!("{heading}: {text}")).collect();
    let features = "Features: HTTP scanning on 3128 (default 8080), HTTPS scanning on 8443";
    assert_eq!(lines, ["Devices: Scanning Server", features, "Recommended: left out"]);
}
