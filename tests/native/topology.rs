//! Groups, zones and peers: small plans with their exact rows.

use crate::support::{DOCUMENT, Solved, flows, matrix, party, plan};
use port_matrix::{
    link::read,
    matrix::Emptiness,
    plan::{About, Draft, GroupField, GroupKey, check},
};

/// The draft of a valid link.
fn draft(notation: &str) -> Draft {
    let reading = read(&DOCUMENT, notation);
    assert_eq!(reading.notices, [""; 0], "{notation}");
    reading.draft
}

fn solved(notation: &str) -> Solved {
    matrix(&draft(notation))
}

fn at(id: &str) -> GroupKey {
    GroupKey::find(&DOCUMENT, id).unwrap_or_else(|| panic!("no group {id}"))
}

/// Asserts the openings and the connections within a zone, in any order.
#[track_caller]
fn check_rows(notation: &str, openings: &[&str], within: &[&str]) {
    let solved = solved(notation);
    let sorted = |mut rows: Vec<String>| {
        rows.sort();
        rows
    };
    let expected = |rows: &[&str]| sorted(rows.iter().map(|&row| row.to_owned()).collect());
    assert_eq!(sorted(flows(&solved)), expected(openings), "{notation}");
    assert_eq!(sorted(solved.within()), expected(within), "{notation}");
}

/// A Scanning Server alone, with all optional features off.
const SCANNING: &str = "v=2&roles=scanning&off=http-proxy.https-proxy";

#[test]
fn two_groups_of_a_role_each_have_their_rows() {
    check_rows(
        &format!("{SCANNING}&on=icap&scanning=London&scanning=Paris&icap.port=11344"),
        &[
            "admin→scanning tcp/22",
            "admin→scanning.2 tcp/22",
            "icap-client→scanning tcp/1344",
            "icap-client→scanning.2 tcp/11344",
            "scanning→dns tcp/53",
            "scanning→dns udp/53",
            "scanning→internet tcp/21",
            "scanning→internet tcp/80",
            "scanning→internet tcp/443",
            "scanning.2→dns tcp/53",
            "scanning.2→dns udp/53",
            "scanning.2→internet tcp/21",
            "scanning.2→internet tcp/80",
            "scanning.2→internet tcp/443",
        ],
        &[],
    );
}

#[test]
fn what_stays_in_a_zone_needs_no_opening_and_does_not_vanish() {
    check_rows(
        &format!("{SCANNING}&scanning=&zone=DMZ&dns=&zone=dmz&admin=&zone=Office"),
        &["admin→scanning tcp/22", "scanning→internet tcp/21", "scanning→internet tcp/80", "scanning→internet tcp/443"],
        &["scanning→dns tcp/53", "scanning→dns udp/53"],
    );
}

#[test]
fn a_group_limited_to_named_peers_meets_only_them() {
    let sites = "scanning=London&scanning=Paris&client=London&meets=scanning&client=Paris&meets=scanning.2";
    let clients = |solved: &Solved| -> Vec<String> {
        flows(solved).into_iter().filter(|flow| flow.starts_with("client")).collect()
    };
    let both = solved(&format!("v=2&roles=scanning&off=https-proxy&{sites}"));
    assert_eq!(clients(&both), ["client→scanning tcp/8080", "client.2→scanning.2 tcp/8080"]);
    // A restriction on the other side applies too; a restriction towards one party does not affect another.
    let other = solved("v=2&roles=scanning&off=https-proxy&scanning=&meets=client.2&scanning=&client=&client=");
    assert_eq!(
        clients(&other),
        ["client→scanning.2 tcp/8080", "client.2→scanning tcp/8080", "client.2→scanning.2 tcp/8080"]
    );
    assert!(flows(&other).contains(&"scanning→dns udp/53".to_owned()));
    let none = solved("v=2&roles=scanning&off=https-proxy&client=&meets=scanning.0");
    assert_eq!(clients(&none), [""; 0]);
    let why = none.omitted.iter().find(|entry| DOCUMENT.rules[entry.rule].id == "S4").unwrap();
    assert_eq!(why.words(&DOCUMENT, &none.plan), "its groups connect only to others");
}

#[test]
fn rules_tied_to_a_firewall_follow_the_zones() {
    let features = "v=2&roles=scanning.policy&on=wccp.dashboard-traps&advised=yes&off=updates.http-proxy.https-proxy";
    let tied = |notation: &str| -> Vec<String> {
        let solved = solved(notation);
        let tied = |flow: &&String| ["gre", "udp/2048", "udp/162"].iter().any(|service| flow.ends_with(service));
        assert!(!solved.within().iter().any(|flow| tied(&flow)), "{notation}");
        flows(&solved).iter().filter(tied).cloned().collect()
    };
    let all = [
        "scanning→policy udp/162",
        "scanning→wccp-router udp/2048",
        "scanning→wccp-router gre",
        "wccp-router→scanning udp/2048",
        "wccp-router→scanning gre",
    ];
    assert_eq!(tied(features), all);
    let router = format!("{features}&scanning=&zone=DMZ&wccp-router=&zone=DMZ");
    assert_eq!(tied(&router), all[..1]);
    let policy = format!("{features}&scanning=&zone=DMZ&policy=&zone=DMZ");
    assert_eq!(tied(&policy), all[1..]);
    let why = |notation: &str, rule: &str| {
        let solved = solved(notation);
        let entry = solved.omitted.iter().find(|entry| DOCUMENT.rules[entry.rule].id == rule).unwrap();
        entry.words(&DOCUMENT, &solved.plan)
    };
    let words = "needed only through a firewall, and both ends are in zone DMZ";
    assert_eq!(why(&router, "S12"), words);
    assert_eq!(why(&policy, "P10"), words);
}

#[test]
fn the_summary_says_how_much_stays_inside() {
    let summary = solved(&format!("{SCANNING}&scanning=&zone=A&dns=&zone=A")).summary(&DOCUMENT);
    assert_eq!(summary, "4 openings, 3 parties, 1 remark, 2 within a zone");
}

#[test]
fn ports_that_collide_are_caught_at_the_field() {
    let problems = |notation: &str| -> Vec<(About, String)> {
        check(&DOCUMENT, &draft(notation)).1.into_iter().map(|problem| (problem.about, problem.text)).collect()
    };
    let feature = |name: &str| DOCUMENT.features.find(name).unwrap();
    let check_plan = |notation: &str, name: &str, expected: &str| {
        assert_eq!(problems(notation), [(About::Port(feature(name)), expected.to_owned())], "{notation}");
    };
    check_plan(
        "roles=all-in-one&http-proxy.port=443",
        "http-proxy",
        "HTTP scanning: 443 is taken by “Policy console” on All in One.",
    );
    check_plan(
        "roles=scanning&http-proxy.port=22",
        "http-proxy",
        "HTTP scanning: 22 is taken by “Administration over SSH and SFTP” on Scanning Server.",
    );
    check_plan(
        "roles=scanning&http-proxy.port=8443",
        "http-proxy",
        "HTTP scanning: 8443 is taken by “HTTPS scanning” on Scanning Server.",
    );
    check_plan(
        "roles=scanning&http-proxy.port=80",
        "http-proxy",
        "HTTP scanning: ports below 1024 are for the system's own services; nothing else there may use 80.",
    );
    check_plan(
        "roles=scanning&http-proxy.port=50000",
        "http-proxy",
        "HTTP scanning: from 49152 on, systems pick ports for connections of their own; 50000 may be in use.",
    );
    // The console is on another device; FTP is off; 161 is UDP.
    for sound in ["scanning.policy&http-proxy.port=3128", "scanning&http-proxy.port=2121"] {
        assert_eq!(problems(&format!("roles={sound}")), [], "{sound}");
    }
    let group = About::Group(at("scanning.2"), GroupField::Port(feature("icap")));
    assert_eq!(
        problems("v=2&roles=scanning&on=icap&scanning=&scanning=Paris&icap.port=8080"),
        [(group, "ICAP: 8080 is taken by “HTTP scanning” on Paris.".to_owned())]
    );
}

#[test]
fn addresses_that_make_little_sense_are_warned_about() {
    let warnings = |notation: &str| -> Vec<String> {
        let draft = draft(notation);
        let (plan, problems) = check(&DOCUMENT, &draft);
        let matrix = port_matrix::matrix::resolve(&DOCUMENT, &plan);
        let warnings = port_matrix::matrix::warnings(&DOCUMENT, &plan, &matrix);
        problems.into_iter().chain(warnings).map(|problem| problem.text).collect()
    };
    let check =
        |groups: &str, expected: &[&str]| assert_eq!(warnings(&format!("{SCANNING}&{groups}")), expected, "{groups}");
    check("scanning=&at=10.1.0.0/24&dns=&at=10.2.0.53+10.2.0.54", &[]);
    check(
        "scanning=&at=10.1.0.0/24&dns=&at=10.1.0.53",
        &["DNS server: 10.1.0.53 overlaps 10.1.0.0/24 of Scanning Server, which is in another zone."],
    );
    check("scanning=&zone=A&at=10.1.0.0/24&dns=&zone=A&at=10.1.0.53", &[]);
    check(
        "scanning=&zone=A&at=10.1.0.5&dns=&zone=A&at=10.1.0.5",
        &["DNS server: 10.1.0.5 stands in Scanning Server too."],
    );
    check(
        "scanning=&at=proxy.example.com&dns=&at=Proxy.example.com",
        &["DNS server: proxy.example.com stands in Scanning Server too."],
    );
    check("internet=&at=0.0.0.0/0", &[]);
    check("admin=&at=0.0.0.0/0", &["Administrator's PC: this matches every address. Can you name a narrower network?"]);
    check(
        "scanning=&at=10.1.0.5&dns=&at=2001:db8::53",
        &["Scanning Server has only IPv4 addresses and DNS server only IPv6: they can't reach each other."],
    );
    check("scanning=&at=10.1.0.5+2001:db8::5&dns=&at=2001:db8::53", &[]);
    // Neither an `any` address nor a network of the same zone hides an overlap after it.
    let clash = "Policy Server: 10.0.0.128/25 overlaps 10.0.0.0/24 of Scanning Server, which is in another zone.";
    let two = "roles=scanning.policy&scanning=&zone=A&at=10.0.0.0/24&policy=&zone=B&at=10.0.0.128/25";
    check(two, &[clash]);
    check(&format!("{two}&internet=&zone=Net&at=0.0.0.0/0"), &[clash]);
    check(
        "scanning=&zone=A&at=10.0.0.0/24&dns=&zone=B&at=10.0.0.0/16+10.0.0.7",
        &[
            "DNS server: 10.0.0.0/16 overlaps 10.0.0.0/24 of Scanning Server, which is in another zone.",
            "DNS server: 10.0.0.7 overlaps 10.0.0.0/24 of Scanning Server, which is in another zone.",
        ],
    );
    // A pair is reported once, though each side starts connections; a group without addresses has no family.
    check(
        "roles=scanning.policy&on=dashboard-traps&scanning=&at=10.1.0.5&policy=&at=2001:db8::53",
        &["Scanning Server has only IPv4 addresses and Policy Server only IPv6: they can't reach each other."],
    );
    check("scanning=&dns=&at=2001:db8::53", &[]);
    check("scanning=&at=proxy.example.com&dns=&at=2001:db8::53", &[]);
    check("scanning=A&scanning=A", &["Two groups are called A: give each a name of its own."]);
}

#[test]
fn groups_are_split_copied_moved_and_removed_with_their_peers() {
    let mut draft = draft("v=2&scanning=A&scanning=B&scanning=C&client=&meets=scanning.2.3");
    let names = |draft: &Draft| -> Vec<String> {
        draft
            .described_groups()
            .filter(|(at, _)| at.party == party("scanning"))
            .map(|(_, group)| group.name.clone())
            .collect()
    };
    let meets = |draft: &Draft| -> Vec<String> {
        draft.group(at("client")).peers.iter().map(|peer| draft.group(*peer).name.clone()).collect()
    };
    draft.move_group_up(at("scanning.2"));
    assert_eq!((names(&draft).concat(), meets(&draft).concat()), ("BAC".to_owned(), "BC".to_owned()));
    draft.duplicate_group(at("scanning"));
    assert_eq!(names(&draft), ["B", "B copy", "A", "C"]);
    assert_eq!(meets(&draft).concat(), "BC");
    draft.remove_group(at("scanning"));
    assert_eq!((names(&draft).concat(), meets(&draft).concat()), ("B copyAC".to_owned(), "C".to_owned()));
    draft.split(party("scanning"));
    assert_eq!(names(&draft).len(), 4);
    draft.set_peer(at("scanning"), at("client"), true);
    assert_eq!(meets(&draft), ["B copy", "C"]);
    draft.set_peer(at("client"), at("scanning"), false);
    draft.set_peer(at("client"), at("scanning.3"), false);
    assert_eq!(draft.group(at("client")).peers, [at("scanning.0")], "limited to none");
    for number in ["scanning", "scanning.2", "scanning.3", "scanning.4"] {
        draft.set_peer(at("client"), at(number), true);
    }
    assert_eq!(draft.group(at("client")).peers, [], "meeting all is no limit");
    for _ in 0..3 {
        draft.remove_group(at("scanning.2"));
    }
    draft.remove_group(at("scanning"));
    assert_eq!(names(&draft), ["B copy"], "the last one stays");
}

#[test]
fn a_group_says_in_one_sentence_whom_it_connects_to() {
    let words = |groups: &str| {
        let plan = plan(&draft(&format!("{SCANNING}&scanning=A&scanning=B&scanning=C&{groups}")));
        port_matrix::plan::group_words(&DOCUMENT, &plan, plan.topology().find(at("client")).unwrap())
    };
    assert_eq!(words("client=&meets=scanning.1.2"), "connects only to A and B");
    assert_eq!(words("client=&meets=scanning.2"), "connects only to B");
    assert_eq!(words("client=&meets=scanning.0"), "connects to no Scanning Server");
    assert_eq!(words("client="), "");
}

/// Rules that were not resolved are neither used nor omitted.
#[test]
fn a_truncated_matrix_calls_no_rule_unneeded_that_was_not_worked_out() {
    let groups = |party: &str| format!("&{party}=").repeat(250);
    let link = format!("v=2&roles=scanning&on=icap{}{}", groups("scanning"), groups("client"));
    let solved = solved(&link);
    assert!(solved.matrix.is_truncated);
    let small = self::solved("v=2&roles=scanning&on=icap&scanning=A&client=B");
    assert!(!small.matrix.is_truncated);
    assert_eq!(solved.matrix.omitted, small.matrix.omitted);
}

#[test]
fn a_matrix_without_openings_says_why() {
    let emptiness = |notation: &str| {
        let solved = solved(notation);
        solved.matrix.emptiness(&solved.plan)
    };
    assert_eq!(emptiness("v=1"), None);
    assert_eq!(emptiness("v=1&roles="), Some(Emptiness::NoRoles));
    let one_zone =
        DOCUMENT.parties.iter().fold("v=2".to_owned(), |link, (_, party)| link + "&" + &party.id + "=&zone=A");
    assert_eq!(solved(&one_zone).matrix.intra_zone.len(), 17);
    assert_eq!(emptiness(&one_zone), Some(Emptiness::AllWithinZones));
    let apart = "v=2&roles=policy&off=updates&policy=&meets=admin.0.dns.0";
    assert_eq!(solved(apart).matrix.flows.len(), 0);
    assert_eq!(emptiness(apart), Some(Emptiness::NothingConnects));
}
