//! The role or party that a cell names.

use crate::document::{Id, Party, PortDocument};
use std::cmp::Reverse;

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

    /// The role or party that a text names: by its id, its name, or most of its words in any form. A text with the
    /// words of several is of none of them: the error has those, and nothing for a text without any.
    pub fn find(&self, text: &str) -> Result<Id<Party>, Vec<Id<Party>>> {
        let words = words(text);
        let is_exact = |names: &&Names| same(&words, &names.name) || same(&words, &names.short);
        if let Some(names) = self.list.iter().find(is_exact) {
            return Ok(names.id);
        }
        let mut found = Vec::new();
        let mut rest: Vec<&String> = words.iter().collect();
        // The name that has most of the words takes them, until none is left that tells anything.
        loop {
            let score = |names: &Names| {
                let telling = rest.iter().filter(|word| self.is_telling(word, names)).count();
                (telling, Reverse(names.missing_in(&words)))
            };
            let best = self.list.iter().map(score).max().filter(|(telling, _)| *telling > 0);
            let Some(best) = best else { break };
            let of_best: Vec<&Names> = self.list.iter().filter(|names| score(names) == best).collect();
            rest.retain(|word| !of_best.iter().any(|names| self.is_telling(word, names)));
            found.extend(of_best.into_iter().map(|names| names.id));
        }
        if let [one] = found[..] { Ok(one) } else { Err(found) }
    }

    /// Returns `true` if a text has words that the name of its role has not: `London scanner`, `Scanning Server 2`.
    pub fn says_more(&self, text: &str, party: Id<Party>) -> bool {
        let Some(names) = self.list.iter().find(|names| names.id == party) else { return false };
        let is_known =
            |word: &str| word == "s" || names.name.iter().chain(&names.short).any(|name| is_form(word, name));
        !every_word(&text.to_lowercase()).all(is_known)
    }

    /// The names of all roles and parties.
    pub fn all_names(document: &PortDocument) -> String {
        document.parties.iter().map(|(_, party)| party.name.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// Returns `true` if a word is a form of a word of this name, and not one that many names have, such as *server*, or
    /// of two letters, such as *PC*.
    fn is_telling(&self, word: &str, names: &Names) -> bool {
        let has = |names: &Names| names.name.iter().any(|name| is_form(word, name));
        word.len() > 2 && has(names) && self.list.iter().filter(|names| has(names)).count() < 3
    }
}

impl Names {
    /// The number of words of the name, or of the id, that a text lacks.
    fn missing_in(&self, words: &[String]) -> usize {
        let is_missing = |name: &&String| !words.iter().any(|word| is_form(word, name));
        let missing = |names: &[String]| names.iter().filter(is_missing).count();
        missing(&self.name).min(missing(&self.short))
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
    every_word(&text.to_lowercase()).filter(|word| word.len() > 1).map(str::to_owned).collect()
}

fn every_word(text: &str) -> impl Iterator<Item = &str> {
    text.split(|ch: char| !ch.is_alphanumeric()).filter(|word| !word.is_empty())
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
            let found = parties.find(text).ok().map(|id| document.parties[id].id.as_str());
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
        check("London scanner", Some("scanning"));
        check("Client PC", Some("client"));
        check("Standby policy", Some("standby"));
        check("Active Directory", Some("domain-controller"));
        check("Directory", Some("directory"));
        for text in ["Server", "London", "", "10.1.1.5", "printer"] {
            check(text, None);
        }
    }

    #[test]
    fn finds_no_third_role_in_a_text_with_two() {
        let document = vsos_9_2();
        let parties = Parties::of(&document);
        let check = |text: &str, expected: &[&str]| {
            let found = parties.find(text).expect_err(text);
            let found: Vec<&str> = found.into_iter().map(|id| document.parties[id].id.as_str()).collect();
            assert_eq!(found, expected, "{text:?}");
        };
        check("Scanning Server, Policy Server", &["scanning", "policy"]);
        check("Policy/Scanner", &["scanning", "policy"]);
        check("scanner + standby", &["scanning", "standby"]);
        check("DNS and LDAP", &["dns", "directory"]);
        check("printer", &[]);
    }

    #[test]
    fn tells_a_name_from_the_name_of_a_role() {
        let document = vsos_9_2();
        let parties = Parties::of(&document);
        let check = |text: &str, expected: bool| {
            let party = parties.find(text).expect(text);
            assert_eq!(parties.says_more(text, party), expected, "{text:?}");
        };
        for text in
            ["Scanning Server", "Scanner", "scanning servers", "Admins", "All-in-One", "Administrator’s PC", "LDAP"]
        {
            check(text, false);
        }
        for text in ["London scanner", "Scanning Server 1", "Client PC", "LAN clients", "Münchner Scanner"] {
            check(text, true);
        }
    }
}
