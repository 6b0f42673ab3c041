//! Any plan in any format: an independent reader finds in it what the plan has, and nothing else.
#![no_main]

use fuzz::{exports::exported, input::Input, readers, support::matrix};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: Input| {
    let solved = matrix(&input.draft());
    let format = input.format();
    let text = exported(format, &solved, input.link).text;
    readers::read(format.id, &solved, &text);
    assert_eq!(exported(format, &solved, input.link).text, text, "{} differs", format.id);
});
