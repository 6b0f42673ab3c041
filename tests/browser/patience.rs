//! Waiting for things that a page does asynchronously.

use std::{
    fmt::Debug,
    thread,
    time::{Duration, Instant},
};

/// The longest wait before a test fails. It is generous because the machine may be busy.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// The time between two checks.
pub const PAUSE: Duration = Duration::from_millis(10);

/// Checks until the condition holds; panics with `what` after [`PATIENCE`].
#[track_caller]
pub fn until(what: &str, holds: impl FnMut() -> bool) {
    until_or(holds, || what.to_owned());
}

/// Checks until the condition holds; panics with the text of `what` after [`PATIENCE`].
#[track_caller]
pub fn until_or(mut holds: impl FnMut() -> bool, what: impl Fn() -> String) {
    let deadline = Instant::now() + PATIENCE;
    while !holds() {
        assert!(Instant::now() < deadline, "waited {PATIENCE:?} in vain: {}", what());
        thread::sleep(PAUSE);
    }
}

/// Reads until the value is the expected one; panics with the last value after [`PATIENCE`].
#[track_caller]
pub fn eventually<T: Debug + PartialEq<U>, U: Debug>(mut read: impl FnMut() -> T, expected: &U) {
    let deadline = Instant::now() + PATIENCE;
    loop {
        let found = read();
        if found == *expected {
            return;
        }
        let in_time = Instant::now() < deadline;
        assert!(in_time, "waited {PATIENCE:?} in vain\n expected: {expected:#?}\n    found: {found:#?}");
        thread::sleep(PAUSE);
    }
}
