//! Names for a platform's objects: allowed characters only, short enough, and no two alike.

use crate::write::has;

/// What a platform allows in the name of an object.
#[derive(Clone, Copy)]
pub struct Naming {
    /// The most characters.
    pub most: usize,
    /// Allowed beside ASCII letters and digits; the first of them takes the place of all others.
    pub marks: &'static str,
}

impl Naming {
    /// A name for each text, in their order. Two names that differ in case only count as alike: some platforms don't
    /// tell them apart.
    #[must_use]
    pub fn names(self, texts: &[&str]) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for text in texts {
            let base = self.spelled(text);
            let mut name = self.with_end(&base, "");
            let mut number = 2;
            while names.iter().any(|known| known.eq_ignore_ascii_case(&name)) {
                name = self.with_end(&base, &format!("{}{number}", self.mark()));
                number += 1;
            }
            names.push(name);
        }
        names
    }

    fn mark(self) -> char {
        self.marks.chars().next().unwrap_or('x')
    }

    /// The text in allowed characters. It begins with a letter, and marks stand alone and inside.
    fn spelled(self, text: &str) -> String {
        let mut name = String::new();
        for letter in text.chars() {
            if letter.is_ascii_alphanumeric() || has(self.marks, letter) {
                name.push(letter);
            } else if letter != '\'' && !name.is_empty() && !name.ends_with(self.mark()) {
                name.push(self.mark());
            }
        }
        let name = name.trim_matches(|letter: char| !letter.is_ascii_alphanumeric());
        if name.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            name.to_owned()
        } else {
            format!("g{}{name}", self.mark())
        }
    }

    fn with_end(self, base: &str, end: &str) -> String {
        let room = self.most.saturating_sub(end.len());
        let start: String = base.chars().take(room).collect();
        format!("{}{end}", start.trim_end_matches(|letter: char| !letter.is_ascii_alphanumeric()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_allowed_short_and_unlike() {
        let naming = Naming { most: 12, marks: "_-" };
        let check = |texts: &[&str], expected: &[&str]| assert_eq!(naming.names(texts), expected);
        check(&["Scanning Server", "Scanning Servers"], &["Scanning_Ser", "Scanning_S_2"]);
        check(&["London's", "LONDONS", "a-b"], &["Londons", "LONDONS_2", "a-b"]);
        check(&["10.1", "", "→ é", "\"; drop"], &["g_10_1", "g", "g_2", "drop"]);
    }
}
