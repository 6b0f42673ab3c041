//! Any string as a link: it can be read, and the result survives its own link.
#![no_main]

use fuzz::support::DOCUMENT;
use libfuzzer_sys::fuzz_target;
use port_matrix::link::{notation_in, read, share_url, write};

fuzz_target!(|text: &str| {
    let notation = notation_in(text);
    let reading = read(&DOCUMENT, notation.as_deref().unwrap_or(text));
    let written = write(&DOCUMENT, &reading.draft);
    let again = read(&DOCUMENT, &written);
    assert_eq!(again.draft, reading.draft);
    assert!(!again.notices.iter().any(|notice| is_about_the_link(notice)), "{:?}", again.notices);
    assert_eq!(write(&DOCUMENT, &again.draft), written);
    let link = share_url(text, &written);
    assert_eq!(notation_in(&link).as_deref(), Some(written.as_str()), "{link}");
});

/// Returns `true` if a notice says that the link itself is invalid. Others begin with the name of a group, which may
/// be any string.
fn is_about_the_link(notice: &str) -> bool {
    let beginnings = ["This link ", "The link "];
    let endings = [" in this link.", " no key of a plan's link."];
    beginnings.iter().any(|words| notice.starts_with(words)) || endings.iter().any(|words| notice.ends_with(words))
}
