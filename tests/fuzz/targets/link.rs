//! Any text as a link: it is read, and what it comes to survives its own link.
#![no_main]

use libfuzzer_sys::fuzz_target;
use port_matrix::{
    VSOS_9_2,
    link::{notation_in, read, with_notation, write},
};

fuzz_target!(|text: &str| {
    let notation = notation_in(text);
    let reading = read(&VSOS_9_2, notation.as_deref().unwrap_or(text));
    let written = write(&VSOS_9_2, &reading.draft);
    let again = read(&VSOS_9_2, &written);
    assert_eq!(again.draft, reading.draft);
    assert!(again.notices.iter().all(|notice| !notice.contains("link")), "{:?}", again.notices);
    assert_eq!(write(&VSOS_9_2, &again.draft), written);
    let link = with_notation(text, &written);
    assert_eq!(notation_in(&link).as_deref(), Some(written.as_str()), "{link}");
});
