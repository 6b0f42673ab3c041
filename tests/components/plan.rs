//! The plan: roles, features and ports.

use crate::mounted::Mounted;
use gloo::utils::document;
use port_matrix::state::Place;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_click_on_a_role_changes_the_table() {
    let page = Mounted::per_port("v=1").await;
    assert_eq!(page.count("tr.flow"), 17);
    page.input("standby").click();
    page.until("a standby's openings are there", || page.count("tr.flow") == 29).await;
    assert!(page.text(".count").ends_with(" = 29 openings, 8 parties, 4 remarks"), "{}", page.text(".count"));
    page.input("standby").click();
    page.until("they are gone again", || page.count("tr.flow") == 17).await;
}

#[wasm_bindgen_test]
async fn a_bad_port_keeps_its_text_and_shows_the_problem() {
    let page = Mounted::new().await;
    assert_eq!(page.text("#http-proxy-problem"), "");
    page.type_in("http-proxy.port", "99999");
    page.until("the problem is shown", || page.text("#http-proxy-problem").contains("65535")).await;
    assert_eq!(page.input("http-proxy.port").value(), "99999");
    assert_eq!(page.input("http-proxy.port").get_attribute("aria-invalid").as_deref(), Some("true"));
    page.type_in("http-proxy.port", "3128");
    page.until("the problem is gone", || page.text("#http-proxy-problem").is_empty()).await;
}

#[wasm_bindgen_test]
async fn a_field_stays_itself_when_its_problem_comes_and_goes() {
    let page = Mounted::new().await;
    let field = page.input("icap.port");
    field.focus().expect("a field accepts the focus");
    for (text, has_problem) in [("x", true), ("11344", false)] {
        page.type_in("icap.port", text);
        page.until("it is rendered", || page.text("#icap-problem").is_empty() != has_problem).await;
        let focused = document().active_element().expect("something has the focus");
        assert!(field.is_same_node(Some(&focused)), "typing can go on after {text}");
    }
}

#[wasm_bindgen_test]
async fn a_feature_is_offered_only_where_a_role_can_use_it() {
    let page = Mounted::with_plan("v=1&roles=policy").await;
    assert!(page.find("[name='icap']").is_none());
    page.input("scanning").click();
    page.until("it is offered", || page.find("[name='icap']").is_some()).await;
}

#[wasm_bindgen_test]
async fn a_checked_box_says_so_in_its_attribute_too() {
    let page = Mounted::new().await;
    assert_eq!((page.count("[name='policy'][checked]"), page.count("[name='icap'][checked]")), (1, 0));
    page.input("icap").click();
    page.until("a saved page shows it", || page.count("[name='icap'][checked]") == 1).await;
    page.input("icap").click();
    page.until("and shows that it is off", || page.count("[name='icap'][checked]") == 0).await;
}

#[wasm_bindgen_test]
async fn recommended_openings_that_are_left_out_are_counted_beside_their_box() {
    let page = Mounted::at(Place::Plan, "v=1&on=wccp").await;
    assert!(page.text(".left-out").starts_with("2 recommended left out"), "{}", page.text(".left-out"));
    page.input("advised").click();
    page.until("none is left out", || page.count(".left-out") == 0).await;
}
