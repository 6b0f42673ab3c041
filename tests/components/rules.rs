//! The table of the rules.

use crate::mounted::Mounted;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_row_shows_its_reasons_and_stays_the_same_element() {
    let page = Mounted::new().await;
    let button = "[name='fold'][value='scanning>internet>tcp/80']";
    let before = page.find(button).expect("the row's button");
    page.click(button);
    page.until("the reasons are there", || page.count("tr.reasons") == 1).await;
    assert!(page.text("tr.reasons").contains("S14"), "{}", page.text("tr.reasons"));
    assert!(page.find(button).is_some_and(|now| now.is_same_node(Some(&before))));
    page.click(button);
    page.until("they are gone", || page.count("tr.reasons") == 0).await;
}

#[wasm_bindgen_test]
async fn a_heading_sorts_up_then_down_then_not_at_all() {
    let page = Mounted::new().await;
    for order in [Some("ascending"), Some("descending"), None] {
        page.click("[name='sort'][value='Port']");
        let is_sorted = || page.find("[aria-sort]").and_then(|heading| heading.get_attribute("aria-sort"));
        page.until("the order changes", || is_sorted().as_deref() == order).await;
    }
}

#[wasm_bindgen_test]
async fn rows_stand_under_their_destination_or_source_or_together() {
    let page = Mounted::new().await;
    let destinations = page.count("tr.section");
    page.click("[name='grouping'][value='not grouped']");
    page.until("there are no headings", || page.count("tr.section") == 0).await;
    page.click("[name='grouping'][value='by source']");
    page.until("there are others", || page.count("tr.section") > 0 && page.count("tr.section") != destinations).await;
    assert_eq!(page.count("tr.flow"), 17);
}

#[wasm_bindgen_test]
async fn recommended_rows_are_marked() {
    let page = Mounted::with_plan("v=1&on=wccp&advised=yes").await;
    assert!(page.count("tr.optional") > 0);
}
