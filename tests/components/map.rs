//! The map.

use crate::mounted::Mounted;
use wasm_bindgen_test::wasm_bindgen_test;

const PLAN: &str = "v=2&scanning=London&zone=DMZ&scanning=Paris&zone=DMZ&client=Offices&zone=LAN";

async fn with_map() -> Mounted {
    let page = Mounted::with_plan(PLAN).await;
    page.click(".picture h2 button");
    page.until("the map is there", || page.count("svg.map") == 1).await;
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
