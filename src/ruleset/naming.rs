//! Names for a platform's objects: allowed characters only, limited in length, and unique.

use std::collections::{HashMap, hash_map::Entry};

/// The names that a platform allows for one kind of objects.
#[derive(Clone, Copy)]
pub struct Naming {
    /// The maximum length of a name, in characters.
    pub max_len: usize,
    /// The characters that are allowed besides ASCII letters and digits; the first of them replaces all others.
    pub allowed_punctuation: &'static str,
}

impl Naming {
    /// A unique name for each string, in the same order. Names that differ only in case count as equal, because some
    /// platforms don't distinguish them.
    #[must_use]
    pub fn names(self, texts: &[&str]) -> Vec<String> {
        let mut names = UniqueNames::default();
        // The number of times that each name was requested, so that the thousandth equal name does not try all numbers
        // again.
        let mut wanted = vec![1_u32; texts.len()];
        for text in texts {
            let base = self.sanitize(text);
            let (index, mut is_new) = names.insert(self.cut(&base, 0));
            while !is_new {
                wanted[index] += 1;
                let number = format!("{}{}", self.replacement(), wanted[index]);
                is_new = names.insert(&format!("{}{number}", self.cut(&base, number.len()))).1;
            }
        }
        names.into_names()
    }

    /// The string in allowed characters. It begins with a letter, and punctuation occurs only inside, one character at
    /// a time.
    fn sanitize(self, text: &str) -> String {
        let replacement = self.replacement();
        let mut name = String::with_capacity(text.len());
        for ch in text.chars() {
            if ch.is_ascii_alphanumeric() || !name.is_empty() && self.allowed_punctuation.contains(ch) {
                name.push(ch);
            } else if ch != '\'' && !name.is_empty() && !name.ends_with(replacement) {
                name.push_str(replacement);
            }
        }
        name.truncate(trim_punctuation(&name).len());
        if name.starts_with(|ch: char| ch.is_ascii_alphabetic()) { name } else { format!("g{replacement}{name}") }
    }

    fn replacement(self) -> &'static str {
        &self.allowed_punctuation[..1]
    }

    /// A name, truncated to leave room for a suffix of this length. Names are ASCII, where every byte is a character.
    fn cut(self, name: &str, suffix_len: usize) -> &str {
        let room = self.max_len.saturating_sub(suffix_len).min(name.len());
        trim_punctuation(&name[..room])
    }
}

fn trim_punctuation(name: &str) -> &str {
    name.trim_end_matches(|ch: char| !ch.is_ascii_alphanumeric())
}

/// Unique names, ignoring case, in the order of their insertion.
#[derive(Default)]
pub struct UniqueNames {
    names: Vec<String>,
    /// The index of each name, by its lower case.
    indices: HashMap<String, usize>,
}

impl UniqueNames {
    /// The index of a name, and `true` if it is new.
    pub fn insert(&mut self, name: &str) -> (usize, bool) {
        match self.indices.entry(name.to_ascii_lowercase()) {
            Entry::Occupied(known) => (*known.get(), false),
            Entry::Vacant(slot) => {
                slot.insert(self.names.len());
                self.names.push(name.to_owned());
                (self.names.len() - 1, true)
            }
        }
    }

    /// The names in the order of their insertion.
    #[must_use]
    pub fn into_names(self) -> Vec<String> {
        self.names
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_allowed_short_and_unlike() {
        let naming = Naming { max_len: 12, allowed_punctuation: "_-" };
        let check = |texts: &[&str], expected: &[&str]| assert_eq!(naming.names(texts), expected);
        check(&["Scanning Server", "Scanning Servers"], &["Scanning_Ser", "Scanning_S_2"]);
        check(&["London's", "LONDONS", "a-b"], &["Londons", "LONDONS_2", "a-b"]);
        check(&["10.1", "", "→ é", "\"; drop"], &["g_10_1", "g", "g_2", "drop"]);
    }

    #[test]
    fn numbers_pass_over_names_that_are_taken() {
        let naming = Naming { max_len: 12, allowed_punctuation: "_" };
        let names = naming.names(&["a", "a 2", "a", "A", "a 3", "a"]);
        assert_eq!(names, ["a", "a_2", "a_3", "A_4", "a_3_2", "a_5"]);
    }

    #[test]
    fn many_alike_are_named_in_no_time() {
        let texts = vec!["the same"; 40_000];
        let names = Naming { max_len: 24, allowed_punctuation: "-" }.names(&texts);
        assert_eq!((names[1].as_str(), names[39_999].as_str()), ("the-same-2", "the-same-40000"));
    }
}
