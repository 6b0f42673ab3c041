//! Waiting for what a page does in its own time.

use std::{
    fmt::Debug,
    thread,
    time::{Duration, Instant},
};

/// How long anything may take before it counts as not happening. Generous: the machine may be busy.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// How long to let the page alone between two looks.
pub const PAUSE: Duration = Duration::from_millis(10);

/// Looks until it holds; at the end of patience, says what did not.
#[track_caller]
pub fn until(what: &str, holds: impl FnMut() -> bool) {
    until_or(holds, || what.to_owned());
}

/// Looks until it holds; at the end of patience, asks what to say.
#[track_caller]
pub fn until_or(mut holds: impl FnMut() -> bool, what: impl Fn() -> String) {
    let deadline = Instant::now() + PATIENCE;
    while !holds() {
        assert!(Instant::now() < deadline, "waited {PATIENCE:?} in vain: {}", what());
        thread::sleep(PAUSE);
    }
}

/// Reads until it is what is expected; at the end of patience, shows what it was instead.
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
