//! Dashes, which programs make of hyphens.

use super::changed::changed;

/// Dashes that a program made of hyphens, as they are and as browsers escape them.
const DASHES: [(&str, &str); 7] = [
    ("‐", "%E2%80%90"),
    ("‑", "%E2%80%91"),
    ("‒", "%E2%80%92"),
    ("–", "%E2%80%93"),
    ("—", "%E2%80%94"),
    ("―", "%E2%80%95"),
    ("−", "%E2%88%92"),
];

pub fn hyphens(text: &str) -> Vec<String> {
    let (mut raw, mut all) = (text.to_owned(), text.to_owned());
    for (dash, escaped) in DASHES {
        raw = raw.replace(dash, "-");
        all = all.replace(dash, "-").replace(escaped, "-").replace(&escaped.to_ascii_lowercase(), "-");
    }
    let mut readings = changed(text, raw.clone());
    if all != raw {
        readings.extend(changed(text, all));
    }
    readings
}
