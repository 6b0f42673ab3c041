//! The title block of a plan, with the details of a change request.

use strum::{EnumCount, IntoStaticStr, VariantArray};

/// A field of the title block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumCount, IntoStaticStr, VariantArray)]
pub enum Detail {
    /// The purpose of the openings.
    Project,
    /// The person who requests them.
    #[strum(serialize = "Requested by")]
    RequestedBy,
    /// The change request's number.
    Ticket,
    /// The date of the request.
    Date,
    /// Anything else.
    Note,
}

impl Detail {
    /// Every field, in the order of the page, the link and the printout.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The display name.
    #[must_use]
    pub fn label(self) -> &'static str {
        self.into()
    }
}

/// The title block as it is typed; all fields may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details([String; Detail::COUNT]);

impl Details {
    /// A field's text.
    #[must_use]
    pub fn get(&self, detail: Detail) -> &str {
        &self.0[detail as usize]
    }

    /// Replaces a field's text.
    pub fn set(&mut self, detail: Detail, text: String) {
        self.0[detail as usize] = text;
    }
}

/// Invalid date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("use YYYY-MM-DD, for example 2026-03-31")]
pub struct DateError;

/// Validates a date in the format of date fields: `2026-03-31`.
///
/// # Errors
/// If the string has another format or the calendar has no such day.
pub fn date(text: &str) -> Result<(), DateError> {
    let number = |range: std::ops::Range<usize>| {
        let digits = text.get(range).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
        digits.and_then(|digits| digits.parse::<u16>().ok()).ok_or(DateError)
    };
    let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
    let bytes = text.as_bytes();
    let formed = bytes.len() == 10 && bytes[4] == b'-' && bytes[7] == b'-';
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    if formed && (1..=days).contains(&day) { Ok(()) } else { Err(DateError) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_calendar() {
        for day in ["2026-03-31", "2024-02-29", "2000-02-29", "0001-01-01", "2026-11-30"] {
            assert_eq!(date(day), Ok(()), "{day}");
        }
        for other in ["", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-1", "31.3.2026"]
        {
            assert_eq!(date(other), Err(DateError), "{other:?}");
        }
        for other in ["2026-03-31T00", "2026/03/31", "２026-03-31", "2026-03-3é", "+026-03-31"] {
            assert_eq!(date(other), Err(DateError), "{other:?}");
        }
    }
}
