//! Links of every released version, and the plans that they must open forever.
//!
//! A link is added here when its version is released, and is never changed afterwards.

use crate::support::DOCUMENT;
use port_matrix::link::{read, read_file};
use serde_json::Value;

#[test]
fn every_kept_link_opens_to_its_plan() {
    let kept: Vec<Value> = serde_json::from_str(include_str!("../kept-links.json")).unwrap();
    assert!(kept.len() >= 8);
    for entry in &kept {
        let link = entry["link"].as_str().unwrap();
        let reading = read(&DOCUMENT, link);
        let plan = read_file(&DOCUMENT, &entry["plan"].to_string()).map(|file| file.draft);
        assert_eq!(Ok(reading.draft), plan, "{link}");
        assert_eq!(reading.notices.len(), usize::try_from(entry["notices"].as_u64().unwrap()).unwrap(), "{link}");
    }
}
