//! The table of groups.

use crate::mounted::Mounted;
use wasm_bindgen_test::wasm_bindgen_test;

async fn expanded(serialized: &str) -> Mounted {
    let page = Mounted::with_plan(serialized).await;
    page.click(".groups h2 button");
    page.until("the groups are there", || page.count(".editor tbody tr") > 0).await;
    page
}

#[wasm_bindgen_test]
async fn a_group_is_split_named_and_removed() {
    let page = expanded("v=1").await;
    let rows = page.count(".editor tbody tr");
    page.click("[name='split'][value='scanning']");
    page.until("there is another", || page.count(".editor tbody tr") == rows + 1).await;
    page.type_in("scanning.2/name", "Paris");
    page.until("it is named", || page.texts("tr.section th").iter().any(|name| name.starts_with("Paris"))).await;
    page.click("[name='remove'][value='scanning.2']");
    page.until("it is gone", || page.count(".editor tbody tr") == rows).await;
    assert_eq!(page.text(".said"), "Removed Paris. Undo brings it back.");
}

#[wasm_bindgen_test]
async fn a_bad_address_stays_as_typed_with_the_problem_beside_it() {
    let page = expanded("v=1").await;
    page.type_in("client/at", "10.1.1.1O");
    page.until("the problem is there", || page.count("[id='client/at-problem']") == 1).await;
    assert_eq!(page.input("client/at").value(), "10.1.1.1O");
    page.type_in("client/at", "10.1.1.10");
    page.until("it is gone", || page.count("[id='client/at-problem']") == 0).await;
}

#[wasm_bindgen_test]
async fn groups_are_kept_apart_by_a_box() {
    let page = expanded("v=2&scanning=London&scanning=Paris").await;
    let before = page.count("tr.flow");
    page.input("client/scanning.2").click();
    page.until("there are fewer openings", || page.count("tr.flow") < before).await;
}
