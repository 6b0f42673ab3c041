//! Keys and values as they stand in a link.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use std::borrow::Cow;

/// Everything but letters, digits, hyphens and full stops is escaped: the rest does not survive every mail and chat
/// program, which read `_`, `*` and `~` as markup and end a link at a bracket or a quote.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.');

/// The value as a link writes it.
pub(super) fn encoded(value: &str) -> String {
    utf8_percent_encode(value, ESCAPED).to_string()
}

/// The value that a link means. Bytes that are no UTF-8 become U+FFFD, which the check value tells.
pub(super) fn decoded(text: &str) -> Cow<'_, str> {
    percent_decode_str(text).decode_utf8_lossy()
}

/// Whether a text is a notation that names its version.
pub(super) fn has_version(text: &str) -> bool {
    text.split('&').any(|pair| pair.starts_with("v="))
}

/// The keys and values of a notation, decoded, in their order.
pub(super) struct Pairs(Vec<(String, String)>);

impl Pairs {
    /// Splits a notation. `&amp;` counts as `&`, and `+` as a space: programs on the way write them so.
    pub fn of(notation: &str) -> Self {
        let pair = |text: &str| {
            let text = text.strip_prefix("amp;").unwrap_or(text).replace('+', " ");
            let (key, value) = text.split_once('=').unwrap_or((&text, ""));
            (decoded(key).into_owned(), decoded(value).into_owned())
        };
        Self(notation.split('&').filter(|text| !text.is_empty()).map(pair).collect())
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value.as_str()))
    }

    /// The value of a key; of several the last.
    pub fn last(&self, wanted: &str) -> Option<&str> {
        self.0.iter().rev().find(|(key, _)| key == wanted).map(|(_, value)| value.as_str())
    }
}

/// Someone else's text, in quotation marks and cut to a length that a sentence can hold.
pub(super) fn shown(text: &str) -> String {
    const MOST: usize = 40;
    let start: String = text.chars().take(MOST).collect();
    if start.len() < text.len() { format!("“{start}…”") } else { format!("“{start}”") }
}
