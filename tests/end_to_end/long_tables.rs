//! Long tables: what is far from what is in sight is text until it comes near, and nobody notices.

use crate::{
    browser::until,
    hands::{ESCAPE, SHIFT, TAB},
    page::Page,
    stage::Stage,
};

/// The number of scanning servers; each has clients of its own.
const SITES: usize = 60;

/// Opens a plan with more groups than are shown at once, each in a zone of its own, and the rules of every port.
fn open_long(stage: Stage) -> Page {
    let site = |site: usize| {
        format!(
            "&scanning=Site+{site}&zone=Zone+{site}&at=10.0.{site}.1&client=Clients+{site}&zone=LAN+{site}\
             &at=10.1.{site}.0/24&meets=scanning.{site}"
        )
    };
    let notation = (1..=SITES).map(site).fold("#v=2".to_owned(), |notation, site| notation + &site);
    let page = Page::open(stage, &notation);
    page.run("document.querySelector(\"[name=density][value='per port']\").click()");
    until("the table is long", || page.run(ATTACHED)[1] == true);
    page
}

/// The number of rows that are there, and `true` if others are text.
const ATTACHED: &str =
    "return [document.querySelectorAll('.rules .flow').length, !!document.querySelector('.rules .far')]";

/// The number of the rule whose button has the focus.
const FOCUSED: &str = "return document.activeElement.closest('.flow')?.cells[0].textContent || ''";

fn attached(page: &Page) -> u64 {
    page.run(ATTACHED)[0].as_u64().expect("a number")
}

pub fn every_rule_of_a_long_table_is_there_as_a_row_or_as_text(stage: Stage) {
    let page = open_long(stage);
    let numbers = page.rule_numbers();
    let mut sorted: Vec<usize> = numbers.iter().map(|number| number.parse().expect("a number")).collect();
    sorted.sort_unstable();
    assert!(numbers.len() > 200, "{} rules", numbers.len());
    assert!(sorted.into_iter().eq(1..=numbers.len()), "{numbers:?}");
    assert!(attached(&page) < 120, "{} rows are there", attached(&page));
}

pub fn a_browser_finds_a_rule_far_down_and_its_row_comes(stage: Stage) {
    let page = open_long(stage);
    let there =
        "return [...document.querySelectorAll('.flow .from')].some(cell => cell.textContent.includes('Clients 40'))";
    assert_eq!(page.run(there), false);
    assert_eq!(page.run("return window.find('Clients 40')"), true);
    until("its row comes", || page.run(there) == true);
}

pub fn rows_come_as_they_are_scrolled_into_sight(stage: Stage) {
    let page = open_long(stage);
    let before = attached(&page);
    page.run("document.querySelectorAll('.rules .far')[3].scrollIntoView({ block: 'center' })");
    until("rows come", || attached(&page) > before);
    until("what is in sight are rows", || {
        page.run("return document.elementFromPoint(innerWidth / 2, innerHeight / 2).closest('.far') === null") == true
    });
}

pub fn tab_goes_from_rule_to_rule_of_a_long_table_in_order_and_back_from_its_end(stage: Stage) {
    let page = open_long(stage);
    let numbers = page.rule_numbers();
    page.run("document.querySelector('.flow button').focus()");
    for number in &numbers[..90] {
        assert_eq!(page.run(FOCUSED), number.as_str());
        page.session().press(&[TAB]);
    }
    page.run("document.querySelector('.rules ~ * button').focus()");
    for number in numbers.iter().rev().take(60) {
        page.session().press(&[SHIFT, TAB]);
        assert_eq!(page.run(FOCUSED), number.as_str());
    }
}

pub fn the_focus_goes_to_the_row_that_an_answer_names_however_far_it_is(stage: Stage) {
    let page = open_long(stage);
    page.press("Ask about one connection");
    for (field, text) in [("ask-from", "Site 40"), ("ask-to", "DNS server"), ("ask-port", "udp 53")] {
        page.type_in(field, text);
    }
    until("the answer names a rule", || !page.seen(".answer li button").is_empty());
    page.run("document.querySelector('.answer li button').click()");
    until("the drawer is open", || !page.seen(".drawer").is_empty());
    page.session().press(&[ESCAPE]);
    let row = "return document.activeElement.closest('.flow')?.innerText || ''";
    until("the focus is in its row", || page.run(row).as_str().is_some_and(|text| text.contains("Site 40")));
}

pub fn a_filter_finds_what_is_far_and_leaves_no_room_for_the_rest(stage: Stage) {
    let page = open_long(stage);
    page.type_in("filter", "10.0.47.1");
    let rows = "return [...document.querySelectorAll('.flow')].filter(row => row.checkVisibility()).map(row =>
        row.textContent.includes('Site 47'))";
    let all = |found: &serde_json::Value| found.as_array().is_some_and(|rows| rows.iter().all(|row| row == true));
    until("the rows that match come", || {
        let found = page.run(rows);
        found.as_array().is_some_and(|rows| rows.len() > 3) && all(&found)
    });
    let height = "return document.querySelector('.rules').offsetHeight < 2000";
    until("the table is short", || page.run(height) == true);
}

pub fn every_group_of_a_long_plan_can_be_typed_in(stage: Stage) {
    let page = open_long(stage);
    page.go_to("plan");
    until("the groups are there", || page.run("return !!document.querySelector('.editor .far')") == true);
    page.run("document.querySelectorAll('.editor .far')[1].scrollIntoView({ block: 'center' })");
    let name = "scanning.45/name";
    until("its field comes", || page.run(&format!("return !!document.getElementsByName('{name}')[0]")) == true);
    page.type_in(name, "Renamed");
    page.go_to("rules");
    page.type_in("filter", "Renamed");
    until("the rules have the name", || page.seen(".flow .from").concat().contains("Renamed"));
}
