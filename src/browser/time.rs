//! The time, and names that no other tab gives.

use js_sys::{Date, Math};

/// The time now, in milliseconds since 1970.
#[must_use]
pub fn now() -> u64 {
    // A date of this century fits by far.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let now = Date::now() as u64;
    now
}

/// A text that no other call returns, in this tab or another.
#[must_use]
pub fn unique_text() -> String {
    let random = Math::random().to_bits() >> 16;
    format!("{:x}-{random:x}", now())
}

/// A time as people write it, in this browser's time zone: `2026-11-30 15:04`.
#[must_use]
pub fn local_time(time: u64) -> String {
    // Exact for any date.
    #[expect(clippy::cast_precision_loss)]
    let date = Date::new(&(time as f64).into());
    let day = format!("{}-{:02}-{:02}", date.get_full_year(), date.get_month() + 1, date.get_date());
    format!("{day} {:02}:{:02}", date.get_hours(), date.get_minutes())
}

/// The day of a time, in this browser's time zone: `2026-11-30`.
#[must_use]
pub fn local_day(time: u64) -> String {
    local_time(time).split(' ').next().unwrap_or_default().to_owned()
}
