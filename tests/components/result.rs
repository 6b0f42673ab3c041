//! The summary, the problems, and the ways of looking at the matrix.

use crate::mounted::Mounted;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn problems_are_listed_together() {
    let page = Mounted::with_plan("v=1&roles=standby").await;
    assert_eq!(page.count(".problems li"), 1);
    page.input("policy").click();
    page.until("there is none left", || page.count(".problems li") == 0).await;
}

#[wasm_bindgen_test]
async fn a_plan_without_roles_says_what_to_do() {
    let page = Mounted::with_plan("v=1&roles=").await;
    assert!(page.text(".empty").contains("No role is chosen"), "{}", page.text(".empty"));
}

#[wasm_bindgen_test]
async fn a_plan_in_one_zone_says_that_nothing_needs_an_opening() {
    let parties = ["scanning", "policy", "admin", "client", "dns", "internet", "update-sites"];
    let groups: Vec<String> = parties.iter().map(|party| format!("&{party}=&zone=A")).collect();
    let page = Mounted::with_plan(&format!("v=2{}", groups.concat())).await;
    let sentence = page.text(".matrix .empty");
    assert!(!sentence.is_empty() && !sentence.contains("No role is chosen"), "{sentence}");
    assert_eq!(page.text(".within h2"), "Within a zone, no opening needed (17)");
}

#[wasm_bindgen_test]
async fn the_filter_counts_what_it_leaves() {
    let page = Mounted::new().await;
    page.type_in("filter", "8443");
    page.until("it is counted", || page.text(".found") == "1 of 17 shown; paper has them all").await;
    assert_eq!(page.count("tr.flow:not(.unfound)"), 1);
    page.type_in("filter", "");
    page.until("all are shown", || page.text(".found").is_empty() && page.count("tr.unfound") == 0).await;
}
