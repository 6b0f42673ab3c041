//! Names of groups, sites and zones, and the states of groups.

use crate::support::{DOCUMENT, draft, flows, matrix, party};
use port_matrix::{
    link::read,
    matrix::action,
    plan::{About, Draft, GroupDraft, GroupField, GroupKey, GroupState, OpeningAction, OpeningKey, check},
};

fn at(id: &str) -> GroupKey {
    GroupKey::find(&DOCUMENT, id).unwrap_or_else(|| panic!("no group {id}"))
}

/// A plan of Scanning Servers with these names and sites.
fn scanners(groups: &[(&str, &str)]) -> Draft {
    let mut draft = draft("scanning", "http-proxy");
    for (name, site) in groups {
        let (name, site) = ((*name).to_owned(), (*site).to_owned());
        draft.add_group(party("scanning"), GroupDraft { name, site, ..GroupDraft::default() });
    }
    draft
}

#[track_caller]
fn check_names(groups: &[(&str, &str)], expected: &[&str]) {
    let (plan, _) = check(&DOCUMENT, &scanners(groups));
    let names: Vec<_> = plan.topology().of(party("scanning")).map(|(_, group)| group.name.as_str()).collect();
    assert_eq!(names, expected, "{groups:?}");
}

#[test]
fn a_group_without_a_name_is_called_after_its_site() {
    check_names(&[("", "London"), ("", "Paris")], &["London Scanning Server", "Paris Scanning Server"]);
    check_names(&[("", ""), ("", "Paris")], &["Scanning Server", "Paris Scanning Server"]);
    check_names(&[("Proxy", "London"), ("", "")], &["Proxy", "Scanning Server 2"]);
    check_names(
        &[("", "\u{a0}London \u{200b} 1"), ("", "\u{200b}")],
        &["London 1 Scanning Server", "Scanning Server 2"],
    );
}

#[test]
fn names_of_sites_stay_apart() {
    check_names(&[("", "London"), ("", "London")], &["London Scanning Server 1", "London Scanning Server 2"]);
    check_names(&[("", "London"), ("", "london")], &["London Scanning Server 1", "london Scanning Server 2"]);
    check_names(
        &[("London Scanning Server", ""), ("", "London")],
        &["London Scanning Server", "London Scanning Server 2"],
    );
    check_names(&[("Proxy", "London"), ("Proxy", "Paris")], &["London Proxy", "Paris Proxy"]);
    check_names(&[("Proxy", "London"), ("Proxy", "")], &["London Proxy", "Proxy"]);
    check_names(&[("Proxy", "London"), ("Proxy", "London")], &["Proxy", "Proxy"]);
}

/// The openings, the connections within a zone, and the problems, of a plan with these two zones.
fn zones(one: &str, other: &str) -> (usize, usize, Vec<String>) {
    let mut draft = Draft::new(&DOCUMENT);
    for (name, zone) in [("scanning", one), ("dns", other)] {
        draft.add_group(party(name), GroupDraft { zone: zone.to_owned(), ..GroupDraft::default() });
    }
    let solved = matrix(&draft);
    let problems = check(&DOCUMENT, &draft).1.into_iter().map(|problem| problem.text).collect();
    (solved.flows.len(), solved.intra_zone.len(), problems)
}

#[test]
fn zones_that_look_the_same_are_one() {
    let reading = read(&DOCUMENT, "v=2&scanning=&zone=DMZ+1&dns=&zone=DMZ%C2%A01");
    let solved = matrix(&reading.draft);
    assert_eq!((solved.flows.len(), solved.intra_zone.len()), (15, 2));
    for other in
        ["DMZ 1", "DMZ  1", " DMZ\u{2009}1", "DMZ 1\u{200b}", "\u{feff}DMZ\u{202f}1", "DMZ 1\u{200e}", "ＤＭＺ 1"]
    {
        let (openings, within, problems) = zones("DMZ 1", other);
        assert_eq!((openings, within), (15, 2), "{other:?}");
        assert!(problems.iter().all(|text| text.contains("is taken for")), "{problems:?}");
    }
    assert_eq!(zones("DMZ-1", "DMZ–1").1, 2, "dashes");
    assert_eq!(zones("DMZ 1", "DMZ 2"), (17, 0, Vec::new()));
    assert_eq!(zones("DMZ 1", "\u{200b}\u{a0}").1, 0, "no zone was named");
}

/// Letters that are written in another way in capitals, or as one sign.
#[test]
fn zones_that_say_the_same_are_one_and_told() {
    for (one, other) in [
        ("straße", "STRASSE"),
        ("Straße", "STRAẞE"),
        ("ﬁn", "fin"),
        ("OFFICE", "oﬃce"),
        ("Zone Ⅳ", "zone iv"),
        ("Zone ⅻ", "Zone XII"),
        ("İzmir", "izmir"),
        ("İZMİR", "İzmir"),
        ("DMZ ①", "DMZ 1"),
        ("DMZ ⑳", "DMZ 20"),
        ("DMZ²", "DMZ2"),
        ("ΝΗΣΟΣ", "νησος"),
        ("Nº 1", "No 1"),
        ("Zu\u{308}rich", "ZÜRICH"),
        ("S\u{30c}koda", "škoda"),
    ] {
        let (openings, within, problems) = zones(one, other);
        assert_eq!((openings, within), (15, 2), "{one} and {other}");
        assert!(problems.len() == 1 && problems[0].contains("is taken for the zone"), "{one}: {problems:?}");
    }
    for (one, other) in [("Zürich", "Zurich"), ("Öst", "Ost"), ("Zone Ⅳ", "Zone V"), ("DMZ ①", "DMZ ③")] {
        assert_eq!(zones(one, other).1, 0, "{one} and {other}");
    }
}

#[test]
fn zones_that_look_alike_are_told() {
    assert_eq!(zones("DMZ 1", "dmz 1"), (15, 2, vec!["“dmz 1” is taken for the zone “DMZ 1”.".to_owned()]));
    for other in ["DMZ-1", "DMZ l", "DMZ_1", "DМZ 1"] {
        let told = format!("The zones “DMZ 1” and “{other}” look alike. Are they one? Then write them alike.");
        let (openings, within, problems) = zones("DMZ 1", other);
        // Two zones are written in another order where the second party's groups come first.
        let told_backwards =
            format!("The zones “{other}” and “DMZ 1” look alike. Are they one? Then write them alike.");
        assert!(problems == [told] || problems == [told_backwards], "{problems:?}");
        assert_eq!((openings, within), (17, 0), "{other}");
    }
}

#[test]
fn names_of_groups_are_compared_as_zones_are() {
    let told = |one: &str, other: &str| -> Vec<String> {
        let problems = check(&DOCUMENT, &scanners(&[(one, ""), (other, "")])).1;
        let about_name = |about| matches!(about, About::Group(_, GroupField::Name));
        problems.into_iter().filter(|problem| about_name(problem.about)).map(|problem| problem.text).collect()
    };
    for other in ["Proxy 1", "Proxy\u{a0}1", "proxy 1", "Proxy 1\u{200b}", "Proxy  1"] {
        let told = told("Proxy 1", other);
        assert!(told.len() == 1 && told[0].starts_with("Two groups are called"), "{other:?}: {told:?}");
    }
    for (one, other) in [("Straße", "STRASSE"), ("Proxy Ⅳ", "Proxy IV"), ("ﬁn", "FIN"), ("İzmir", "izmir")] {
        let told = told(one, other);
        assert!(told.len() == 1 && told[0].starts_with("Two groups are called"), "{one}: {told:?}");
    }
    assert_eq!(told("Proxy 1", "Proxy l"), ["The groups Proxy 1 and Proxy l have names that look alike."]);
    assert_eq!(told("Proxy 1", "Proxy 2"), [""; 0]);
}

#[test]
fn what_two_existing_groups_need_is_kept_and_the_rest_added() {
    let mut draft = draft("scanning policy", "http-proxy");
    draft.group_mut(at("policy")).unwrap().state = Some(GroupState::Existing);
    let solved = matrix(&draft);
    let kept = |draft: &Draft| -> Vec<String> {
        let solved = matrix(draft);
        let is_kept = |flow: &&_| action(&solved.plan, flow) == OpeningAction::Keep;
        solved.flows.iter().filter(is_kept).map(|flow| solved.name(flow)).collect()
    };
    assert_eq!(
        kept(&draft),
        flows(&solved).into_iter().filter(|name| !name.contains("scanning")).collect::<Vec<_>>(),
        "a Policy Server that exists has what it needs"
    );
    assert!(!kept(&draft).is_empty());
    let opening = |name: &str| OpeningKey::find(&DOCUMENT, name).unwrap();
    let (https, dns) = (opening("admin>policy>tcp/22"), opening("scanning>dns>udp/53"));
    draft.set_action(https, Some(OpeningAction::Add));
    draft.set_action(dns, Some(OpeningAction::Keep));
    assert!(!kept(&draft).contains(&"admin→policy tcp/22".to_owned()));
    assert!(kept(&draft).contains(&"scanning→dns udp/53".to_owned()));
    draft.set_action(dns, None);
    assert!(!kept(&draft).contains(&"scanning→dns udp/53".to_owned()));
}

#[test]
fn chosen_actions_stay_with_their_groups() {
    let mut draft = scanners(&[("One", ""), ("Two", ""), ("Three", "")]);
    let opening = |name: &str| OpeningKey::find(&DOCUMENT, name).unwrap();
    draft.set_action(opening("scanning.2>dns>udp/53"), Some(OpeningAction::Keep));
    let names = |draft: &Draft| -> Vec<String> { draft.actions().map(|(key, _)| key.name(&DOCUMENT)).collect() };
    draft.move_group_up(at("scanning.2"));
    assert_eq!(names(&draft), ["scanning>dns>udp/53"]);
    draft.duplicate_group(at("scanning"));
    assert_eq!(names(&draft), ["scanning>dns>udp/53"], "a copy has no choices of its own");
    draft.move_group_up(at("scanning.2"));
    draft.remove_group(at("scanning"));
    assert_eq!(names(&draft), ["scanning>dns>udp/53"]);
    draft.remove_group(at("scanning"));
    assert_eq!(names(&draft), [""; 0]);
}

#[test]
fn openings_have_names() {
    for name in ["scanning>dns>udp/53", "scanning.2>wccp-router>gre", "client.12>scanning.3>tcp/8080"] {
        assert_eq!(OpeningKey::find(&DOCUMENT, name).unwrap().name(&DOCUMENT), name);
    }
    for name in
        ["", "scanning", "scanning>dns", "scanning>dns>53", "scanning>dns>udp/53>x", "scanning.0>dns>udp/53", "a>b>gre"]
    {
        assert_eq!(OpeningKey::find(&DOCUMENT, name), None, "{name}");
    }
}
