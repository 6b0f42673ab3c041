//! Any string as a port document, followed by a line with `#` and any plan for it: all errors of a document are
//! collected, and a valid one can be resolved with every plan.
#![no_main]

use libfuzzer_sys::fuzz_target;
use port_matrix::{
    document::{PortDocument, validate},
    link::{read, write},
    state::Derived,
};
use std::collections::BTreeSet;

fuzz_target!(|text: &str| {
    let (text, notation) = text.split_once("\n#").unwrap_or((text, ""));
    let found = validate(text);
    assert!(found.iter().all(|fault| !fault.place.is_empty() && !fault.text.is_empty()), "{found:?}");
    if !found.is_empty() {
        return;
    }
    let (document, _) = PortDocument::read(text);
    let draft = read(&document, notation).draft;
    assert_eq!(read(&document, &write(&document, &draft)).draft, draft);
    let matrix = Derived::from_draft(&document, &draft).matrix;
    // Every rule has a connection or is listed as omitted.
    let flows = matrix.flows.iter().chain(&matrix.intra_zone);
    let used: BTreeSet<_> = flows.flat_map(|flow| &flow.reasons).map(|because| because.rule).collect();
    let unneeded: BTreeSet<_> = matrix.omitted.iter().map(|entry| entry.rule).collect();
    assert!(used.is_disjoint(&unneeded));
    assert!(matrix.is_truncated || used.len() + unneeded.len() == document.rules.len());
    assert!(matrix.flows.is_sorted_by_key(|flow| (flow.source, flow.destination, flow.service)));
});
