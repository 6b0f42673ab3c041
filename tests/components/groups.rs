//! The table of groups.

use crate::mounted::Mounted;
use port_matrix::state::Place;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_group_is_split_named_and_removed() {
    let page = Mounted::at(Place::Plan, "v=1").await;
    let rows = page.count(".editor tbody tr");
    page.click("[name='split'][value='scanning']");
    page.until("there is another", || page.count(".editor tbody tr") == rows + 1).await;
    page.type_in("scanning.2/name", "Paris");
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
    let openings = || page.text("[name='place'][value='rules'] .amount").parse::<usize>().unwrap_or_default();
    let before = openings();
    page.input("client/scanning.2").click();
    page.until("there are fewer openings", || openings() < before).await;
    page.go_to(Place::Rules).await;
    assert!(!page.texts(".flow .from").is_empty(), "the others are there");
}
