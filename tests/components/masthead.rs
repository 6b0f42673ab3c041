//! The toolbar and the notices.

use crate::mounted::Mounted;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn undo_and_redo_can_be_pressed_when_there_is_something_to_do() {
    let page = Mounted::new().await;
    assert!(page.input("undo").disabled() && page.input("redo").disabled());
    page.input("icap").click();
    page.until("a change can be undone", || !page.input("undo").disabled()).await;
    page.click("[name='undo']");
    page.until("it is undone", || !page.input("icap").checked() && !page.input("redo").disabled()).await;
    page.click("[name='redo']");
    page.until("it is made again", || page.input("icap").checked()).await;
}

#[wasm_bindgen_test]
async fn starting_over_says_that_the_plan_is_the_default_one() {
    let page = Mounted::with_plan("v=1&on=icap").await;
    assert_eq!(page.text(".origin"), "Opened from a link");
    page.click("[name='start-over']");
    page.until("it is the default plan", || page.text(".origin") == "New plan").await;
}

#[wasm_bindgen_test]
async fn notices_stay_until_they_are_dismissed() {
    let page = Mounted::with_plan("v=1&colour=red").await;
    assert_eq!(page.count(".notices li"), 1);
    page.click("[name='dismiss']");
    page.until("they are gone", || page.count(".notices li") == 0).await;
    assert_eq!(page.count("[role='alert']"), 1, "the element that announces the next ones stays");
}
