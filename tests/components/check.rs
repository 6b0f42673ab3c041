//! Checking: commands, and results that are pasted back.

use crate::mounted::Mounted;
use port_matrix::state::Place;
use wasm_bindgen_test::wasm_bindgen_test;

const OPEN: &str =
    r#"{"source":"policy","destination":"dns","address":"10.9.0.53","protocol":"udp","port":53,"result":"reached"}"#;

#[wasm_bindgen_test]
async fn each_source_has_a_command_for_the_shell_that_is_chosen() {
    let page = Mounted::at(Place::Check, "v=1").await;
    assert_eq!(page.count(".commands tbody tr"), 4);
    assert!(page.texts(".commands code").iter().all(|command| command.starts_with("bash ")));
    page.click("[name='shell'][value='PowerShell']");
    page.until("the others are there", || page.texts(".commands code").iter().all(|command| command.contains("-Json")))
        .await;
}

#[wasm_bindgen_test]
async fn results_that_are_pasted_are_shown_for_each_row() {
    let page = Mounted::at(Place::Check, "v=1").await;
    assert_eq!(page.count(".outcomes"), 0);
    page.type_in("results", OPEN);
    page.until("they are shown", || page.count(".outcomes") == 1).await;
    assert!(page.text(".proved").starts_with("1 of 17 openings tested"), "{}", page.text(".proved"));
    page.type_in("results", "none");
    page.until("a line that is none is told", || page.count(".results .problem") == 1).await;
    assert_eq!(page.count(".outcomes"), 0);
}
