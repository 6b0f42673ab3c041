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
    assert!(!again.notices.iter().any(|notice| is_about_the_link(notice)), "{:?}", again.notices);
    assert_eq!(write(&VSOS_9_2, &again.draft), written);
    let link = with_notation(text, &written);
    assert_eq!(notation_in(&link).as_deref(), Some(written.as_str()), "{link}");
});

/// Whether a notice says that the link itself is unsound. Others begin with the name of a group, which may be any text.
fn is_about_the_link(notice: &str) -> bool {
    let beginnings = ["This link ", "The link "];
    let endings = [" in this link.", " no key of a plan's link."];
    beginnings.iter().any(|words| notice.starts_with(words)) || endings.iter().any(|words| notice.ends_with(words))
}
