//! The bar: what is done with a plan as a whole, the places, what needs attention, and the notices.

use crate::mounted::Mounted;
use gloo::utils::document;
use port_matrix::state::{Origin, Place};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn undo_and_redo_can_be_pressed_when_there_is_something_to_do() {
    let page = Mounted::new().await;
    let is_available = |name: &str| page.count(&format!("[name='{name}'][aria-disabled]")) == 0;
    assert!(!is_available("undo") && !is_available("redo"));
    page.input("icap").click();
    page.until("a change can be undone", || is_available("undo")).await;
    page.click("[name='undo']");
    page.until("it is undone", || !page.input("icap").checked() && is_available("redo")).await;
    page.click("[name='redo']");
    page.until("it is made again", || page.input("icap").checked()).await;
}

#[wasm_bindgen_test]
async fn starting_over_says_that_the_plan_is_the_default_one() {
    let page = Mounted::with_plan("v=1&on=icap").await;
    assert_eq!(page.text(".origin"), Origin::Link.description(false));
    page.click("[name='start-over']");
    page.until("it is the default plan", || page.text(".origin") == Origin::Defaults.description(false)).await;
}

#[wasm_bindgen_test]
async fn notices_stay_until_they_are_dismissed() {
    let page = Mounted::with_plan("v=1&colour=red").await;
    assert_eq!(page.count(".notices li"), 1);
    page.click("[name='dismiss']");
    page.until("they are gone", || page.count(".notices li") == 0).await;
    assert_eq!(page.count("[role='alert']"), 1, "the element that announces the next ones stays");
}

#[wasm_bindgen_test]
async fn only_the_place_that_is_chosen_is_in_the_page() {
    let page = Mounted::new().await;
    for place in Place::ALL {
        page.go_to(*place).await;
        assert_eq!((page.count("main"), page.count("[aria-current='page']")), (1, 1));
        assert_eq!(page.find("main").and_then(|main| main.get_attribute("aria-label")).as_deref(), Some(place.name()));
    }
}

#[wasm_bindgen_test]
async fn the_tab_is_named_after_the_plan() {
    let page = Mounted::at(Place::HandOver, "v=1&project=Harbour").await;
    assert_eq!(document().title(), "Harbour");
    page.type_in("ticket", "CHG-1");
    page.until("it has the ticket too", || document().title() == "CHG-1 · Harbour").await;
    assert_eq!(page.text(".masthead .title"), "CHG-1 · Harbour");
}

#[wasm_bindgen_test]
async fn what_needs_attention_is_counted_listed_and_answered() {
    let page = Mounted::with_plan("v=1&roles=scanning").await;
    assert_eq!(page.count(".to-look-at li"), 0);
    page.click("button.attention");
    page.until("the list is there", || page.count(".to-look-at li") == 2).await;
    assert!(page.text("button.attention").starts_with("2 "), "{}", page.text("button.attention"));
    assert!(page.text(".to-look-at li.bad").contains("5222, 5224, 8000, 8001"));
    page.click(".to-look-at li.bad button");
    page.until("it is answered", || page.count(".to-look-at li.bad") == 0).await;
    assert!(page.input("policy").checked());
}
