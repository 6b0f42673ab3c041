//! The role or party that a cell names.

use crate::document::{Id, Party, PortDocument};

/// The fewest first letters that two words have in common to be forms of one: `scanner` and `scanning`.
const STEM: usize = 4;

/// The role or party of a document that a text names: by its id, its name, or most of its words in any form. `None` if
/// there is none, or no single one.
pub(super) fn find_party(document: &PortDocument, text: &str) -> Option<Id<Party>> {
    let words = words(text);
    if words.is_empty() {
        return None;
    }
    let exact = |(_, party): &(Id<Party>, &Party)| {
        same(&words, &self::words(&party.name)) || same(&words, &self::words(&party.id))
    };
    if let Some((id, _)) = document.parties.iter().find(exact) {
        return Some(id);
    }
    let mut scores: Vec<(usize, usize, Id<Party>)> = document
        .parties
        .iter()
        .filter_map(|(id, party)| {
            let names = self::words(&party.name);
            let telling = words.iter().filter(|word| is_telling(document, word, &names)).count();
            let others = names.len().abs_diff(words.len());
            (telling > 0).then_some((telling, usize::MAX - others, id))
        })
        .collect();
    scores.sort();
    let best = scores.pop()?;
    let is_single = scores.last().is_none_or(|next| (next.0, next.1) != (best.0, best.1));
    is_single.then_some(best.2)
}

/// Returns `true` if a word is a form of a word of this name, and not one that many names have, such as *server*.
fn is_telling(document: &PortDocument, word: &str, names: &[String]) -> bool {
    let is_named = names.iter().any(|name| is_form(word, name));
    let count =
        document.parties.iter().filter(|(_, party)| words(&party.name).iter().any(|name| is_form(word, name))).count();
    is_named && count < 3
}

fn same(one: &[String], other: &[String]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| singular(one) == singular(other))
}

fn singular(word: &str) -> &str {
    word.strip_suffix('s').filter(|start| start.len() >= STEM).unwrap_or(word)
}

fn is_form(word: &str, name: &str) -> bool {
    let common = word.chars().zip(name.chars()).take_while(|(one, other)| one == other).count();
    word == name || common >= STEM && common + 4 >= word.chars().count()
}

fn words(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    text.split(|ch: char| !ch.is_alphanumeric()).filter(|word| word.len() > 1).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::vsos_9_2;

    #[test]
    fn finds_roles_by_what_people_call_them() {
        let document = vsos_9_2();
        let check = |text: &str, expected: Option<&str>| {
            let found = find_party(&document, text).map(|id| document.parties[id].id.as_str());
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
