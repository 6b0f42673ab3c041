//! The result of every step.

/// A reading, if it is another text.
pub fn changed(text: &str, reading: String) -> Vec<String> {
    if reading == text { Vec::new() } else { vec![reading] }
}

/// The text without these pieces.
pub fn without(text: &str, pieces: impl Iterator<Item = (usize, usize)>) -> String {
    let (mut result, mut at) = (String::new(), 0);
    for (start, end) in pieces {
        result.push_str(&text[at..start]);
        at = end;
    }
    result + &text[at..]
}
