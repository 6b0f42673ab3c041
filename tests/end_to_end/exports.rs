//! The export panel: a format is picked, read with its gaps, and taken along.

use crate::{
    browser::{eventually, until},
    page::Page,
    stage::Stage,
};
use std::fs;

pub fn a_format_is_picked_read_and_saved(stage: Stage) {
    let page = Page::open(stage, "#v=2&project=Harbour&scanning=&at=10.1.0.0/28");
    page.go_to("hand-over");
    assert!(page.seen(".export pre").concat().starts_with("A workbook with the sheets Rules"), "Excel stands first");
    page.pick("nftables");
    until("the format is shown", || page.seen(".export pre").concat().starts_with("#!/usr/sbin/nft -f"));
    let gaps = page.seen(".gaps li");
    assert!(gaps.iter().any(|gap| gap.starts_with("Policy Server: no address yet")), "{gaps:?}");
    assert!(!gaps.iter().any(|gap| gap.starts_with("Scanning Server")), "{gaps:?}");
    page.press("Save port-matrix-harbour-nftables.nft");
    let file = page.downloaded("port-matrix-harbour-nftables.nft");
    let text = fs::read_to_string(file).expect("the file is read");
    assert!(text.contains("elements = { 10.1.0.0/28 }"), "{text}");
    assert!(text.contains(&format!("# Plan: {}", page.link())), "{text}");
}

pub fn what_is_no_text_is_told_and_saved(stage: Stage) {
    let page = Page::open(stage, "#v=2&project=Harbour&scanning=&at=10.1.0.0/28");
    page.go_to("hand-over");
    page.pick("CSV");
    until("the format is shown", || page.seen(".export pre").concat().starts_with("Source,Source zone,"));
    page.press("Save port-matrix-harbour.csv");
    let file = fs::read(page.downloaded("port-matrix-harbour.csv")).expect("the file is read");
    assert!(file.starts_with("\u{feff}Source,Source zone,".as_bytes()), "CSV says that it is UTF-8");
    page.pick("Excel");
    until("the format is told", || page.seen(".export pre").concat().starts_with("A workbook with the sheets Rules"));
    let gaps = page.seen(".gaps li");
    assert!(gaps.iter().any(|gap| gap.contains("no address yet: Policy Server")), "{gaps:?}");
    assert!(
        !page.seen(".export button").contains(&"Copy".to_owned()) && page.seen("[name=copy-export]").is_empty(),
        "a workbook is no text to be copied"
    );
    page.press("Save port-matrix-harbour.xlsx");
    let file = fs::read(page.downloaded("port-matrix-harbour.xlsx")).expect("the file is read");
    assert!(file.starts_with(b"PK\x03\x04") && file.ends_with(&[0, 0]), "every byte is there");
    assert!(file.windows(5).any(|part| part == b"PK\x05\x06\0"), "with its directory");
}

pub fn every_format_is_shown(stage: Stage) {
    let page = Page::open(stage, "#v=2&scanning=&at=10.1.0.0/28+2001:db8::/64&dns=&at=10.9.0.53");
    page.go_to("hand-over");
    let formats = page.seen(".export .switch label");
    assert!(formats.len() >= 15, "{formats:?}");
    let mut shown = Vec::new();
    for format in formats {
        page.pick(&format);
        eventually(|| page.seen(".export .chosen").concat(), &format);
        let text = page.seen(".export pre").concat();
        assert!(!text.is_empty() && !shown.contains(&text), "{format}");
        shown.push(text);
    }
}
