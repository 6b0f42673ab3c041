//! The role or party that a cell names.

use crate::document::{Id, Party, PortDocument};

/// The fewest first letters that two words have in common to be forms of one: `scanner` and `scanning`.
const STEM: usize = 4;

/// The roles and parties of a document, by the words of their names.
pub(super) struct Parties {
    list: Vec<Names>,
}

struct Names {
    id: Id<Party>,
    name: Vec<String>,
    short: Vec<String>,
}

impl Parties {
    pub fn of(document: &PortDocument) -> Self {
        let names = |(id, party): (Id<Party>, &Party)| Names { id, name: words(&party.name), short: words(&party.id) };
        Self { list: document.parties.iter().map(names).collect() }
    }

    /// The role or party that a text names: by its id, its name, or most of its words in any form. `None` if there is
    /// none, or no single one.
    pub fn find(&self, text: &str) -> Option<Id<Party>> {
        let words = words(text);
        let is_exact = |names: &&Names| same(&words, &names.name) || same(&words, &names.short);
        if let Some(names) = self.list.iter().find(is_exact) {
            return Some(names.id);
        }
        let mut best = (0, 0);
        let mut found = None;
        for names in &self.list {
            let telling = words.iter().filter(|word| self.is_telling(word, names)).count();
            let score = (telling, usize::MAX - names.name.len().abs_diff(words.len()));
            if telling > 0 && score >= best {
                found = (score > best).then_some(names.id);
                best = score;
            }
        }
        found
    }

    /// Returns `true` if a word is a form of a word of this name, and not one that many names have, such as *server*.
    fn is_telling(&self, word: &str, names: &Names) -> bool {
        let has = |names: &Names| names.name.iter().any(|name| is_form(word, name));
        has(names) && self.list.iter().filter(|names| has(names)).count() < 3
    }
}

fn same(one: &[String], other: &[String]) -> bool {
    !one.is_empty()
        && one.len() == other.len()
        && one.iter().zip(other).all(|(one, other)| singular(one) == singular(other))
}

fn singular(word: &str) -> &str {
    word.strip_suffix('s').filter(|start| start.len() >= STEM).unwrap_or(word)
}

fn is_form(word: &str, name: &str) -> bool {
    let common = word.chars().zip(name.chars()).take_while(|(one, other)| one == other).count();
    word == name || common >= STEM && common + 4 >= word.chars().count()
}

fn words(text: &str) -> Vec<String> {
    let text = text.to_ascii_lowercase();
    text.split(|ch: char| !ch.is_alphanumeric()).filter(|word| word.len() > 1).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::vsos_9_2;

    #[test]
    fn finds_roles_by_what_people_call_them() {
        let document = vsos_9_2();
        let parties = Parties::of(&document);
        let check = |text: &str, expected: Option<&str>| {
            let found = parties.find(text).map(|id| document.parties[id].id.as_str());
            assert_eq!(found, expected, "{text:?}");
        };
        check("Scanning Server", Some("scanning"));
        check("scanning servers", Some("scanning"));
        check("Scanner", Some("scanning"));
        check("scanning", Some("scanning"));
        check("Policy", Some("policy"));
        check("Policy Server", Some("policy"));
        check("Standby", Some("standby"));
        check("All-in-One", Some("all-in-one"));
        check("Clients", Some("client"));
        check("Client machines", Some("client"));
        check("ICAP client", Some("icap-client"));
        check("Admins", Some("admin"));
        check("DNS", Some("dns"));
        check("LDAP", Some("directory"));
        check("WCCP Router", Some("wccp-router"));
        for text in ["Server", "London", "", "10.1.1.5", "printer"] {
            check(text, None);
        }
    }
}
