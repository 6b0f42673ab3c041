//! Keys and values as they stand in a link.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// The first notation escapes everything but letters, digits, hyphens and full stops. Other characters do not survive
/// every mail and chat program, which read `_`, `*` and `~` as markup and end a link at a bracket or a quote. Frozen.
pub(super) const V1_ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.');

/// The second notation leaves `/` and `:` as they are, and writes a blank as `+`: addresses are full of them. Frozen.
pub(super) const V2_ESCAPED: &AsciiSet = &V1_ESCAPED.remove(b' ').remove(b'/').remove(b':');

/// The value as a link writes it.
pub(super) fn percent_encode(value: &str, escaped: &'static AsciiSet) -> String {
    utf8_percent_encode(value, escaped).to_string().replace(' ', "+")
}

/// The value that a link means. A stray `%` remains as it is, and bytes that are not UTF-8 become U+FFFD, which the
/// check value reveals.
pub(super) fn percent_decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// Whether a text is a notation that names its version.
pub(super) fn has_version(text: &str) -> bool {
    text.split('&').any(|pair| pair.starts_with("v="))
}

/// The keys and values of a notation, decoded, in their order.
pub(super) struct QueryPairs(pub Vec<(String, String)>);

impl QueryPairs {
    /// Splits a notation. `&amp;` counts as `&`, and `+` as a space: programs on the way write them so.
    pub fn parse(notation: &str) -> Self {
        let decode = |text: &str| percent_decode(&text.replace('+', " "));
        let mut pairs = Vec::new();
        for text in notation.split('&').filter(|text| !text.is_empty()) {
            let text = text.strip_prefix("amp;").unwrap_or(text);
            let (key, value) = text.split_once('=').unwrap_or((text, ""));
            pairs.push((decode(key), decode(value)));
        }
        Self(pairs)
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
    const MAX_CHARACTERS: usize = 40;
    let start: String = text.chars().take(MAX_CHARACTERS).collect();
    if start.len() < text.len() { format!("“{start}…”") } else { format!("“{start}”") }
}
