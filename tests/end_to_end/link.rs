//! The plan in the address.

use crate::{
    browser::{Options, eventually, until},
    page::Page,
    stage::{Place, Stage},
    words::{changed, opened},
};
use port_matrix::state::Origin;
use serde_json::json;

fn history_length(page: &Page) -> u64 {
    page.run("return history.length").as_u64().expect("a number")
}

fn has(page: &Page, feature: &str) -> bool {
    page.choices().contains(&(feature.to_owned(), true))
}

pub fn the_address_follows_typing_without_flooding_the_history(stage: Stage) {
    let page = Page::open(stage, "");
    let length = history_length(&page);
    page.type_in("project", "Harbour, phase 2");
    eventually(|| page.address().contains("&project=Harbour%2C%20phase%202&check="), &true);
    page.pick("ICAP");
    eventually(|| page.address().contains("&on=icap&"), &true);
    assert!(page.address_follows());
    assert_eq!(history_length(&page), length);
    page.press("Undo");
    page.press("Undo");
    eventually(|| page.address(), &page.at("#v=1"));
}

pub fn every_kind_of_change_stands_in_the_link_in_a_stable_order(stage: Stage) {
    let page = Page::open(stage, "");
    // In another order than the link's.
    page.type_in("note", "Two sites");
    page.type_in("by", "J. Smith");
    page.pick("Include recommended openings");
    page.type_in("icap.port", "11344");
    page.pick("ICAP");
    page.pick("Updates");
    page.pick("Standby Policy Server");
    page.put_in(&json!({ "date": "2026-03-31" }));
    page.type_in("ticket", "CHG-1");
    page.type_in("project", "Harbour");
    let expected = "#v=1&ends=check&roles=scanning.policy.standby&on=icap&off=updates&icap.port=11344&advised=yes\
                    &project=Harbour&by=J.%20Smith&ticket=CHG-1&date=2026-03-31&note=Two%20sites&check=";
    eventually(|| page.link().contains(expected), &true);
    assert_eq!(page.link().split("check=").last().map(str::len), Some(8));
}

pub fn a_reload_keeps_the_plan(stage: Stage) {
    let page = Page::open(stage, "");
    page.pick("ICAP");
    page.type_in("project", "Harbour");
    eventually(|| page.address_follows() && page.link().contains("Harbour"), &true);
    page.session().reload();
    page.works();
    assert!(has(&page, "ICAP"));
    assert_eq!(page.text_in("project"), "Harbour");
    // A saved copy knows its own edits, which are not in its file.
    let is_copy = stage.place == Place::Copy;
    assert_eq!(page.origin(), if is_copy { changed(&Origin::SavedCopy) } else { opened(&Origin::Link) });
}

/// The address follows when typing rests: a reload does not wait for that.
pub fn a_reload_right_after_a_change_keeps_it(stage: Stage) {
    let page = Page::open(stage, "#v=1&roles=policy&project=T");
    for (feature, other) in [("SNMP monitoring", "Updates"), ("Updates", "SNMP monitoring")] {
        let (changed, stays) = (!has(&page, feature), has(&page, other));
        let label =
            format!("[...document.querySelectorAll('label')].find((one) => one.innerText.trim() === '{feature}')");
        page.run(&format!("document.old = true; {label}.querySelector('input').click(); location.reload()"));
        until("the page is loaded again", || page.run("return !document.old") == true);
        page.works();
        assert_eq!((has(&page, feature), has(&page, other)), (changed, stays), "{feature}");
        assert_eq!(page.text_in("project"), "T");
    }
    eventually(|| page.address_follows() && page.address().contains("snmp"), &true);
    // What was pending is done: the same link opens as it was sent.
    page.session().go_to(&page.at("#v=1&roles=policy&project=T"));
    page.session().reload();
    page.works();
    assert!(!has(&page, "SNMP monitoring"));
}

/// A server that finds the page by a query would not find it without.
pub fn a_query_that_is_the_hosts_own_stays_in_the_address(stage: Stage) {
    let page = Page::open(stage, "a/?id=5");
    assert_eq!(page.origin(), stage.origin());
    assert_eq!(page.link(), page.at("a/?id=5#v=1"));
    page.pick("ICAP");
    eventually(|| page.address_follows() && page.link().contains("&on=icap"), &true);
    assert!(page.link().starts_with(&page.at("a/?id=5#v=1&")), "{}", page.link());
    page.session().reload();
    page.works();
    assert_eq!(page.server().requests().iter().filter(|path| *path == "/a/?id=5").count(), 2);
    assert!(has(&page, "ICAP"));
    assert_eq!(page.origin(), opened(&Origin::Link));
    assert!(page.address().starts_with(&page.at("a/?id=5#v=1&")), "{}", page.address());
}

pub fn another_link_in_the_same_tab_opens_and_back_and_forward_go_between_them(stage: Stage) {
    let page = Page::open(stage, "#v=1&on=icap");
    page.session().go_to(&page.at("#v=1&roles=policy"));
    eventually(|| page.rows().len(), &5);
    page.session().go_to(&page.at("#v=1&roles=scanning"));
    eventually(|| page.rows().len(), &8);
    page.session().back();
    eventually(|| page.rows().len(), &5);
    assert_eq!(page.address(), page.at("#v=1&roles=policy"), "a link just opened stays as it was sent");
    page.session().back();
    until("the first link is open", || has(&page, "ICAP"));
    page.session().forward();
    eventually(|| page.rows().len(), &5);
    assert_eq!(page.origin(), opened(&Origin::Link));
}

pub fn another_link_can_be_taken_back_like_any_change(stage: Stage) {
    let page = Page::open(stage, "");
    page.type_in("project", "Harbour");
    page.session().go_to(&page.at("#v=1&roles=policy"));
    eventually(|| page.text_in("project"), &"");
    page.press("Undo");
    eventually(|| page.text_in("project"), &"Harbour");
    eventually(|| page.address().contains("project=Harbour"), &true);
}

pub fn a_link_written_by_hand_opens_without_a_word(stage: Stage) {
    let page = Page::open(stage, "#v=1&roles=scanning.policy&on=icap&icap.port=11344");
    assert_eq!(page.notices(), [""; 0]);
    assert_eq!(page.row_of("S3").lines("Port"), ["11344", "default 1344"]);
    assert_eq!(page.rows().len(), 18);
    assert_eq!(page.origin(), opened(&Origin::Link));
}

pub fn what_mail_gateways_make_of_a_link_opens_too(stage: Stage) {
    let page = Page::open(stage, "");
    let ways = [
        "a/b/#v=1&roles=policy",
        "a/b/%23v=1&roles=policy",
        "a/%23v%3D1%26roles%3Dpolicy",
        "a/?v=1&roles=policy",
        "a/?%23v=1&roles=policy",
        "a/?utm=mail#v=1&amp;roles=policy",
        "a/#%23v=1&roles=policy",
    ];
    for way in ways {
        page.visit(way);
        eventually(|| page.rows().len(), &5);
        assert_eq!(page.notices(), [""; 0], "{way}");
        assert_eq!(page.origin(), opened(&Origin::Link), "{way}");
        // A query that holds no plan is the host's, and stays.
        let path = ["a/b/", "a/?utm=mail"].into_iter().find(|path| way.starts_with(path)).unwrap_or("a/");
        assert!(page.link().starts_with(&page.at(&format!("{path}#v=1&"))), "{way} became {}", page.link());
        page.type_in("project", "Harbour");
        eventually(|| page.address_follows() && page.link().contains("Harbour"), &true);
    }
}

pub fn texts_of_every_kind_survive_the_link(stage: Stage) {
    let page = Page::open(stage, "");
    let project = "<b>Ære & \"Øst\"</b> #1 100% 'x' + 你好 🚢 a=b?c~d_e*f(g)";
    let note = "first line\nsecond\tline\n\n  indented";
    page.put_in(&json!({ "project": project, "note": note }));
    eventually(|| page.address_follows() && page.link().contains("&note="), &true);
    let link = page.link();
    let (_, notation) = link.split_once('#').expect("a fragment");
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "=&%.-".contains(letter);
    assert!(notation.chars().all(plain), "{notation} would not survive mail and chat");
    page.visit(&format!("#{notation}"));
    assert_eq!(page.text_in("project"), project);
    assert_eq!(page.text_in("note"), note);
    assert_eq!(page.notices(), [""; 0]);
}

pub fn a_bare_address_opens_the_last_plan_of_this_browser(stage: Stage) {
    let page = Page::open(stage, "");
    assert_eq!(page.origin(), stage.origin());
    page.pick("ICAP");
    page.type_in("project", "Harbour");
    eventually(|| page.origin(), &changed(&Origin::Defaults));

    page.visit("?");
    assert_eq!(page.origin(), opened(&Origin::LastPlan));
    assert!(has(&page, "ICAP"));

    // Someone else's link is looked at: that does not make it the last plan of one's own.
    page.visit("#v=1&roles=policy");
    assert_eq!(page.origin(), opened(&Origin::Link));
    page.visit("?");
    assert_eq!(page.text_in("project"), "Harbour");
    assert_eq!(page.origin(), opened(&Origin::LastPlan));
}

pub fn the_last_plan_survives_a_crash(stage: Stage) {
    let page = Page::alone(stage, Options::default());
    page.visit("");
    page.type_in("project", "Harbour");
    eventually(|| page.origin(), &changed(&Origin::Defaults));
    // The page's process ends without a chance to do anything.
    page.crash();
    page.visit("");
    assert_eq!(page.origin(), opened(&Origin::LastPlan));
    assert_eq!(page.text_in("project"), "Harbour");
}

pub fn the_page_says_where_the_plan_came_from_and_that_it_was_changed(stage: Stage) {
    let page = Page::open(stage, "#v=1&roles=policy");
    assert_eq!(page.origin(), opened(&Origin::Link));
    page.pick("SNMP monitoring");
    eventually(|| page.origin(), &changed(&Origin::Link));
    page.press("Start over");
    eventually(|| page.origin(), &opened(&Origin::Defaults));
    page.pick("SNMP monitoring");
    eventually(|| page.origin(), &changed(&Origin::Defaults));
}

pub fn a_link_over_2000_characters_comes_with_a_warning(stage: Stage) {
    let page = Page::open(stage, "");
    let warning = || page.at_place("hand-over", || page.seen(".send .problem").concat());
    assert_eq!(warning(), "");
    page.put_in(&json!({ "note": "a long note ".repeat(160) }));
    eventually(|| warning().contains("send the offline copy or the plan file instead"), &true);
    let length = page.link().len();
    assert!(length > 2000);
    assert!(warning().contains(&length.to_string()), "{length} is not in {}", warning());
}
