//! The map.

use crate::mounted::Mounted;
use port_matrix::state::Place;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn every_part_that_can_be_pointed_at_says_what_it_is() {
    let page = Mounted::at(Place::Map, "v=1").await;
    assert_eq!(page.count("svg.diagram"), 1);
    assert!(page.count("[data-of]") > 8);
    assert_eq!(page.count("[data-of]:not([aria-label])"), 0);
}

#[wasm_bindgen_test]
async fn a_picture_of_too_many_groups_is_declined_in_words() {
    let page = Mounted::at(Place::Map, &format!("v=2{}", "&scanning=".repeat(60))).await;
    assert!(page.text("main .empty").contains("can't be read"), "{}", page.text("main"));
    assert_eq!(page.count("svg.diagram"), 0);
}
