//! The table of groups.

use crate::mounted::Mounted;
use port_matrix::state::Place;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, EventInit, HtmlSelectElement};

async fn open_details(page: &Mounted, group: &str) {
    page.click(&format!("[name='details'][value='{group}']"));
    page.until("the details are there", || page.count(&format!("[name='duplicate'][value='{group}']")) == 1).await;
}

#[wasm_bindgen_test]
async fn a_group_is_split_named_and_removed() {
    let page = Mounted::at(Place::Plan, "v=1").await;
    open_details(&page, "scanning").await;
    let rows = page.count(".editor tbody tr");
    page.click("[name='split'][value='scanning']");
    page.until("there is another", || page.count(".editor tbody tr") == rows + 1).await;
    page.type_in("scanning.2/name", "Paris");
    open_details(&page, "scanning.2").await;
    page.click("[name='remove'][value='scanning.2']");
    page.until("it is gone", || page.count(".editor tbody tr") == rows).await;
    assert_eq!(page.text(".said"), "Removed Paris. Undo brings it back.");
}

#[wasm_bindgen_test]
async fn a_bad_address_stays_as_typed_with_the_problem_beside_it() {
    let page = Mounted::at(Place::Plan, "v=1").await;
    page.type_in("client/at", "10.1.1.1O");
    page.until("the problem is there", || page.count("[id='client/at-problem']") == 1).await;
    assert_eq!(page.input("client/at").value(), "10.1.1.1O");
    page.type_in("client/at", "10.1.1.10");
    page.until("it is gone", || page.count("[id='client/at-problem']") == 0).await;
}

#[wasm_bindgen_test]
async fn groups_are_kept_apart_by_a_box() {
    let page = Mounted::at(Place::Plan, "v=2&scanning=London&scanning=Paris").await;
    open_details(&page, "client").await;
    let openings = || page.text("[name='place'][value='rules'] .amount").parse::<usize>().unwrap_or_default();
    let before = openings();
    page.input("client/scanning.2").click();
    page.until("there are fewer openings", || openings() < before).await;
}

#[wasm_bindgen_test]
async fn what_was_understood_of_the_addresses_is_below_their_field() {
    let page = Mounted::at(Place::Plan, "v=1").await;
    page.type_in("client/at", "10.1.1.5\n10.1.1.0 255.255.255.0\n10.1.1.5\nproxy");
    let understood = "[id='client/at-understood']";
    page.until("it is counted", || page.text(understood).contains("2 recognised")).await;
    assert_eq!(page.text(understood), "10.1.1.5 10.1.1.0/24 2 recognised · 1 duplicate · 1 to confirm");
    assert_eq!(page.count("[id='client/at-problem'] li"), 1);
    let label = page.find("[name='suggestion']").expect("a button").get_attribute("aria-label");
    assert_eq!(label.as_deref(), Some("proxy is a DNS name, Client machines"));
    let described = page.input("client/at").get_attribute("aria-describedby");
    assert_eq!(described.as_deref(), Some("client/at-understood client/at-problem"));
}

#[wasm_bindgen_test]
async fn a_suggestion_takes_the_place_of_its_entry_alone() {
    let page = Mounted::at(Place::Plan, "v=1").await;
    page.type_in("client/at", "10.1.1.5\n10.1.1.x\n10.1.1.x");
    page.until("it is suggested", || page.count("[name='suggestion']") == 2).await;
    let labels = ["", " (2)"].map(|number| format!("Use 10.1.1.0/24 instead of 10.1.1.x{number}, Client machines"));
    for label in labels {
        assert_eq!(page.count(&format!("[aria-label='{label}']")), 1, "{label}");
    }
    page.click("[name='suggestion']");
    page.until("it is there", || page.input("client/at").value() == "10.1.1.5\n10.1.1.0/24\n10.1.1.x").await;
    page.click("[name='suggestion']");
    page.until("it is there too", || page.count("[id='client/at-problem']") == 0).await;
    page.click("[name='undo']");
    page.until("it is undone", || page.input("client/at").value() == "10.1.1.5\n10.1.1.0/24\n10.1.1.x").await;
}

#[wasm_bindgen_test]
async fn nothing_is_said_of_what_is_still_typed() {
    let page = Mounted::at(Place::Plan, "v=1").await;
    let said = || page.texts("[id='client/at-problem'] li").len();
    page.input("client/at").focus().expect("a field to type in");
    page.type_in("client/at", "10.1.1.256, 10.1.");
    page.until("the first is judged", || said() == 1).await;
    page.type_in("client/at", "10.1.1.256, 10.1.,");
    page.until("the second is ended by a separator", || said() == 2).await;
    page.type_in("client/at", "10.1.");
    page.until("nothing is judged", || said() == 0).await;
    page.input("client/at").blur().expect("a field to leave");
    page.until("it is judged when the field is left", || said() == 1).await;
}

#[wasm_bindgen_test]
async fn browsers_leave_names_and_addresses_as_they_are_typed() {
    let page = Mounted::at(Place::Plan, "v=1").await;
    for name in ["client/at", "client/name", "client/zone"] {
        let form = page.input(name).closest("form").expect("a sound selector").expect("a form around the field");
        let inherited = ["autocomplete", "autocapitalize", "autocorrect", "spellcheck"];
        let attributes = inherited.map(|name| form.get_attribute(name).unwrap_or_default());
        assert_eq!(attributes, ["off", "off", "off", "false"], "{name}");
    }
}

#[wasm_bindgen_test]
async fn a_table_is_pasted_assigned_and_added() {
    let page = Mounted::at(Place::Plan, "v=1").await;
    page.click("[name='paste-table']");
    page.until("the field is there", || page.count("[name='pasted-table']") == 1).await;
    page.type_in(
        "pasted-table",
        "Place\tRole\tIP\nLondon\tScanner\t192.0.2.11\nParis\tScanner\t192.0.2.12\nRome\tprinter\t",
    );
    page.until("it is shown", || page.count(".pasted tbody tr") == 3).await;
    assert_eq!(
        page.texts(".paste-table .asides li"),
        [
            "Row 4, Role: “printer” is no role of this document, which has Scanning Server, Policy Server, Standby Policy \
          Server, All in One, Administrator's PC, Client machines, ICAP client, SNMP management station, WCCP router, \
          Authentication server, DNS server, Internet, Update sites, Archive server, Active Directory domain \
          controller, LDAP directory. The row is left out."
        ]
    );
    choose(&page, "0-column", "Site");
    page.until("the column is assigned", || page.count(".pasted .unused") == 0).await;
    assert_eq!(page.text("[name='add-table']"), "Add 2 groups", "a site tells two groups apart");
    page.click("[name='add-table']");
    page.until("they are there", || page.count("[name='scanning.2/site']") == 1).await;
    assert_eq!(page.input("scanning.2/site").value(), "Paris");
    assert_eq!(page.input("scanning/at").value(), "192.0.2.11");
    assert_eq!(page.text(".said"), "Added 2 groups. Undo takes them back.");
    assert_eq!(page.count("[name='pasted-table']"), 0);
    page.click("[name='undo']");
    page.until("they are gone at once", || page.count("[name='scanning.2/site']") == 0).await;
}

#[wasm_bindgen_test]
async fn a_group_that_nothing_needs_is_added_with_a_word_why_and_removed() {
    let page = Mounted::at(Place::Plan, "v=1").await;
    page.input("add-group-of").unchecked_into::<HtmlSelectElement>().set_value("icap-client");
    page.click("[name='add-group']");
    page.until("it is there", || page.count("[name='icap-client/name']") == 1).await;
    assert_eq!(page.count("[name='icap-client.2/name']"), 0);
    assert_eq!(page.texts(".groups td.role .help"), ["needs ICAP, which is off"]);
    page.click("[name='details'][value='icap-client']");
    page.until("it can be removed", || page.count("[name='remove'][value='icap-client']") == 1).await;
    page.click("[name='remove'][value='icap-client']");
    page.until("it is gone", || page.count("[name='icap-client/name']") == 0).await;
}

/// Chooses an option of the selection of this name.
fn choose(page: &Mounted, name: &str, option: &str) {
    let selection: HtmlSelectElement = page.input(name).unchecked_into();
    let options = selection.text_content().unwrap_or_default();
    assert!(options.contains(option), "{options}");
    selection.set_value(option);
    let options = EventInit::new();
    options.set_bubbles(true);
    let event = Event::new_with_event_init_dict("change", &options).expect("an event");
    selection.dispatch_event(&event).expect("nothing stops it");
}
