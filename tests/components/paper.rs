//! The parts of the page that only paper has.

use crate::mounted::Mounted;
use gloo::utils::window;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Event;

fn send(name: &str) {
    window().dispatch_event(&Event::new(name).expect("an event")).expect("nothing stops it");
}

#[wasm_bindgen_test]
async fn the_parts_for_paper_are_there_at_once_when_printing_begins() {
    let page = Mounted::with_plan("v=2&project=Harbour&scanning=London&zone=DMZ&at=10.1.1.5").await;
    assert_eq!(page.count(".paper-only"), 0);
    send("beforeprint");
    // Nothing waits here: a browser may take its picture of the page before any task runs.
    assert_eq!((page.count(".paper-head"), page.count(".paper-foot"), page.count("svg.qr")), (1, 1, 1));
    assert!(page.text(".details").contains("Harbour"));
    assert!(page.text(".group-list").contains("10.1.1.5"));
    assert_eq!((page.count("table.grid"), page.count("table[aria-label='Rules']")), (1, 1));
    send("afterprint");
    page.until("they are gone", || page.count(".paper-only") == 0).await;
}
