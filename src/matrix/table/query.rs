//! The filter of the table.

use super::{RowTexts, TableRow};
use crate::{
    net::{Address, parse_address_list},
    plan::{GroupId, Plan, compared_name},
};

/// A search: words that must all occur in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query(Vec<Word>);

/// A word of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Word {
    /// The word in the form in which names are compared.
    text: String,
    /// The host, network or range that the word reads as.
    address: Option<Address>,
}

impl Query {
    /// Splits the search text at white space. Words are compared as names are.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let words = text.split_whitespace().map(|word| Word { text: compared_name(word), address: address(word) });
        Self(words.filter(|word| !word.text.is_empty()).collect())
    }

    /// Returns `true` without a word to search for: every row matches.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns `true` if a row matches. A number is compared only with ports, from their first digit: `443` matches 443
    /// and not 8443. An address matches groups with an address that it shares a host with.
    #[must_use]
    pub fn matches(&self, plan: &Plan, row: &TableRow, texts: &RowTexts) -> bool {
        self.0.iter().all(|word| word.matches(plan, row, texts))
    }

    /// Returns `true` if every word occurs in one of these texts; a number only at the beginning of a port.
    #[must_use]
    pub fn matches_texts(&self, ports: &[String], texts: &[String]) -> bool {
        self.0.iter().all(|word| {
            if word.is_number() {
                ports.iter().any(|port| port.starts_with(&word.text))
            } else {
                texts.iter().any(|text| contains(text, &word.text))
            }
        })
    }
}

impl Word {
    fn is_number(&self) -> bool {
        self.text.parse::<u32>().is_ok()
    }

    fn matches(&self, plan: &Plan, row: &TableRow, texts: &RowTexts) -> bool {
        if self.is_number() {
            return texts.ports.iter().any(|port| port.starts_with(&self.text));
        }
        let mut lines = texts.all_lines().chain(&texts.keywords);
        // A whole address is no beginning of another one.
        self.address.is_none() && lines.any(|line| contains(line, &self.text))
            || row.groups().any(|group| self.matches_group(plan, group))
    }

    /// A cell may show only some of a row's groups and addresses: the search knows them all.
    fn matches_group(&self, plan: &Plan, id: GroupId) -> bool {
        let (group, zone) = (&plan.topology()[id], plan.topology().zone(id));
        let has_address = |own: &Address| match &self.address {
            Some(address) => address.overlaps(own),
            None => contains(&own.to_string(), &self.text),
        };
        contains(&group.name, &self.text)
            || zone.named && contains(&zone.name, &self.text)
            || group.addresses.iter().any(has_address)
    }
}

/// The host, network or range that a word reads as; a name is compared as text.
fn address(word: &str) -> Option<Address> {
    let list = parse_address_list(word);
    let is_sound = list.listed.is_empty() && list.notes.is_empty();
    match &list.addresses[..] {
        [address] if is_sound && address.bounds().is_some() => Some(address.clone()),
        _ => None,
    }
}

/// Returns `true` if a word that is in the form in which names are compared occurs in a line.
fn contains(line: &str, word: &str) -> bool {
    if line.is_ascii() {
        // As most lines are: a search at every key does without a copy of them.
        line.as_bytes().windows(word.len()).any(|part| part.eq_ignore_ascii_case(word.as_bytes()))
    } else {
        compared_name(line).contains(word)
    }
}
