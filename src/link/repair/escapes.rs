//! Taking off what programs put on: quoted-printable, escapes of escapes, HTML's entities, escaped separators.

use super::{super::text::percent_decode, changed::changed, keys::Keys};

/// Quoted-printable, in which every `=` is `=3D` and a line ends in `=`.
pub fn quoted_printable(text: &str) -> Vec<String> {
    if !text.contains("=3D") && !text.contains("=3d") {
        return Vec::new();
    }
    let simple = text.replace("=3D", "=").replace("=3d", "=");
    // All of it escaped: a blank or an ampersand too.
    let mut bytes = Vec::new();
    let mut parts = text.split('=');
    bytes.extend(parts.next().unwrap_or_default().bytes());
    for part in parts {
        let escaped = part.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.extend(escaped);
        bytes.extend(if escaped.is_some() { &part[2..] } else { part.trim_ascii_start() }.bytes());
    }
    vec![simple, String::from_utf8_lossy(&bytes).into_owned()]
}

/// The text with escapes of escapes taken off, once or more often; and decoded, if not even an equals sign was left.
pub fn layers_less(text: &str) -> Vec<String> {
    let mut layers = Vec::new();
    let mut decoded = text.to_owned();
    while !decoded.contains('=') && layers.len() < 3 {
        decoded = percent_decode(&decoded);
        layers.push(decoded.clone());
    }
    let mut last = text.to_owned();
    while layers.len() < 6 {
        let next = one_layer_less(&last);
        if next == last {
            break;
        }
        layers.push(next.clone());
        last = next;
    }
    layers
}

/// `%25` in front of two hexadecimal digits becomes `%`.
fn one_layer_less(text: &str) -> String {
    let mut parts = text.split("%25");
    let mut result = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let escapes = part.as_bytes().get(..2).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
        result.push_str(if escapes { "%" } else { "%25" });
        result.push_str(part);
    }
    result
}

/// `&amp;` and its like, however often it was escaped.
pub fn entities(text: &str) -> Vec<String> {
    let mut last = text.to_owned();
    loop {
        let mut next = last.clone();
        for entity in ["&amp;", "&AMP;", "&#38;", "&#038;", "&#x26;", "\\u0026"] {
            next = next.replace(entity, "&");
        }
        if next == last {
            break changed(text, next);
        }
        last = next;
    }
}

/// The text without the backslashes that a shell or Markdown wants before a sign. The page writes none as it is.
pub fn without_backslashes(text: &str) -> Vec<String> {
    let mut readings = changed(text, text.replace('\\', ""));
    let signs = ["&", "=", "+"].into_iter().flat_map(|sign| [("%5C", sign), ("%5c", sign)]);
    let escaped = signs.fold(text.to_owned(), |text, (escape, sign)| text.replace(&format!("{escape}{sign}"), sign));
    readings.extend(changed(text, escaped));
    readings
}

/// The text with `&` for the semicolons in front of the keys of a link.
pub fn semicolons(keys: &Keys, text: &str) -> String {
    let mut parts = text.split(';');
    let mut result = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let key = part.split(['=', '%']).next().unwrap_or_default();
        result.push(if keys.begins_pair(key) { '&' } else { ';' });
        result.push_str(part);
    }
    result
}

/// The text with `&` and `=` for the `%26` and `%3D` around the keys of a link. Those in a value stay, and so does the
/// one that is to be skipped: a value can hold what looks like a key.
pub fn escaped_separators(keys: &Keys, text: &str, skipped: Option<usize>) -> String {
    let mut text = text.replace("%3d", "%3D").replace("%26amp%3B", "%26").replace("%26amp%3b", "%26");
    while text.contains("%26amp;") {
        text = text.replace("%26amp;", "%26");
    }
    let mut result = String::new();
    let mut separators = 0;
    for (index, pair) in text.replace('&', "%26&").split("%26").enumerate() {
        let (is_separated, pair) = pair.strip_prefix('&').map_or((false, pair), |pair| (true, pair));
        let escaped = pair.split_once("%3D").filter(|(key, _)| keys.begins_pair(key));
        let is_pair = escaped.is_some() || pair.split_once('=').is_some_and(|(key, _)| keys.begins_pair(key));
        let is_skipped = index > 0 && !is_separated && is_pair && {
            separators += 1;
            skipped == Some(separators)
        };
        if index > 0 {
            result.push_str(if is_separated || is_pair && !is_skipped { "&" } else { "%26" });
        }
        match escaped {
            Some((key, value)) if !is_skipped => result.extend([key, "=", value]),
            _ => result.push_str(pair),
        }
    }
    result
}
