//! The export panel: a format is picked, read with its gaps, and taken along.

use crate::{
    browser::{eventually, until},
    page::Page,
    stage::Stage,
};
use std::fs;

pub fn a_format_is_picked_read_and_saved(stage: Stage) {
    let page = Page::open(stage, "#v=2&project=Harbour&scanning=&at=10.1.0.0/28");
    page.press("Export");
    until("the panel is there", || !page.seen(".export pre").is_empty());
    assert!(page.seen(".export pre").concat().starts_with("Source,Source zone,"), "CSV stands first");
    page.pick("nftables");
    until("the format is shown", || page.seen(".export pre").concat().starts_with("#!/usr/sbin/nft -f"));
    let gaps = page.seen(".gaps li");
    assert!(gaps.contains(&"Policy Server: no address is known; fill in its placeholder".to_owned()), "{gaps:?}");
    assert!(!gaps.iter().any(|gap| gap.starts_with("Scanning Server")), "{gaps:?}");
    page.press("Save port-matrix-harbour.nftables.nft");
    let file = page.downloaded("port-matrix-harbour.nftables.nft");
    let text = fs::read_to_string(file).expect("the file is read");
    assert!(text.contains("elements = { 10.1.0.0/28 }"), "{text}");
    assert!(text.contains(&format!("# Plan: {}", page.link())), "{text}");
}

pub fn every_format_is_shown(stage: Stage) {
    let page = Page::open(stage, "#v=2&scanning=&at=10.1.0.0/28+2001:db8::/64&dns=&at=10.9.0.53");
    page.press("Export");
    until("the panel is there", || !page.seen(".export pre").is_empty());
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
