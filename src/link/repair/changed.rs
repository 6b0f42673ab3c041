//! The result of every step.

/// A reading, if it is another text.
pub fn changed(text: &str, reading: String) -> Vec<String> {
    if reading == text { Vec::new() } else { vec![reading] }
}
