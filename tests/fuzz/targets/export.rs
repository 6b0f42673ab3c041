//! Any plan in any format: an independent reader finds the content of the plan in it, and nothing else.
#![no_main]

use fuzz::{exports::exported, input::Input, readers, support::matrix};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: Input| {
    let solved = matrix(&input.draft());
    let format = input.format();
    let written = exported(format, &solved, input.link);
    readers::read(format.id, &solved, &written);
    assert_eq!(exported(format, &solved, input.link), written, "{} differs", format.id);
});
