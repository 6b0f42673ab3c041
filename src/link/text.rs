//! Keys and values as they stand in a link.

/// The value as a link writes it: everything but letters, digits, hyphens and full stops escaped. The rest does not
/// survive every mail and chat program, which read `_`, `*` and `~` as markup and end a link at a bracket or a quote.
/// What a notation leaves `plain` it writes as it is, but a blank as `+`.
///
/// By hand, and so is the way back: the usual crate weighs 0.8 KB more in the page.
pub(super) fn encoded(value: &str, plain: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut text = String::new();
    for byte in value.bytes() {
        if plain.contains(&byte) || byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.' {
            text.push(if byte == b' ' { '+' } else { char::from(byte) });
        } else {
            text.push('%');
            text.push(char::from(DIGITS[usize::from(byte >> 4)]));
            text.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
    text
}

/// The value that a link means, with what a `+` stands for. A stray `%` stands for itself, and bytes that are no UTF-8
/// become U+FFFD, which the check value tells.
pub(super) fn decoded(text: &str, plus: u8) -> String {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [byte, after @ ..] = rest {
        rest = after;
        let escape = if *byte == b'%' { after.split_at_checked(2) } else { None };
        let escaped = escape.and_then(|(digits, _)| Some(digit(digits[0])? << 4 | digit(digits[1])?));
        if let (Some(escaped), Some((_, after))) = (escaped, escape) {
            bytes.push(escaped);
            rest = after;
        } else {
            bytes.push(if *byte == b'+' { plus } else { *byte });
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Whether a text is a notation that names its version.
pub(super) fn has_version(text: &str) -> bool {
    text.split('&').any(|pair| pair.starts_with("v="))
}

/// The keys and values of a notation, decoded, in their order.
pub(super) struct Pairs(pub Vec<(String, String)>);

impl Pairs {
    /// Splits a notation. `&amp;` counts as `&`, and `+` as a space: programs on the way write them so.
    pub fn of(notation: &str) -> Self {
        let mut pairs = Vec::new();
        for text in notation.split('&').filter(|text| !text.is_empty()) {
            let text = text.strip_prefix("amp;").unwrap_or(text);
            let (key, value) = text.split_once('=').unwrap_or((text, ""));
            pairs.push((decoded(key, b' '), decoded(value, b' ')));
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
    const MOST: usize = 40;
    let start: String = text.chars().take(MOST).collect();
    if start.len() < text.len() { format!("“{start}…”") } else { format!("“{start}”") }
}
