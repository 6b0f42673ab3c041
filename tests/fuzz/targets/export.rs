//! Any plan in any format: an independent reader finds in it what the plan has, and nothing else.
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
