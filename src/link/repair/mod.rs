//! Links that mail, chat and gateways changed on their way.
//!
//! Each [`Step`] undoes one habit of such programs. All combinations of the steps that change anything are tried, and
//! the check value proves which one is right. A link that nothing proves is read as it came.

mod blanks;
mod changed;
mod dashes;
mod escapes;
mod keys;
mod marks;
mod single;
mod unseen;

use super::{
    text::{QueryPairs, begins_with_version},
    v1,
};
use crate::document::PortDocument;
use blanks::{without_blanks, without_escaped_blanks};
use changed::changed;
use dashes::hyphens;
use escapes::{entities, escaped_separators, layers_less, quoted_printable, semicolons, without_backslashes};
use keys::Keys;
use marks::without_marks;
use single::SingleChanges;
use unseen::without_unseen;

/// The most characters that are examined in all, so that a hostile link takes no longer than a large one.
const MAX_WORK: usize = 2_000_000;

/// The longest link without a check value that is guessed, in bytes.
const MAX_GUESSED: usize = 20_000;

/// The most readings that are guessed, or changed in single places.
const MAX_READINGS: usize = 40;

/// The most links in one text of which each is examined.
const MAX_COPIES: usize = 3;

/// Undoes one change: the readings that this gives, without the text as it is.
type Step = fn(&Keys, &str) -> Vec<String>;

/// In an order in which the outermost change is undone first.
const STEPS: [Step; 15] = [
    |_, text| without_blanks(text),
    |_, text| quoted_printable(text),
    |_, text| layers_less(text),
    |_, text| entities(text),
    |_, text| without_backslashes(text),
    |keys, text| changed(text, semicolons(keys, text)),
    |keys, text| changed(text, escaped_separators(keys, text, None)),
    |_, text| without_unseen(text),
    |_, text| without_escaped_blanks(text),
    |_, text| changed(text, text.replace("%2B", "+").replace("%2b", "+")),
    |_, text| hyphens(text),
    // What one program did before another escaped all of it.
    |_, text| quoted_printable(text),
    |_, text| entities(text),
    |keys, text| changed(text, escaped_separators(keys, text, None)),
    |_, text| without_escaped_blanks(text),
];

/// The steps for a link that nothing proves: those that change no value that somebody may have typed.
const GUESSED_STEPS: [Step; 4] = [
    |_, text| quoted_printable(text),
    |_, text| layers_less(text),
    |_, text| entities(text),
    |keys, text| changed(text, escaped_separators(keys, text, None)),
];

/// The link as it was sent, if its check value proves one. A link that was pasted twice, or is the text of another, stands
/// there with its address; a `#` that was escaped can be that of a link in the plan's note.
pub(super) fn proven(document: &PortDocument, text: &str) -> Option<String> {
    let links = text.match_indices('#').map(|(at, _)| &text[at + 1..]).filter(|rest| begins_with_version(rest));
    only_one([text].into_iter().chain(links.take(MAX_COPIES)).filter_map(|text| proven_reading(document, text)))
}

fn proven_reading(document: &PortDocument, text: &str) -> Option<String> {
    let keys = Keys::new(document);
    let mut search = Search { keys: &keys, work: 0, readings: Vec::new() };
    search.visit(text.to_owned(), &STEPS);
    let readings = search.readings;
    let sent = |reading: &String| only_one(whole(&keys, reading).into_iter().filter(|reading| was_written(reading)));
    // A link in the plan's note can be proven too, in a reading of which not all is undone.
    readings.iter().filter_map(sent).max_by_key(String::len).or_else(|| {
        // Blanks, plus signs and dashes of the plan stand beside those that came on the way.
        let mut single = SingleChanges { budget: MAX_WORK, readings: Vec::new() };
        readings.iter().take(MAX_READINGS).for_each(|reading| single.add_all(&keys, reading));
        single.readings.iter().find_map(sent)
    })
}

/// The readings of a link that has no check value, with the likeliest first.
pub(super) fn guesses(document: &PortDocument, text: &str) -> Vec<String> {
    if text.len() > MAX_GUESSED {
        return Vec::new();
    }
    let keys = Keys::new(document);
    let mut search = Search { keys: &keys, work: 0, readings: Vec::new() };
    search.visit(text.to_owned(), &GUESSED_STEPS);
    search.readings.into_iter().take(MAX_READINGS).map(|reading| without_marks(&reading).to_owned()).collect()
}

/// Returns `true` for a link that the page wrote: one with something in it, and with the right check value.
fn was_written(text: &str) -> bool {
    let pairs = QueryPairs::parse(text);
    let has_content = pairs.iter().any(|(key, _)| !["v", "ends", "check"].contains(&key));
    // The check value says nothing about these, which can hold all of a link whose separators were escaped.
    let is_whole = pairs.iter().all(|(key, value)| match key {
        "v" => value.bytes().all(|byte| byte.is_ascii_digit()),
        "ends" => value == "check",
        _ => true,
    });
    has_content && is_whole && pairs.last("ends").is_some() && is_proven(text)
}

/// Returns `true` if a link has a check value and it is right.
pub(super) fn is_proven(text: &str) -> bool {
    let pairs = QueryPairs::parse(text);
    pairs.last("check").is_some_and(|given| given == v1::check_value(&pairs.0))
}

/// All combinations of steps, each reading once.
struct Search<'a> {
    keys: &'a Keys<'a>,
    work: usize,
    readings: Vec<String>,
}

impl Search<'_> {
    fn visit(&mut self, text: String, steps: &[Step]) {
        let Some((step, rest)) = steps.split_first() else {
            if !self.readings.contains(&text) {
                self.readings.push(text);
            }
            return;
        };
        self.work += text.len();
        let others = if self.work > MAX_WORK { Vec::new() } else { step(self.keys, &text) };
        self.visit(text, rest);
        for other in others {
            if self.work <= MAX_WORK {
                self.visit(other, rest);
            }
        }
    }
}

/// The links that may stand in a text, each from its version to its check value: what was put before or behind it is left
/// out. The last of them is also there with none but known keys, without what was put into it.
fn whole(keys: &Keys, text: &str) -> Vec<String> {
    const CHECK: &str = "check=";
    let ends: Vec<usize> = text.match_indices(CHECK).map(|(at, _)| at + CHECK.len()).collect();
    let Some(&last) = ends.last() else { return Vec::new() };
    let mut links = Vec::new();
    let of_copies = ends.iter().copied().filter(|end| *end != last).take(MAX_COPIES);
    for end in of_copies.chain([last]) {
        let digits = text[end..].bytes().take(8).take_while(u8::is_ascii_hexdigit).count();
        let link = format!("{}{}", &text[..end], text[end..end + digits].to_ascii_lowercase());
        let version = link.split('&').position(|pair| pair.starts_with("v=")).unwrap_or_default();
        let pairs: Vec<&str> = link.split('&').skip(version).collect();
        if end == last {
            links.push(pairs.iter().copied().filter(|pair| !is_strange(keys, pair)).collect::<Vec<_>>().join("&"));
        }
        links.push(pairs.join("&"));
    }
    links
}

/// Returns `true` for a pair that was put into a link. One with the rest of an escape before its key is the link's own:
/// without it, a link in the plan's note could be taken for the plan's.
fn is_strange(keys: &Keys, pair: &str) -> bool {
    let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
    let key = key
        .trim_end_matches('\\')
        .rsplit(|ch: char| !ch.is_ascii_alphanumeric() && !"-._".contains(ch))
        .next()
        .unwrap_or_default();
    !keys.has(key) || key == "v" && !pair.starts_with("v=") && value.bytes().all(|byte| byte.is_ascii_digit())
}

/// The first of these links, unless there are two that say different things.
fn only_one(mut links: impl Iterator<Item = String>) -> Option<String> {
    let check = |link: &str| link.rsplit('=').next().map(str::to_owned);
    let first = links.next()?;
    links.all(|other| check(&other) == check(&first)).then_some(first)
}
