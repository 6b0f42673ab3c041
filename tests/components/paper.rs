//! The request sheet.

use crate::mounted::Mounted;
use gloo::utils::window;
use port_matrix::state::Place;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Event;

fn send(name: &str) {
    window().dispatch_event(&Event::new(name).expect("an event")).expect("nothing stops it");
}

#[wasm_bindgen_test]
async fn the_sheet_is_there_at_once_when_printing_begins() {
    let page = Mounted::with_plan("v=2&project=Harbour&scanning=London&zone=DMZ&at=10.1.1.5").await;
    assert_eq!(page.count(".sheet"), 0);
    send("beforeprint");
    // Nothing waits here: a browser may take its picture of the page before any task runs.
    assert_eq!(page.text(".sheet h1"), "Firewall change request");
    assert!(page.text(".details").contains("Harbour"));
    assert_eq!(page.count(".request-rules tbody tr"), 7);
    assert!(page.text(".request-rules").contains("DMZ 10.1.1.5"));
    assert_eq!((page.count(".sheet-map svg"), page.count(".sheet-remarks"), page.count(".sheet-ports")), (1, 1, 0));
    assert_eq!(page.count(".sign-off"), 1);
    send("afterprint");
    page.until("it is gone", || page.count(".sheet") == 0).await;
}

#[wasm_bindgen_test]
async fn every_part_that_is_chosen_is_on_the_sheet() {
    let page = Mounted::at(Place::HandOver, "v=2&scanning=&zone=A&dns=&zone=A").await;
    for part in ["sheet-map", "sheet-ports", "sheet-grid", "sheet-omitted", "sheet-link"] {
        page.input(part).click();
    }
    page.until("they are chosen", || page.count(".parts [checked]") == 5).await;
    send("beforeprint");
    let parts =
        [".sheet-map", ".sheet-remarks", ".sheet-ports", ".sheet-grid .grid", ".sheet-omitted", ".sheet-link .qr"];
    assert_eq!(parts.map(|part| page.count(part)), [0, 1, 1, 1, 1, 1]);
    assert_eq!(page.count(".sheet-ports tbody tr"), 15, "two stay in their zone");
    assert_eq!(page.count(".sheet-omitted .port-rules tbody tr"), 2);
    assert_eq!(page.count(".omitted-rules tbody tr"), 22);
    send("afterprint");
    page.until("they are gone", || page.count(".sheet") == 0).await;
}
