//! A summary of an address field's text: the addresses that were understood, how many, and a sentence for each
//! part that was not, or was read in another way.

use crate::net::{AddressError, AddressList, AddressNote, ListedPart, NoteKind, Suggestion, shorten};
use std::{collections::HashMap, ops::Range};

/// The maximum number of parts that are spoken of one by one.
const MAX_PARTS: usize = 12;

/// The maximum number of addresses that are shown.
const MAX_CHIPS: usize = 12;

/// The summary of an address field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AddressSummary {
    /// The first addresses that were understood, in their canonical notation; none if they were typed in it.
    pub chips: Vec<String>,
    /// The number of further ones.
    pub more: usize,
    /// The numbers of what was found, such as `2 recognised · 1 duplicate`; empty where the text alone says it.
    pub counts: String,
    /// The sentences about its parts.
    pub remarks: Vec<AddressRemark>,
}

/// A sentence about a part of an address field, or about several alike.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AddressRemark {
    /// The sentence.
    pub text: String,
    /// `true` if the plan ignores the part; otherwise it was read.
    pub left_out: bool,
    /// The texts that can take the part's place.
    pub suggestions: Vec<Suggestion>,
}

/// Summarizes the list of a text. Of the part that is still being typed, `open`, nothing is said; while it is all of the
/// text, nothing is said at all, so that the first entry needs no room below its field. A single address in its canonical
/// notation needs no words either.
#[must_use]
pub fn address_summary(text: &str, list: &AddressList, open: Option<&Range<usize>>) -> AddressSummary {
    let is_open = |span: &Range<usize>| open.is_some_and(|open| span.start < open.end && open.start < span.end);
    let listed: Vec<&ListedPart> = list.listed.iter().filter(|part| !is_open(&part.span)).collect();
    let notes: Vec<&AddressNote> = list.notes.iter().filter(|note| !is_open(&note.span)).collect();
    let remarks = remarks(text, &listed, &notes);
    let first: Vec<String> = list.addresses.iter().take(MAX_CHIPS).map(ToString::to_string).collect();
    let is_all_open = open.is_some_and(|open| open.len() == text.len());
    if is_all_open || first == [text.trim()] {
        return AddressSummary { remarks, ..AddressSummary::default() };
    }
    let counts = counts(list, &listed);
    if says(text, &first) {
        return AddressSummary { counts, remarks, ..AddressSummary::default() };
    }
    AddressSummary { chips: first, more: list.addresses.len().saturating_sub(MAX_CHIPS), counts, remarks }
}

/// Returns `true` if the words of a text are these addresses, among others.
fn says(text: &str, addresses: &[String]) -> bool {
    let mut words = text.split(|ch: char| ch.is_whitespace() || matches!(ch, ',' | ';'));
    addresses.iter().all(|address| words.any(|word| word == address))
}

/// The sentences about everything that was not understood, or was read in another way. Every address is as good as any
/// other for a party that `can_be_anywhere`.
pub(super) fn all_remarks(list: &AddressList, can_be_anywhere: bool) -> Vec<AddressRemark> {
    let is_every = |kind: &NoteKind| matches!(kind, NoteKind::EveryAddress | NoteKind::EveryV4 | NoteKind::EveryV6);
    let notes = list.notes.iter().filter(|note| !(can_be_anywhere && is_every(&note.kind)));
    remarks("", &list.listed.iter().collect::<Vec<_>>(), &notes.collect::<Vec<_>>())
}

fn counts(list: &AddressList, listed: &[&ListedPart]) -> String {
    let to_confirm = listed.iter().filter(|part| part.error == AddressError::BareWord).count();
    let duplicates = if list.duplicates == 1 { "duplicate" } else { "duplicates" };
    let counts = [
        (list.addresses.len(), "recognised"),
        (list.duplicates, duplicates),
        (to_confirm, "to confirm"),
        (listed.len() - to_confirm, "not understood"),
    ];
    let present = counts.iter().filter(|(count, _)| *count > 0);
    present.map(|(count, name)| format!("{count} {name}")).collect::<Vec<_>>().join(" · ")
}

fn remarks(text: &str, listed: &[&ListedPart], notes: &[&AddressNote]) -> Vec<AddressRemark> {
    let sentence = |text: String, left_out: bool| AddressRemark { text, left_out, suggestions: Vec::new() };
    let mut remarks: Vec<AddressRemark> = listed
        .iter()
        .take(MAX_PARTS)
        .map(|part| AddressRemark {
            text: listed_sentence(&shorten(&part.text), &part.error),
            left_out: true,
            suggestions: part.suggestions(text),
        })
        .collect();
    if listed.len() > MAX_PARTS {
        remarks.push(sentence(format!("and {} more parts that are no addresses.", listed.len() - MAX_PARTS), true));
    }
    remarks.extend(note_sentences(notes).into_iter().map(|text| sentence(text, false)));
    remarks
}

/// The sentence about a part that was not understood. Most errors quote the input themselves.
fn listed_sentence(text: &str, error: &AddressError) -> String {
    let error = error.to_string();
    let end = if error.ends_with('?') { "" } else { "." };
    if error.starts_with(text) {
        format!("{error}{end} It is left out.")
    } else {
        format!("“{text}” is left out: {error}{end}")
    }
}

/// One sentence for each kind of note, which quotes the first of the strings concerned and says how many more there
/// are.
fn note_sentences(notes: &[&AddressNote]) -> Vec<String> {
    let mut kinds: Vec<(&AddressNote, usize)> = Vec::new();
    let mut indices: HashMap<&NoteKind, usize> = HashMap::new();
    for note in notes {
        let index = *indices.entry(&note.kind).or_insert(kinds.len());
        match kinds.get_mut(index) {
            Some((_, more)) => *more += 1,
            None => kinds.push((note, 0)),
        }
    }
    let end = |more: usize| if more > 0 { format!(" (and {more} more like it)") } else { String::new() };
    let mut sentences: Vec<_> =
        kinds.iter().take(MAX_PARTS).map(|(note, more)| format!("{note}{}.", end(*more))).collect();
    if kinds.len() > MAX_PARTS {
        sentences.push(format!("and {} more notes on what was typed.", kinds.len() - MAX_PARTS));
    }
    sentences
}

/// The part of a text around a place in it, up to the separators of entries on both sides: what is being typed there.
#[must_use]
pub fn entry_at(text: &str, place: usize) -> Range<usize> {
    let is_end = |ch: char| matches!(ch, '\n' | ',' | ';');
    let place = (0..=place.min(text.len())).rev().find(|place| text.is_char_boundary(*place)).unwrap_or_default();
    let start = text[..place].rfind(is_end).map_or(0, |before| before + 1);
    let end = text[place..].find(is_end).map_or(text.len(), |after| place + after);
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::net::parse_address_list;

    fn summary(text: &str, open: Option<&Range<usize>>) -> AddressSummary {
        address_summary(text, &parse_address_list(text), open)
    }

    #[test]
    fn counts_what_was_found() {
        let check = |text: &str, expected: &str| assert_eq!(summary(text, None).counts, expected, "{text:?}");
        check("", "");
        check("10.1.1.5", "");
        check("10.1.1.5/32", "1 recognised");
        check("10.1.1.5,", "1 recognised");
        check("10.1.1.5 10.1.1.5 10.1.1.6", "2 recognised · 1 duplicate");
        check("10.1.1.5 10.1.1.5 10.1.1.5", "1 recognised · 2 duplicates");
        check("10.1.1.5, proxy, 10.1.1.x, 10.1.1.256", "1 recognised · 1 to confirm · 2 not understood");
    }

    #[test]
    fn shows_a_dozen_and_counts_the_rest() {
        let text = (1..=15).map(|number| format!("10.1.1.{number}/32")).collect::<Vec<_>>().join("\n");
        let summary = summary(&text, None);
        assert_eq!((summary.chips.len(), summary.chips[11].as_str(), summary.more), (12, "10.1.1.12", 3));
    }

    #[test]
    fn repeats_no_address_as_it_was_typed() {
        let check = |text: &str, expected: &[&str]| assert_eq!(summary(text, None).chips, expected, "{text:?}");
        check("10.1.1.5", &[]);
        check("10.1.1.5\n10.1.1.0/24; proxy.example.com", &[]);
        check("10.1.1.5, 10.1.1.0 255.255.255.0", &["10.1.1.5", "10.1.1.0/24"]);
        check("10.1.1.5 - 10.1.1.9", &["10.1.1.5-10.1.1.9"]);
        check("Proxy.Example.com", &["proxy.example.com"]);
    }

    #[test]
    fn says_each_thing_once_with_what_can_take_its_place() {
        let remarks = summary("10.1.1.x\n10.1.1.5 Bob\n10.1.1.6 Ann", None).remarks;
        let texts: Vec<_> = remarks.iter().map(|remark| (remark.text.as_str(), remark.left_out)).collect();
        assert_eq!(
            texts,
            [
                ("“10.1.1.x” is left out: did you mean 10.1.1.0/24?", true),
                ("“Bob”: the words behind it are taken for a description (and 1 more like it).", false),
            ]
        );
        assert_eq!(remarks[0].suggestions[0].label(), "Use 10.1.1.0/24");
        assert!(remarks[1].suggestions.is_empty());
        let many = (300..320).map(|number| format!("10.1.1.{number}")).collect::<Vec<_>>().join("\n");
        let remarks = summary(&many, None).remarks;
        assert_eq!((remarks.len(), remarks[12].text.as_str()), (13, "and 8 more parts that are no addresses."));
    }

    #[test]
    fn says_nothing_of_what_is_still_typed() {
        let text = "10.1.1.256\n10.1.";
        assert_eq!(summary(text, None).remarks.len(), 2);
        let open = summary(text, Some(&entry_at(text, text.len())));
        assert_eq!(open.remarks.len(), 1);
        assert_eq!(open.counts, "1 not understood");
        assert_eq!(summary("10.1.1.5 Bo", Some(&(0..11))), AddressSummary::default());
    }

    #[test]
    fn finds_the_entry_at_the_caret() {
        let check = |text: &str, place: usize, expected: &str| {
            assert_eq!(&text[entry_at(text, place)], expected, "{text:?} at {place}");
        };
        check("", 0, "");
        check("10.1", 4, "10.1");
        check("10.1, 10.2", 10, " 10.2");
        check("10.1, 10.2", 2, "10.1");
        check("10.1,", 5, "");
        check("a;b\nc", 2, "b");
        check("ä", 1, "ä");
        check("ab", 9, "ab");
    }
}
