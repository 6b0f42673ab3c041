//! Reading and writing a plan as a string: in a link's fragment, in a saved page, and in a plan file.
//!
//! A released notation never changes. Each version has a module of its own; this file chooses the version and limits
//! the length of the input.

mod address;
mod plan_file;
mod repair;
mod text;
mod v1;
mod v2;
mod v3;

pub use address::{base_url, fragment_of, notation_in, share_url};
pub use plan_file::{FileError, read_file, too_large, write_file};

use crate::{document::PortDocument, plan::Draft};
use text::{QueryPairs, shown, shown_at_length};

/// The maximum length of a notation that is read, in characters. No real plan comes near; longer input is an accident
/// or an attack.
pub const MAX_LENGTH: usize = 1_000_000;

/// The notation of the default plan.
pub const DEFAULT_PLAN: &str = "v=1";

/// The maximum number of notices that are listed; further ones are only counted.
const MAX_NOTICES: usize = 12;

/// From this length on, in characters, mail and chat programs start to truncate a link.
pub const LONG_LINK: usize = 2_000;

/// The result of reading: a plan, and the problems in the string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParsedPlan {
    /// The default plan with every valid part of the string applied.
    pub draft: Draft,
    /// Sentences about everything that was not understood or was changed in transit. Empty for an undamaged link.
    pub notices: Vec<String>,
}

impl ParsedPlan {
    /// The default plan without notices, if there is nothing to read.
    #[must_use]
    pub fn default_plan(document: &PortDocument) -> Self {
        Self { draft: Draft::new(document), notices: Vec::new() }
    }
}

/// Serializes a plan: `v=1` for the default plan, followed by the differences. It is written in the first version that
/// can say all of it, so that every page ever saved reads as much as it can. `xtask/src/bundle/guard.js` writes `v=1`
/// too.
#[must_use]
pub fn write(document: &PortDocument, draft: &Draft) -> String {
    if v3::is_needed(draft) {
        v3::write(document, draft)
    } else if draft.described_groups().next().is_some() {
        v2::write(document, draft)
    } else {
        v1::write(document, draft)
    }
}

/// Eight digits that tell one text from another.
#[must_use]
pub fn fingerprint(text: &str) -> String {
    v1::fingerprint(text)
}

/// Reads a plan in any released notation. Reading never fails: invalid parts are reported as notices. A link that was
/// changed on its way is read as it was sent, if its check value proves what that was.
#[must_use]
pub fn read(document: &PortDocument, notation: &str) -> ParsedPlan {
    if notation.len() > MAX_LENGTH {
        let notice = format!(
            "This link has {} characters, and a plan's link has at most {MAX_LENGTH}: nothing of it was opened.",
            notation.len()
        );
        return ParsedPlan { draft: Draft::new(document), notices: vec![notice] };
    }
    if repair::is_proven(notation) {
        return read_as_it_is(document, notation);
    }
    if let Some(sent) = repair::proven(document, notation) {
        return read_as_it_is(document, &sent);
    }
    let reading = read_as_it_is(document, notation);
    if reading.notices.is_empty() { reading } else { guessed(document, notation, reading) }
}

/// The reading of a likely original of a link, if it has fewer notices than the link as it is.
fn guessed(document: &PortDocument, notation: &str, reading: ParsedPlan) -> ParsedPlan {
    let guesses = repair::guesses(document, notation).into_iter().map(|guess| {
        let reading = read_as_it_is(document, &guess);
        (guess, reading)
    });
    let best = guesses.min_by_key(|(_, reading)| reading.notices.len());
    match best {
        Some((guess, mut best)) if best.notices.len() < reading.notices.len() => {
            let notice = format!(
                "This link was altered on its way, and nothing in it proves what it was. It was read as {}: compare \
                 with the sender.",
                shown_at_length(&guess)
            );
            best.notices.insert(0, notice);
            best
        }
        _ => reading,
    }
}

fn read_as_it_is(document: &PortDocument, notation: &str) -> ParsedPlan {
    let pairs = QueryPairs::parse(notation);
    // Version 3 contains everything of versions 1 and 2.
    let mut reading = v3::read(document, &pairs);
    let known = [v1::VERSION, v2::VERSION, v3::VERSION];
    if let Some(version) = pairs.last("v").filter(|version| !known.contains(version)) {
        let notice = format!(
            "The link says it is of version {}, which this page does not know. What it understood was opened.",
            shown(version)
        );
        reading.notices.insert(0, notice);
    }
    if is_cut_at_version(notation, &pairs) {
        reading.notices.insert(0, v1::CUT.to_owned());
    }
    cap(&mut reading.notices);
    reading
}

/// Returns `true` for the version of a link whose other keys did not arrive. Only version 1 can say the default plan.
fn is_cut_at_version(notation: &str, pairs: &QueryPairs) -> bool {
    let is_version_alone = pairs.iter().all(|(key, _)| key == "v");
    let says_more = |version: &str| notation.ends_with('&') || [v2::VERSION, v3::VERSION].contains(&version);
    is_version_alone && pairs.last("v").is_some_and(says_more)
}

/// Limits the notices: a hostile link can contain thousands of errors, which a page can't show.
fn cap(notices: &mut Vec<String>) {
    let more = notices.len().saturating_sub(MAX_NOTICES);
    if more > 0 {
        notices.truncate(MAX_NOTICES);
        notices.push(format!("And {more} more of the same kind."));
    }
}
