//! Plans in links.

use crate::support::{DOCUMENT, any_draft, draft, feature};
use port_matrix::{
    link::{MAX_LENGTH, read, write},
    plan::{Detail, Draft},
};
use proptest::prelude::*;

/// Reads a valid notation.
fn opened(notation: &str) -> Draft {
    let reading = read(&DOCUMENT, notation);
    assert_eq!(reading.notices, [""; 0], "{notation}");
    reading.draft
}

/// Reads an invalid notation: returns the notices, and the plan serialized again.
fn with_notices(notation: &str) -> (Vec<String>, String) {
    let reading = read(&DOCUMENT, notation);
    (reading.notices, write(&DOCUMENT, &reading.draft))
}

#[test]
fn the_default_plan_is_the_version_alone() {
    assert_eq!(write(&DOCUMENT, &Draft::new(&DOCUMENT)), "v=1");
    assert_eq!(opened("v=1"), Draft::new(&DOCUMENT));
    assert_eq!(opened(""), Draft::new(&DOCUMENT));
}

#[test]
fn only_differences_are_written_in_a_stable_order() {
    let mut draft = draft("policy standby", "updates icap wccp");
    draft.set_port_text(&DOCUMENT, feature("icap"), "11344".to_owned());
    draft.advised = true;
    draft.details.set(Detail::Project, "Paris, 2nd floor".to_owned());
    draft.details.set(Detail::Note, "a&b=c #1 100% é_~*(x)\n\"y\"".to_owned());
    let expected = "v=1&ends=check&roles=policy.standby&on=icap.wccp&off=http-proxy.https-proxy&icap.port=11344\
        &advised=yes&project=Paris%2C%202nd%20floor\
        &note=a%26b%3Dc%20%231%20100%25%20%C3%A9%5F%7E%2A%28x%29%0A%22y%22&check=";
    let notation = write(&DOCUMENT, &draft);
    let (start, check) = notation.split_at(notation.len() - 8);
    assert_eq!(start, expected);
    assert!(check.bytes().all(|byte| byte.is_ascii_hexdigit()));
    assert_eq!(opened(&notation), draft);
}

#[test]
fn a_link_can_be_written_by_hand() {
    let draft = opened("v=1&roles=scanning.policy&on=icap&icap.port=11344");
    assert!(draft.features.contains(feature("icap")) && draft.features.contains(feature("updates")));
    assert_eq!(draft.port_text(&DOCUMENT, feature("icap")), "11344");
    assert_eq!(opened("on=icap&icap.port=11344"), draft, "the version may be left out");
    assert_eq!(opened("icap.port=11344&on=icap&v=1&"), draft, "in any order");
    assert!(opened("roles=").roles.is_empty());
    assert_eq!(opened("advised=yes&project=A+B%20C").details.get(Detail::Project), "A B C");
    assert!(!opened("advised=yes&advised=no").advised, "the last one counts");
}

#[test]
fn a_link_escaped_in_another_way_is_not_damaged() {
    let mut draft = draft("scanning", "http-proxy");
    draft.details.set(Detail::Project, "São Paulo / DC-1".to_owned());
    let notation = write(&DOCUMENT, &draft);
    let (head, check) = notation.split_at(notation.find("&project=").unwrap());
    let check = &check[check.find("&check=").unwrap()..];
    for project in ["S%c3%a3o+Paulo+/+DC-1", "São%20Paulo%20%2F%20DC%2D1", "S%C3%A3o%20Paulo%20/%20DC-1"] {
        assert_eq!(opened(&format!("{head}&project={project}{check}")), draft);
    }
    assert_eq!(opened(&notation.replace('&', "&amp;")), draft);
}

#[test]
fn every_cut_is_told() {
    let mut draft = draft("policy", "updates ldap-import");
    draft.details.set(Detail::Ticket, "CHG-1".to_owned());
    let notation = write(&DOCUMENT, &draft);
    // The rest after the key that announces a check value is enough to detect it.
    let start = notation.find("&roles").unwrap();
    for end in start..notation.len() {
        let (notices, _) = with_notices(&notation[..end]);
        assert!(notices.iter().any(|notice| notice.contains("cut")), "cut at {end}: {notices:?}");
    }
}

#[test]
fn every_altered_character_is_told() {
    let mut draft = draft("policy", "updates ldap-import");
    draft.details.set(Detail::Ticket, "CHG-1".to_owned());
    let notation = write(&DOCUMENT, &draft);
    for at in notation.find("roles").unwrap()..notation.len() {
        let byte = notation.as_bytes()[at];
        let other = if byte == b'x' { 'y' } else { 'x' };
        let altered = format!("{}{other}{}", &notation[..at], &notation[at + 1..]);
        assert_ne!(read(&DOCUMENT, &altered).notices, [""; 0], "{altered}");
    }
}

#[test]
fn what_is_unsound_is_named_and_the_rest_applied() {
    let check = |notation: &str, notice: &str, rest: &str| {
        let (notices, plan) = with_notices(notation);
        assert!(notices.iter().any(|given| given.contains(notice)), "{notation}: {notices:?}");
        assert_eq!(plan.replace("&ends=check", "").split("&check=").next(), Some(rest), "{notation}");
    };
    check("v=1&colour=red&advised=yes", "The link has an unknown setting “colour” (ignored).", "v=1&advised=yes");
    check("v=1&on=icap.telepathy", "The link names an unknown feature “telepathy” (ignored).", "v=1&on=icap");
    check("v=1&roles=policy.boss", "The link names an unknown role “boss” (ignored).", "v=1&roles=policy");
    check("v=1&roles=policy.dns", "The link names an unknown role “dns” (ignored).", "v=1&roles=policy");
    check("v=1&advised=maybe", "The link's setting “advised” is “maybe”, and not yes or no (ignored).", "v=1");
    check("v=1&wccp.port=1", "unknown setting “wccp.port”", "v=1");
    check("v=1&http-proxy.port=99999", "HTTP scanning: use a port from 1 to 65535.", "v=1&http-proxy.port=99999");
    check("v=1&date=soon&by=me", "“soon” is left out: use YYYY-MM-DD", "v=1&by=me&date=soon");
    check("v=9&on=icap", "version “9”, which this page does not know", "v=1&on=icap");
    check("hello", "unknown setting “hello”", "v=1");
}

#[test]
fn a_plan_is_written_in_the_first_version_that_can_say_it() {
    let version = |notation: &str| write(&DOCUMENT, &opened(notation)).chars().take(3).collect::<String>();
    assert_eq!(version("on=icap"), "v=1");
    assert_eq!(version("scanning=London"), "v=2");
    assert_eq!(version("scanning=London&state=new"), "v=2", "a role is new anyway");
    assert_eq!(version("dns=&zone=LAN&state=exists"), "v=2", "a server outside the product exists anyway");
    for needed in ["scanning=&site=London", "scanning=&state=exists", "dns=&state=new", "keep=scanning:dns:udp/53"] {
        assert_eq!(version(needed), "v=3", "{needed}");
    }
}

#[test]
fn what_is_wrong_with_states_and_actions_is_told() {
    let told = |notation: &str| with_notices(notation).0;
    assert_eq!(told("scanning=&state=old"), ["state is to be new or exists, not “old”."]);
    assert_eq!(told("keep=scanning:dns"), ["keep: “scanning:dns” is no opening."]);
    assert_eq!(told("add=scanning.4:dns:udp/53"), ["scanning.4>dns>udp/53: there is no such group in this link."]);
}

#[test]
fn a_group_that_only_named_strangers_is_none() {
    let reading = read(&DOCUMENT, "v=2&client=&meets=policy.7");
    assert_eq!(reading.notices, ["meets: there is no group policy.7 in this link."]);
    assert_eq!(reading.draft, Draft::new(&DOCUMENT));
}

#[test]
fn hostile_links_are_refused_in_words() {
    let (notices, plan) = with_notices(&"x".repeat(MAX_LENGTH + 1));
    assert_eq!(
        notices,
        ["This link has 1000001 characters, and a plan's link has at most 1000000: nothing of it was opened."]
    );
    assert_eq!(plan, "v=1");
    // Two long lists of groups that do not exist: each is examined once.
    let list = (4_001..60_000).map(|number| number.to_string()).collect::<Vec<_>>().join(".");
    let (notices, plan) = with_notices(&format!("scanning=&meets=scanning.{list}.policy.{list}"));
    assert_eq!((notices.len(), plan.as_str()), (13, "v=1"));
    let (notices, _) = with_notices(&"a=b&".repeat(MAX_LENGTH / 4));
    assert_eq!(notices.len(), 13);
    assert_eq!(notices.last().unwrap(), "And 249988 more of the same kind.");
    let (notices, _) = with_notices(&format!("on={}", "x.".repeat(MAX_LENGTH / 2 - 2)));
    assert_eq!(notices.len(), 13);
    let (notices, _) = with_notices(&format!("{}=1", "k".repeat(5_000)));
    assert!(notices[0].chars().count() < 100, "a name is shown in part: {}", notices[0]);
    for text in ["%", "%zz", "%00", "v=1&project=%ff%fe", "&&&===", "=", "v=", "\0", "v=1&=x", "%E2%28%A1"] {
        drop(read(&DOCUMENT, text));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    /// The page reads its own links: the same draft, without a notice about the link itself.
    #[test]
    fn every_draft_survives_its_link(draft in any_draft()) {
        let notation = write(&DOCUMENT, &draft);
        let reading = read(&DOCUMENT, &notation);
        prop_assert_eq!(&reading.draft, &draft);
        prop_assert!(reading.notices.iter().all(|notice| !notice.contains("link")), "{:?}", reading.notices);
        prop_assert!(notation.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"=&.-%+/:".contains(&byte)));
        prop_assert_eq!(write(&DOCUMENT, &reading.draft), notation);
    }

    /// Any string is read without a panic, and the result is a valid draft.
    #[test]
    fn any_text_is_read(text in "\\PC*|(v=1|&|=|on|off|roles|icap|\\.port|%[0-9a-f]{0,2}|ends=check|check=|[a-z.]{1,4})*") {
        let draft = read(&DOCUMENT, &text).draft;
        prop_assert_eq!(read(&DOCUMENT, &write(&DOCUMENT, &draft)).draft, draft);
    }
}
