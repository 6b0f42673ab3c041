//! Keys and values in a link.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Characters that version 1 percent-encodes: all except ASCII letters, digits, hyphens and full stops. Mail and chat
/// programs read `_`, `*` and `~` as markup and end a link at a bracket or a quote. Frozen.
pub(super) const V1_ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.');

/// Characters that version 2 percent-encodes: it keeps `/` and `:` and writes a space as `+`, because addresses
/// contain many of them. Frozen.
pub(super) const V2_ESCAPED: &AsciiSet = &V1_ESCAPED.remove(b' ').remove(b'/').remove(b':');

/// Percent-encodes a value.
pub(super) fn percent_encode(value: &str, escaped: &'static AsciiSet) -> String {
    utf8_percent_encode(value, escaped).to_string().replace(' ', "+")
}

/// Decodes a value. A stray `%` is kept, and bytes that are not UTF-8 become U+FFFD, which the check value reveals.
pub(super) fn percent_decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// Returns `true` if the string is a notation with a version, escaped or not.
pub(super) fn has_version(text: &str) -> bool {
    let decoded = if text.contains('=') { String::new() } else { percent_decode(text) };
    text.split('&').chain(decoded.split('&')).any(|pair| begins_with_version(without_marks_before(pair)))
}

/// The text without signs and escapes before its first letter or digit.
pub(super) fn without_marks_before(mut text: &str) -> &str {
    loop {
        text = text.trim_start_matches(|ch: char| !ch.is_ascii_alphanumeric() && ch != '%');
        let escape = text.strip_prefix('%').map(|rest| rest.trim_start_matches("25"));
        match escape.and_then(|rest| rest.split_at_checked(2)) {
            Some((_, rest)) => text = rest,
            None => return text,
        }
    }
}

/// `v=`, `v%3D`, `v%253D` and so on.
pub(super) fn begins_with_version(pair: &str) -> bool {
    let Some(rest) = pair.trim_start_matches("amp;").strip_prefix('v') else { return false };
    let rest = rest.trim_start_matches('\\');
    let escape = rest.strip_prefix('%').map(|rest| rest.trim_start_matches("25"));
    rest.starts_with('=') || escape.is_some_and(|rest| rest.starts_with("3D") || rest.starts_with("3d"))
}

/// The keys and values of a notation, decoded, in order.
pub(super) struct QueryPairs(pub Vec<(String, String)>);

impl QueryPairs {
    /// Splits a notation into pairs. `&amp;` counts as `&`, and `+` as a space, because programs on the way write them
    /// so.
    pub fn parse(notation: &str) -> Self {
        let decode = |text: &str| percent_decode(&text.replace('+', " "));
        let mut pairs = Vec::new();
        for text in notation.split('&').filter(|text| !text.is_empty()) {
            let text = text.trim_start_matches("amp;");
            let (key, value) = text.split_once('=').unwrap_or((text, ""));
            pairs.push((decode(key), decode(value)));
        }
        Self(pairs)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value.as_str()))
    }

    /// The value of a key; the last one if there are several.
    pub fn last(&self, wanted: &str) -> Option<&str> {
        self.0.iter().rev().find(|(key, _)| key == wanted).map(|(_, value)| value.as_str())
    }
}

/// Quotes foreign text in a sentence, shortened.
pub(super) fn shown(text: &str) -> String {
    quoted(text, 40)
}

/// Quotes a link in a sentence.
pub(super) fn shown_at_length(text: &str) -> String {
    quoted(text, 160)
}

fn quoted(text: &str, max_characters: usize) -> String {
    let start: String = text.chars().take(max_characters).collect();
    if start.len() < text.len() { format!("“{start}…”") } else { format!("“{start}”") }
}
