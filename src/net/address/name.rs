//! DNS names.

use super::AddressError;

/// A DNS name in ASCII, of 1 to 253 characters, in lower case and without a full stop at its end.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct HostName(String);

impl HostName {
    /// Parses a name, which may end with a full stop.
    pub(super) fn read(text: &str) -> Result<Self, AddressError> {
        let text = text.strip_suffix('.').unwrap_or(text);
        if text.contains('*') {
            Err(AddressError::Wildcard)
        } else if !text.is_ascii() {
            Err(AddressError::NotAscii)
        } else if !text.split('.').all(is_label) {
            Err(AddressError::NotAName)
        } else if text.len() > 253 {
            Err(AddressError::LongName)
        } else {
            Ok(Self(text.to_ascii_lowercase()))
        }
    }

    /// Returns `true` if it has only one label, like any word.
    pub(super) fn is_one_label(&self) -> bool {
        !self.0.contains('.')
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Returns `true` if the string can be one label of a name.
fn is_label(text: &str) -> bool {
    let known = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    known && (1..=63).contains(&text.len()) && !text.starts_with('-') && !text.ends_with('-')
}
