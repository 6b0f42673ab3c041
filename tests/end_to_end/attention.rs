//! The list of what needs attention, with its answers.

use crate::{
    browser::{eventually, until},
    page::Page,
    printed::Printed,
    stage::Stage,
    words,
};

/// The text of the button that opens the list.
fn button(page: &Page) -> String {
    page.seen(".places .attention").concat()
}

/// The connections of a plan in words, as a person sees them.
fn ports_from_policy(page: &Page) -> Vec<String> {
    let rows = page.rows();
    let of_policy =
        rows.iter().filter(|row| row.text("From") == "Policy Server" && row.text("To") == "Scanning Server");
    of_policy.map(|row| row.text("Port").to_owned()).collect()
}

pub fn the_list_is_counted_and_opens_where_one_is(stage: Stage) {
    let page = Page::open(stage, "#v=1&roles=scanning&on=wccp&http-proxy.port=none");
    let expected: Vec<_> = words::state("v=1&roles=scanning&on=wccp&http-proxy.port=none").to_look_at();
    assert!(expected.len() >= 4, "{expected:#?}");
    assert_eq!(button(&page), format!("{} to look at", expected.len()));
    assert_eq!(page.seen(".to-look-at"), [""; 0], "closed at first");
    let texts: Vec<_> = expected.iter().map(|item| item.text.clone()).collect();
    for place in crate::hands::PLACES {
        page.go_to(place);
        assert_eq!(page.to_look_at(), texts, "in {place}");
    }
    let answers: Vec<_> = expected.iter().flat_map(|item| &item.answers).map(|(label, _)| label.clone()).collect();
    assert_eq!(page.seen(".to-look-at button"), answers);
    if stage.engine.prints() {
        let printed = Printed::on_a4(&page);
        assert!(texts.iter().all(|text| printed.has(text)), "{}", printed.text());
    }
}

pub fn a_scanning_server_alone_lacks_what_manages_it(stage: Stage) {
    let page = Page::open(stage, "#v=1&roles=scanning");
    let missing = page.problems();
    assert_eq!(missing.len(), 1, "{missing:?}");
    for part in ["Policy Server", " tcp 5222, 5224, 8000, 8001 "] {
        assert!(missing[0].contains(part), "{part} is not in {}", missing[0]);
    }
    assert_eq!(ports_from_policy(&page), [""; 0]);
    for (answer, exists) in [("Add a new Policy Server", false), ("The Policy Server exists already", true)] {
        page.press(answer);
        eventually(|| ports_from_policy(&page), &["5222", "5224", "8000", "8001"]);
        assert_eq!(page.problems(), [""; 0]);
        page.go_to("plan");
        assert_eq!(page.run("return document.getElementsByName('policy/exists')[0].checked"), exists);
        page.press("Undo");
        eventually(|| page.problems(), &missing);
    }
}

pub fn a_policy_server_alone_lacks_what_it_manages(stage: Stage) {
    let page = Page::open(stage, "#v=1&roles=policy");
    let missing = page.problems().concat();
    assert!(missing.contains("Scanning Server") && missing.contains("5222"), "{missing}");
    page.press("Add a new Scanning Server");
    eventually(|| page.problems(), &[""; 0]);
    assert_eq!(ports_from_policy(&page), ["5222", "5224", "8000", "8001"]);
}

pub fn recommended_openings_that_are_left_out_are_told_and_included(stage: Stage) {
    let page = Page::open(stage, "#v=1&on=wccp");
    let left_out = || page.to_look_at().iter().filter(|item| item.contains("left out")).count();
    assert_eq!(left_out(), 1, "{:?}", page.to_look_at());
    let at_the_box = || page.seen(".choices .left-out").concat();
    assert_eq!(at_the_box(), "2 recommended left out");
    let before = page.rows().len();
    page.press("Include them");
    eventually(|| page.rows().len(), &(before + 2));
    assert_eq!(page.rows().iter().filter(|row| row.text("Basis") == "recommended").count(), 2);
    assert!(page.choices().contains(&("Include recommended openings".to_owned(), true)));
    assert_eq!((left_out(), at_the_box().as_str()), (0, ""));
}

pub fn a_feature_that_lost_its_device_is_told(stage: Stage) {
    let page = Page::open(stage, "#v=1&on=dashboard-traps");
    let told = || page.problems().iter().filter(|problem| problem.contains("Dashboard SNMP traps is on")).count();
    assert_eq!(told(), 0);
    page.pick("Policy Server");
    eventually(told, &1);
    page.press("Switch Dashboard SNMP traps off");
    eventually(told, &0);
}

pub fn groups_without_addresses_are_one_line_that_leads_to_them(stage: Stage) {
    let page = Page::open(stage, "");
    assert_eq!(page.to_look_at().len(), 1, "{:?}", page.to_look_at());
    page.press("Enter addresses");
    eventually(|| page.place(), &"plan");
    for (number, group) in ["scanning", "policy", "admin", "client", "dns", "update-sites"].into_iter().enumerate() {
        page.type_in(&format!("{group}/at"), &format!("10.1.{number}.1"));
    }
    until("nothing is left", || button(&page) == "Nothing to look at");
    assert_eq!(page.seen(".to-look-at li"), [""; 0]);
}
