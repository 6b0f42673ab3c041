//! The plan as text: in a link's fragment, in a saved page, and in a plan file.
//!
//! A released notation never breaks. Each version has a module of its own that is not changed any more; this
//! file picks the version and guards the door.

mod address;
mod plan_file;
mod text;
mod v1;
mod v2;

pub use address::{base_url, fragment_of, notation_in, share_url};
pub use plan_file::{FileError, read_file, too_large, write_file};

use crate::{document::PortDocument, plan::Draft};
use text::{QueryPairs, shown};

/// The most characters of a notation that are read. No plan comes near; a longer text is an accident or an attack.
pub const MAX_LENGTH: usize = 1_000_000;

/// The most notices that a reading gives before it only counts them.
const MAX_NOTICES: usize = 12;

/// From this many characters on, mail and chat programs start to cut a link.
pub const LONG: usize = 2_000;

/// The plan that a text holds, and what was wrong with the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParsedPlan {
    /// The defaults, with everything sound applied.
    pub draft: Draft,
    /// Whatever was not understood or was changed on the way, in sentences. Empty for an undamaged link.
    pub notices: Vec<String>,
}

impl ParsedPlan {
    /// The defaults, where there is nothing to read.
    #[must_use]
    pub fn default_plan(document: &PortDocument) -> Self {
        Self { draft: Draft::new(document), notices: Vec::new() }
    }
}

/// Writes the plan: `v=1` for the default plan, and after it whatever differs. A plan without groups is written in
/// the first notation, which every page reads that was ever saved.
#[must_use]
pub fn write(document: &PortDocument, draft: &Draft) -> String {
    if draft.groups().next().is_none() { v1::write(document, draft) } else { v2::write(document, draft) }
}

/// Reads a plan in any released notation. There is no text that can't be read: what is unsound is named.
#[must_use]
pub fn read(document: &PortDocument, notation: &str) -> ParsedPlan {
    if notation.len() > MAX_LENGTH {
        let notice = format!(
            "This link has {} characters, and a plan's link has at most {MAX_LENGTH}: nothing of it was opened.",
            notation.len()
        );
        return ParsedPlan { draft: Draft::new(document), notices: vec![notice] };
    }
    let pairs = QueryPairs::parse(notation);
    // The second notation has everything of the first.
    let mut reading = v2::read(document, &pairs);
    if let Some(version) = pairs.last("v").filter(|&version| ![v1::VERSION, v2::VERSION].contains(&version)) {
        let notice = format!(
            "The link says it is of version {}, which this page does not know. What it understood was opened.",
            shown(version)
        );
        reading.notices.insert(0, notice);
    }
    cap(&mut reading.notices);
    reading
}

/// A hostile link can hold thousands of faults; a page can't.
fn cap(notices: &mut Vec<String>) {
    let more = notices.len().saturating_sub(MAX_NOTICES);
    if more > 0 {
        notices.truncate(MAX_NOTICES);
        notices.push(format!("And {more} more of the same kind."));
    }
}
