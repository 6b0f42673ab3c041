//! Handing over: the link, files, the request, and exports.

use crate::mounted::Mounted;
use port_matrix::state::Place;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_format_is_chosen_and_shown_with_its_gaps() {
    let page = Mounted::at(Place::HandOver, "v=1").await;
    assert!(page.text(".export pre").starts_with("A workbook"), "{}", page.text(".export pre"));
    assert_eq!(page.count("[name='copy-export']"), 0, "a workbook is no text");
    page.click("[name='format'][value='nftables']");
    page.until("the other is shown", || page.text(".export pre").contains("table inet")).await;
    assert!(page.count(".gaps li") > 0, "groups without addresses are gaps");
    assert_eq!(page.text("[name='save-export']"), "Save port-matrix-nftables.nft");
    page.click("[name='format'][value='CSV']");
    page.until("CSV is shown", || page.text(".export pre").starts_with("Source,")).await;
    assert_eq!(page.text("[name='save-export']"), "Save port-matrix.csv");
}

#[wasm_bindgen_test]
async fn a_plan_without_openings_has_nothing_to_export() {
    let page = Mounted::at(Place::HandOver, "v=1&roles=").await;
    assert_eq!(page.count(".export"), 0);
    assert_eq!((page.count(".send"), page.count(".request")), (1, 1), "it can be sent all the same");
}

#[wasm_bindgen_test]
async fn the_link_follows_the_plan_and_warns_when_it_is_long() {
    let page = Mounted::at(Place::HandOver, "v=1").await;
    assert_eq!(page.input("link").value(), "https://host/#v=1");
    page.type_in("ticket", "CHG-1");
    page.until("the link has it", || page.input("link").value().contains("ticket=CHG-1")).await;
    assert_eq!(page.count(".send .problem"), 0);
    page.type_in("note", &"a long note ".repeat(200));
    page.until("the warning is there", || page.count(".send .problem") == 1).await;
}

#[wasm_bindgen_test]
async fn the_first_page_is_previewed_as_it_is_typed() {
    let page = Mounted::at(Place::HandOver, "v=1&project=Harbour").await;
    assert!(page.text(".preview .details").contains("Harbour"));
    assert_eq!((page.count(".preview .request-rules tbody tr"), page.count(".preview .sign-off")), (7, 1));
    page.type_in("project", "Lighthouse");
    page.until("the preview has it", || page.text(".preview .details").contains("Lighthouse")).await;
    assert_eq!(page.count(".preview [id], .preview button"), 0, "nothing in it can be used or is there twice");
}

#[wasm_bindgen_test]
async fn a_date_is_a_date_control_and_a_text_that_is_none_is_told() {
    let page = Mounted::at(Place::HandOver, "v=1&date=31.3.2026").await;
    assert_eq!((page.input("date").type_().as_str(), page.input("date").value().as_str()), ("text", "31.3.2026"));
    assert!(!page.text("#date-problem").is_empty());
    page.type_in("date", "2026-03-31");
    page.until("it is a date", || page.input("date").type_() == "date").await;
    assert_eq!((page.input("date").value().as_str(), page.text("#date-problem").as_str()), ("2026-03-31", ""));
}

#[wasm_bindgen_test]
async fn the_map_and_remarks_are_parts_of_the_sheet_at_first() {
    let page = Mounted::at(Place::HandOver, "v=1").await;
    let checked = |name: &str| page.input(name).checked();
    let parts = ["sheet-map", "sheet-remarks", "sheet-ports", "sheet-grid", "sheet-omitted", "sheet-link"];
    assert_eq!(parts.map(checked), [true, true, false, false, false, false]);
    page.input("sheet-grid").click();
    page.until("a saved page shows it", || page.count("[name='sheet-grid'][checked]") == 1).await;
}
