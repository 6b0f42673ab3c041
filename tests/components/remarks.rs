//! Remarks, rules that are not needed, the legend and the guarantees.

use crate::mounted::Mounted;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn remarks_follow_the_plan() {
    let page = Mounted::new().await;
    assert_eq!(page.texts(".remarks dt"), ["R1", "R2", "R6"]);
    page.input("authentication").click();
    page.until("another comes", || page.texts(".remarks dt") == ["R1", "R2", "R4", "R6"]).await;
    let empty = Mounted::with_plan("v=1&roles=").await;
    assert!(empty.find(".remarks").is_some_and(|section| section.has_attribute("hidden")));
}

#[wasm_bindgen_test]
async fn rules_that_are_not_needed_are_listed_with_the_reason() {
    let page = Mounted::new().await;
    assert_eq!(page.text(".unneeded h2"), "Rules not needed (22)");
    assert_eq!(page.count(".unneeded li"), 0);
    page.click(".unneeded h2 button");
    page.until("the list is there", || page.count(".unneeded li") == 22).await;
    assert!(page.text(".unneeded").contains("needs WCCP"));
}

#[wasm_bindgen_test]
async fn the_legend_and_the_guarantees_are_expanded_by_their_headings() {
    let page = Mounted::new().await;
    for section in ["legend", "about"] {
        page.click(&format!(".{section} h2 button"));
        page.until(section, || page.count(&format!(".{section} h2 + div")) == 1).await;
    }
}
