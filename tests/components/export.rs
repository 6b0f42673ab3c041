//! The exports.

use crate::mounted::Mounted;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_format_is_chosen_and_shown_with_its_gaps() {
    let page = Mounted::new().await;
    page.click(".export h2 button");
    page.until("the first format is there", || page.text(".export pre").starts_with("Source,")).await;
    page.click("[name='format'][value='nftables']");
    page.until("the other is shown", || page.text(".export pre").contains("table inet")).await;
    assert!(page.count(".gaps li") > 0, "groups without addresses are gaps");
    assert_eq!(page.text("[name='save-export']"), "Save port-matrix.nftables.nft");
    page.click("[name='format'][value='Excel']");
    page.until("a workbook is told in a sentence", || page.text(".export pre").starts_with("A workbook")).await;
    assert_eq!(page.count("[name='copy-export']"), 0);
}
