//! The ladder.

use crate::mounted::Mounted;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn every_part_that_can_be_pointed_at_says_what_it_is() {
    let page = Mounted::new().await;
    page.click(".picture h2 button");
    page.until("the views are there", || page.count("[value='Ladder']") == 1).await;
    page.click("[value='Ladder']");
    page.until("the picture is there", || page.count(".lifeline") > 1).await;
    assert!(page.count("[data-of]") > 8);
    assert_eq!(page.count("[data-of]:not([aria-label])"), 0);
}

#[wasm_bindgen_test]
async fn a_picture_of_too_many_groups_is_declined_in_words() {
    let page = Mounted::with_plan(&format!("v=2{}", "&scanning=".repeat(60))).await;
    page.click(".picture h2 button");
    page.until("the views are there", || page.count("[value='Ladder']") == 1).await;
    page.click("[value='Ladder']");
    page.until("it says so", || page.text(".picture .empty").contains("can't be read")).await;
    assert_eq!(page.count("svg.diagram"), 0);
}
