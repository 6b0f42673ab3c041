//! Names for a platform's objects: allowed characters only, short enough, and no two alike.

use crate::write::{has, said};

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
        let mut known = Known::with_room(texts.len());
        // How often each name was wanted, so that nobody tries all numbers before its own.
        let mut wanted = vec![1_u32; texts.len()];
        for text in texts {
            let base = self.spelled(text);
            let (place, mut is_new) = known.add(self.cut(&base, 0));
            while !is_new {
                wanted[place] += 1;
                let end = said(&[&self.marks[..1], &wanted[place].to_string()]);
                is_new = known.add(&said(&[self.cut(&base, end.len()), &end])).1;
            }
        }
        known.texts
    }

    /// The text in allowed characters. It begins with a letter, and marks stand alone and inside.
    fn spelled(self, text: &str) -> String {
        let mark = &self.marks[..1];
        let mut name = String::with_capacity(text.len());
        for letter in text.chars() {
            if letter.is_ascii_alphanumeric() || !name.is_empty() && has(self.marks, letter) {
                name.push(letter);
            } else if letter != '\'' && !name.is_empty() && !name.ends_with(mark) {
                name.push_str(mark);
            }
        }
        name.truncate(trimmed(&name).len());
        if name.starts_with(|letter: char| letter.is_ascii_alphabetic()) { name } else { said(&["g", mark, &name]) }
    }

    /// A name, cut so that an end of this length has room. Names are ASCII, where every byte is a character.
    fn cut(self, name: &str, end: usize) -> &str {
        let room = self.most.saturating_sub(end).min(name.len());
        trimmed(&name[..room])
    }
}

fn trimmed(name: &str) -> &str {
    name.trim_end_matches(|letter: char| !letter.is_ascii_alphanumeric())
}

/// Texts that are each kept once, whatever their case, in the order they came. Looked up in a table of their hashes, for
/// there can be as many as rules; a small one of its own, for the standard library's weighs 3 KB in the page.
pub struct Known {
    /// The texts.
    pub texts: Vec<String>,
    /// Behind the hash of each text, its place among them and one more: 0 is a free slot. Twice as many as texts.
    slots: Vec<usize>,
}

impl Known {
    /// Room for this many.
    pub fn with_room(count: usize) -> Self {
        Self { texts: Vec::new(), slots: vec![0; (count * 2 + 1).next_power_of_two()] }
    }

    /// The place of a text, and whether it is new.
    pub fn add(&mut self, text: &str) -> (usize, bool) {
        // FNV-1a.
        let hash = |hash: u32, byte: u8| (hash ^ u32::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0193);
        let mut slot = text.bytes().fold(0x811c_9dc5, hash) as usize;
        loop {
            slot &= self.slots.len() - 1;
            let place = self.slots[slot];
            if place == 0 {
                self.texts.push(text.to_owned());
                self.slots[slot] = self.texts.len();
                return (self.texts.len() - 1, true);
            }
            if self.texts[place - 1].eq_ignore_ascii_case(text) {
                return (place - 1, false);
            }
            slot += 1;
        }
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

    #[test]
    fn numbers_pass_over_names_that_are_taken() {
        let naming = Naming { most: 12, marks: "_" };
        let names = naming.names(&["a", "a 2", "a", "A", "a 3", "a"]);
        assert_eq!(names, ["a", "a_2", "a_3", "A_4", "a_3_2", "a_5"]);
    }

    #[test]
    fn many_alike_are_named_in_no_time() {
        let texts = vec!["the same"; 40_000];
        let names = Naming { most: 24, marks: "-" }.names(&texts);
        assert_eq!((names[1].as_str(), names[39_999].as_str()), ("the-same-2", "the-same-40000"));
    }
}
