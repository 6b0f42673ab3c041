//! The map.

use crate::mounted::Mounted;
use port_matrix::state::Place;
use wasm_bindgen_test::wasm_bindgen_test;

const PLAN: &str = "v=2&scanning=London&zone=DMZ&scanning=Paris&zone=DMZ&client=Offices&zone=LAN";

async fn with_map() -> Mounted {
    let page = Mounted::at(Place::Map, PLAN).await;
    assert_eq!(page.count("svg.map"), 1);
    page
}

#[wasm_bindgen_test]
async fn nodes_and_edges_are_buttons_with_names() {
    let page = with_map().await;
    assert_eq!(page.count(".map .firewall"), 1);
    assert!(page.count(".map [role=button]") > 10);
    assert_eq!(page.count(".map [role=button]:not([aria-label]), .map [role=button]:not([aria-pressed])"), 0);
    let name = page.find("[data-of='client>scanning'][role=button]").and_then(|part| part.get_attribute("aria-label"));
    assert_eq!(name.as_deref(), Some("Offices to London, Paris: 2 ports, TCP 8080, 8443"));
}

#[wasm_bindgen_test]
async fn a_chosen_node_marks_its_edges_and_shows_their_rules() {
    let page = with_map().await;
    assert_eq!((page.count(".marked"), page.count(".chosen-rules tr")), (0, 0));
    page.press_part("client");
    page.until("its rule is there", || page.count(".chosen-rules tbody tr") == 1).await;
    assert_eq!(page.texts(".chosen-rules tbody td"), ["Offices", "London, Paris", "TCP 8080, 8443"]);
    // The two nodes, the edge and its way.
    assert_eq!((page.count(".marked"), page.count(".map [aria-pressed=true]")), (4, 1));
    page.press_part("client");
    page.until("nothing is chosen", || page.count(".marked") == 0).await;
}

#[wasm_bindgen_test]
async fn the_words_say_every_edge() {
    let page = with_map().await;
    let edges = page.count(".map .badge") - 1;
    assert_eq!(page.count(".map-words tbody tr"), edges, "the legend has a badge too");
}

#[wasm_bindgen_test]
async fn every_part_of_the_ladder_that_can_be_pointed_at_says_what_it_is() {
    let page = with_map().await;
    page.click("[value='Ladder']");
    page.until("the ladder is there", || page.count(".lifeline") > 1).await;
    assert!(page.count("[data-of]") > 8);
    assert_eq!(page.count("[data-of]:not([aria-label])"), 0);
}

#[wasm_bindgen_test]
async fn a_ladder_of_too_many_groups_is_declined_in_words() {
    let page = Mounted::at(Place::Map, &format!("v=2{}", "&scanning=".repeat(60))).await;
    page.click("[value='Ladder']");
    page.until("it says so", || page.text("main .empty").contains("can't be read")).await;
    assert_eq!(page.count("svg.diagram"), 0);
}
