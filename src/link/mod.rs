//! The plan as text: in a link's fragment, in a saved page, and in a plan file.
//!
//! A released notation never breaks. Each version has a module of its own that is not changed any more; this
//! file picks the version and guards the door.

mod address;
mod file;
mod json;
mod text;
mod v1;
mod v2;

pub use address::{fragment_of, notation_in, with_notation};
pub use file::{FileError, read_file, too_large, write_file};
pub use json::Json;

use crate::{document::PortDocument, plan::Draft};
use text::{Pairs, shown};

/// The most characters of a notation that are read. No plan comes near; a longer text is an accident or an attack.
pub const LONGEST: usize = 1_000_000;

/// The most notices that a reading gives before it only counts them.
const MOST_NOTICES: usize = 12;

/// From this many characters on, mail and chat programs start to cut a link.
pub const LONG: usize = 2_000;

/// What became of a text that was to hold a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The defaults, with everything sound applied.
    pub draft: Draft,
    /// Whatever was not understood or was changed on the way, in sentences. Empty for an undamaged link.
    pub notices: Vec<String>,
}

impl Reading {
    /// The defaults, where there is nothing to read.
    #[must_use]
    pub fn of_nothing(document: &PortDocument) -> Self {
        Self { draft: Draft::new(document), notices: Vec::new() }
    }
}

/// Reads a plan file.
///
/// # Errors
/// When it is no plan file of a known version for this document.
pub fn read_file_text(document: &PortDocument, text: &str) -> Result<Reading, FileError> {
    let value: serde_json::Value = serde_json::from_str(text).map_err(|error| FileError::from_text(error.to_string()))?;
    file::read_file(document, &json_of(&value))
}

fn json_of(value: &serde_json::Value) -> Json {
    use serde_json::Value;
    match value {
        Value::Null => Json::Null,
        Value::Bool(flag) => Json::Bool(*flag),
        Value::Number(number) => Json::Number(number.as_f64().unwrap_or_default()),
        Value::String(text) => Json::Text(text.clone()),
        Value::Array(list) => Json::List(list.iter().map(json_of).collect()),
        Value::Object(fields) => Json::Object(fields.iter().map(|(key, value)| (key.clone(), json_of(value))).collect()),
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
pub fn read(document: &PortDocument, notation: &str) -> Reading {
    if notation.len() > LONGEST {
        let notice = format!(
            "This link has {} characters, and a plan's link has at most {LONGEST}: nothing of it was opened.",
            notation.len()
        );
        return Reading { draft: Draft::new(document), notices: vec![notice] };
    }
    let pairs = Pairs::of(notation);
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
    let more = notices.len().saturating_sub(MOST_NOTICES);
    if more > 0 {
        notices.truncate(MOST_NOTICES);
        notices.push(format!("And {more} more of the same kind."));
    }
}
