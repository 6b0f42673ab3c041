//! Port numbers.

use std::{fmt, num::NonZeroU16, str::FromStr};

/// A TCP or UDP port that can be listened on: 1 to 65535.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Port(NonZeroU16);

impl Port {
    /// The port with this number, unless it is 0.
    #[must_use]
    pub const fn new(number: u16) -> Option<Self> {
        match NonZeroU16::new(number) {
            Some(number) => Some(Self(number)),
            None => None,
        }
    }

    /// The number, 1 to 65535.
    #[must_use]
    pub fn number(self) -> u16 {
        self.0.get()
    }
}

impl fmt::Display for Port {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A reason why a string is not a port.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PortError {
    /// Nothing but white space.
    #[error("no port is given")]
    Empty,
    /// Something other than decimal digits.
    #[error("a port is a whole number")]
    NotANumber,
    /// A number outside 1 to 65535.
    #[error("a port lies between 1 and 65535")]
    OutOfRange,
}

impl FromStr for Port {
    type Err = PortError;

    /// Reads decimal digits; white space around them is ignored.
    fn from_str(text: &str) -> Result<Self, PortError> {
        let digits = text.trim_ascii();
        if digits.is_empty() {
            return Err(PortError::Empty);
        }
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(PortError::NotANumber);
        }
        // Only digits are left, so a failure to parse is a number too large.
        let number = digits.parse().map_err(|_| PortError::OutOfRange)?;
        Self::new(number).ok_or(PortError::OutOfRange)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_ports() {
        let check = |text: &str, expected: Result<u16, PortError>| {
            assert_eq!(text.parse().map(Port::number), expected, "{text:?}");
        };
        check("1", Ok(1));
        check(" 8080\t", Ok(8080));
        check("65535", Ok(65535));
        check("0443", Ok(443));
        check("", Err(PortError::Empty));
        check("  ", Err(PortError::Empty));
        check("0", Err(PortError::OutOfRange));
        check("65536", Err(PortError::OutOfRange));
        check("99999999999999999999", Err(PortError::OutOfRange));
        check("+80", Err(PortError::NotANumber));
        check("-1", Err(PortError::NotANumber));
        check("80.0", Err(PortError::NotANumber));
        check("٨٠", Err(PortError::NotANumber));
        check("http", Err(PortError::NotANumber));
    }
}
