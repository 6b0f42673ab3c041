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
        } else if text.rsplit_once('.').is_some_and(|(_, last)| !is_domain(last)) {
            Err(AddressError::NotADomain)
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

/// Returns `true` if the label can be a name's last one. Measures (`3.5GB`), abbreviations (`e.g.`) and objects of
/// firewalls (`Net_10.1.1.0-24`, `DMZ_10.1.1.x`) end in other ways.
fn is_domain(label: &str) -> bool {
    label.len() > 1 && label.starts_with(|ch: char| ch.is_ascii_alphabetic()) && !label.ends_with('_')
}

/// Returns `true` if the string can be one label of a name.
fn is_label(text: &str) -> bool {
    let known = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    // Underscores alone are punctuation.
    let has_text = text.bytes().any(|byte| byte.is_ascii_alphanumeric());
    known && has_text && (1..=63).contains(&text.len()) && !text.starts_with('-') && !text.ends_with('-')
}
