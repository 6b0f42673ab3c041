//! Groups, zones and addresses, as a person describes a network.

use crate::{
    browser::{eventually, until},
    hands::TAB,
    page::Page,
    printed::Printed,
    row::Connection,
    sheet::{PARTS, Sheet, choose_parts, expanded},
    stage::Stage,
    words,
};

/// Opens the details of a group, unless they are open.
fn open_details(page: &Page, group: &str) {
    let button = format!("document.querySelector('[name=details][value=\"{group}\"]')");
    if page.run(&format!("return {button}.ariaExpanded")) == "false" {
        page.session().click(&format!("//button[@name='details' and @value='{group}']"));
        until("the details are there", || page.run(&format!("return {button}.ariaExpanded")) == "true");
    }
}

fn press(page: &Page, action: &str, group: &str) {
    open_details(page, group);
    page.session().click(&format!("//button[@name='{action}' and @value='{group}']"));
}

fn pick_peer(page: &Page, group: &str, peer: &str) {
    open_details(page, group);
    page.session().click(&format!("//input[@name='{group}/{peer}']"));
}

fn connections(page: &Page) -> Vec<Connection> {
    let mut connections: Vec<_> = page.rows().iter().map(crate::row::Row::connection).collect();
    connections.sort();
    connections
}

/// Two sites with scanning servers and clients, and a policy server with its administrators in the data centre.
fn build(page: &Page) {
    page.pick("HTTPS scanning");
    page.pick("Updates");
    eventually(|| page.rows().len(), &13);
    page.go_to("plan");
    press(page, "split", "scanning");
    press(page, "split", "client");
    until("the groups are there", || page.run("return !!document.getElementById('client.2/name')") == true);
    for (field, text) in [
        ("scanning/name", "London"),
        ("scanning/zone", "DMZ"),
        ("scanning/at", "10.1.0.0/28"),
        ("scanning.2/name", "Paris"),
        ("scanning.2/zone", "DMZ"),
        ("scanning.2/at", "10.2.0.1 - 10.2.0.6, 2001:db8::/64"),
        ("policy/zone", "Data centre"),
        ("policy/at", "policy.example.com"),
        ("admin/zone", "Data centre"),
        ("client/name", "London's clients"),
        ("client/zone", "Offices"),
        ("client/at", "172.16.0.0/16"),
        ("client.2/name", "Paris's clients"),
        ("client.2/zone", "Offices"),
        ("client.2/at", "172.17.0.0/16"),
    ] {
        page.type_in(field, text);
    }
    pick_peer(page, "client", "scanning.2");
    pick_peer(page, "client.2", "scanning");
}

fn expected() -> Vec<Connection> {
    let mut rows = Vec::new();
    for (site, clients) in [("London", "London's clients"), ("Paris", "Paris's clients")] {
        rows.push([clients, site, "TCP", "8080"]);
        rows.push(["Administrator's PC", site, "TCP", "22"]);
        rows.extend(["5222", "5224", "8000", "8001"].map(|port| ["Policy Server", site, "TCP", port]));
        rows.extend(["TCP", "UDP"].map(|protocol| [site, "DNS server", protocol, "53"]));
        rows.extend(["21", "80", "443"].map(|port| [site, "Internet", "TCP", port]));
    }
    let mut rows: Vec<Connection> = rows.into_iter().map(|row| row.map(str::to_owned)).collect();
    rows.sort();
    rows
}

pub fn a_network_of_three_zones_is_built_by_hand_and_travels(stage: Stage) {
    let page = Page::open(stage, "");
    build(&page);
    eventually(|| connections(&page), &expected());
    assert!(page.count().ends_with(" = 22 openings, 8 parties, 3 remarks, 2 within a zone"), "{}", page.count());
    assert_eq!(page.problems(), [""; 0]);
    eventually(|| page.address_follows() && page.link().contains("meets="), &true);

    // Reloaded, it is the same.
    page.session().reload();
    page.works();
    assert_eq!(connections(&page), expected());
    assert_eq!(page.text_in("scanning.2/at"), "10.2.0.1 - 10.2.0.6, 2001:db8::/64");

    // And from its link in another browser.
    let other = Page::before(stage);
    let link = page.link();
    other.visit(&link[link.find('#').expect("a link with a plan")..]);
    assert_eq!(other.notices(), [""; 0]);
    assert_eq!(connections(&other), expected());
    assert_eq!(other.count(), page.count());
}

pub fn a_network_of_three_zones_is_on_paper_with_all_that_was_typed(stage: Stage) {
    let page = Page::open(stage, "");
    build(&page);
    eventually(|| connections(&page), &expected());
    choose_parts(&page, &PARTS);
    let sheet = Sheet::of(&page);
    let mut on_paper: Vec<_> = sheet.rules.iter().flat_map(expanded).collect();
    on_paper.sort();
    assert_eq!(on_paper, expected());
    let printed = Printed::on_a4(&page);
    sheet.is_on(&printed, "A4");
    for words in [
        "London DMZ 10.1.0.0/28",
        "Paris DMZ 10.2.0.1-10.2.0.6, 2001:db8::/64",
        "London's clients Offices 172.16.0.0/16",
        "London's clients: connects only to London",
        "Policy Server Data centre policy.example.com",
        "Same zone: no opening needed (2)",
    ] {
        assert!(printed.has(words), "{words} is not in {}", printed.text());
    }
}

pub fn what_stays_in_a_zone_is_listed_apart(stage: Stage) {
    let page = Page::open(stage, "#v=2&scanning=&zone=A&dns=&zone=A");
    assert!(page.rows().iter().all(|row| row.text("From") != "Scanning Server" || row.text("Port") != "53"));
    let needed = page.rows().len();
    page.check("same-zone");
    eventually(|| page.rows().len(), &(needed + 2));
    let sections = page.sections();
    let (name, inside) = sections.last().expect("a section");
    assert_eq!(name, "Same zone: no opening needed");
    let purposes: Vec<_> = inside.iter().map(|row| row.text("Purpose")).collect();
    assert_eq!(purposes, ["Name resolution"; 2]);
}

pub fn a_bad_address_stays_as_typed_with_the_problem_below_it(stage: Stage) {
    let page = Page::open(stage, "");
    page.type_in("dns/at", "10.1.0.5/24 10.9.0.53");
    page.session().press(&[TAB]);
    let problem = || page.seen("[id='dns/at-problem'] li").concat();
    eventually(|| problem().contains("10.1.0.5/24"), &true);
    assert_eq!(page.text_in("dns/at"), "10.1.0.5/24 10.9.0.53");
    let described = page.run("return document.getElementsByName('dns/at')[0].getAttribute('aria-describedby')");
    assert!(described.as_str().is_some_and(|ids| ids.split(' ').any(|id| id == "dns/at-problem")), "{described}");
    page.type_in("dns/at", "10.1.0.0/24");
    page.session().press(&[TAB]);
    eventually(problem, &"");
}

pub fn a_removed_group_comes_back_with_its_addresses(stage: Stage) {
    let page = Page::open(stage, "#v=2&dns=Inside&at=10.1.0.53&dns=Outside&at=192.0.2.53");
    page.go_to("plan");
    press(&page, "remove", "dns");
    eventually(|| page.text_in("dns/at"), &"192.0.2.53");
    assert_eq!(page.said(), "Removed Inside. Undo brings it back.");
    page.press("Undo");
    eventually(|| page.text_in("dns/at"), &"10.1.0.53");
    assert_eq!(page.text_in("dns.2/at"), "192.0.2.53");
    press(&page, "up", "dns.2");
    eventually(|| page.text_in("dns/name"), &"Outside");
    press(&page, "duplicate", "dns");
    eventually(|| page.text_in("dns.2/name"), &"Outside copy");
}

pub fn a_port_that_collides_on_a_device_is_named_at_its_field(stage: Stage) {
    let page = Page::open(stage, "#v=1&roles=all-in-one");
    page.type_in("http-proxy.port", "443");
    let words = words::port_problem("v=1&roles=all-in-one&http-proxy.port=443", "http-proxy");
    assert!(words.as_ref().is_some_and(|words| words.contains("“Policy console” on All in One")), "{words:?}");
    eventually(|| page.problem_of("http-proxy.port"), &words);
    if stage.engine.prints() {
        assert!(Printed::on_a4(&page).has(&words.unwrap_or_default()));
    }
}

pub fn a_link_of_twelve_groups_with_addresses_stays_short(stage: Stage) {
    let page = Page::open(stage, "");
    page.go_to("plan");
    for party in ["scanning", "client"] {
        for number in 2..=5 {
            press(&page, "split", party);
            let script = format!("return !!document.getElementById('{party}.{number}/name')");
            until("another group is there", || page.run(&script) == true);
        }
    }
    for (party, net) in [("scanning", 10), ("client", 172)] {
        for group in 1..=5 {
            let id = if group == 1 { party.to_owned() } else { format!("{party}.{group}") };
            page.type_in(&format!("{id}/name"), &format!("Branch office {group}, {party}"));
            page.type_in(&format!("{id}/zone"), &format!("Zone {group}"));
            page.type_in(&format!("{id}/at"), &format!("{net}.{group}.0.0/24, {net}.{group}.1.0/24"));
        }
    }
    page.type_in("policy/at", "10.99.0.10");
    page.type_in("dns/at", "10.99.0.53 10.99.0.54");
    eventually(|| page.link().contains("10.99.0.54"), &true);
    let link = page.link();
    assert!(link.len() < 2_000, "{} characters: {link}", link.len());
}
