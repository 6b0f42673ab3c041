//! The plan as a file: JSON, versioned, validated as a whole.
//!
//! Unlike a link, a file is opened completely or not at all: it was not typed by hand and not truncated by a mail
//! program, so anything unexpected in it means that it is not the file that the user believes it is.
//!
//! Version 1 looks like this:
//!
//! ```json
//! {
//!   "format": "port-matrix-plan",
//!   "version": 1,
//!   "document": "vsos-9.2",
//!   "roles": ["scanning", "policy"],
//!   "features": ["http-proxy", "icap"],
//!   "ports": { "icap": "11344" },
//!   "advised": false,
//!   "title": { "project": "", "requested_by": "", "ticket": "", "date": "", "note": "" }
//! }
//! ```
//!
//! Version 2 adds groups, ordered by party; `addresses` is `null` for the hosts that the document lists:
//!
//! ```json
//! "groups": [{ "party": "client", "name": "London", "zone": "LAN", "addresses": "10.1.0.0/16",
//!              "ports": {}, "meets": ["scanning.2"] }]
//! ```
//!
//! Version 3 is the plan as its link's notation. A page whose program has stopped saves this version, because that needs
//! no program; later versions also contain a link, which is read as far as it is understood:
//!
//! ```json
//! { "format": "port-matrix-plan", "version": 3, "link": "v=1&…" }
//! ```
//!
//! Version 4 adds to version 2 the sites and states of groups, the roles that the plan does without, and actions.
//! `state` is `new`, `exists`, or `null` for the party's default; `link` is for pages that know no version 4:
//!
//! ```json
//! "groups": [{ "party": "scanning", "name": "", "site": "London", "zone": "DMZ", "state": "exists",
//!              "addresses": "10.1.0.0/28", "ports": {}, "meets": [] }],
//! "without": ["policy"],
//! "actions": { "scanning>dns>udp/53": "keep" },
//! "link": "v=3&…"
//! ```

mod fields;
mod read;
mod write;

pub use write::write_file;

use super::ParsedPlan;
use crate::document::PortDocument;
use read::{draft_of, parse, require, text};
use serde_json::Value;

/// `xtask/src/bundle/guard.js` writes it too.
const FORMAT: &str = "port-matrix-plan";
const VERSION: u8 = 1;
/// The version for a plan with groups.
const WITH_GROUPS: u8 = 2;
/// The version for a plan with sites, states or actions.
const WITH_STATES: u8 = 4;
/// The version in which a page whose program has stopped saves a plan: `xtask/src/bundle/guard.js` writes it.
const BY_LINK: u8 = 3;

/// The reason why a string is not a valid plan file, and the path in it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {reason}")]
pub struct FileError {
    /// The path of the field, such as `groups[2].party`.
    pub place: String,
    /// The problem with the field.
    pub reason: String,
}

impl FileError {
    fn new(place: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { place: place.into(), reason: reason.into() }
    }
}

/// The maximum size of a plan file that is read, in megabytes: no real plan comes near.
const MAX_MEGABYTES: u32 = 5;

/// The reason why a file of this size, in bytes, is rejected unread; `None` for an acceptable size.
#[must_use]
pub fn too_large(bytes: u64) -> Option<String> {
    let is_too_large = bytes > u64::from(MAX_MEGABYTES) * 1_000_000;
    is_too_large.then(|| format!("It has more than {MAX_MEGABYTES} MB, and no plan file has"))
}

/// Reads a plan file.
///
/// # Errors
/// If the string is not JSON, not a plan file, of a version or document that this page does not support, lacks a field
/// or has an extra one, or names a role or feature that the document does not have. The error contains the path and
/// the reason.
pub fn read_file(document: &PortDocument, json: &str) -> Result<ParsedPlan, FileError> {
    let json = json.strip_prefix('\u{feff}').unwrap_or(json);
    let file: Value =
        serde_json::from_str(json).map_err(|error| FileError::new("the file", format!("it is not JSON: {error}")))?;
    let version = [VERSION, WITH_GROUPS, WITH_STATES].into_iter().find(|&version| is_number(&file["version"], version));
    if version != Some(WITH_STATES)
        && let Some(plan) = read_by_link(document, &file)
    {
        return Ok(plan);
    }
    let format = text(&file, "format")?;
    require(format == FORMAT, "format", || format!("a plan file has “{FORMAT}” here"))?;
    let version = version.ok_or_else(|| {
        FileError::new("version", "this page reads versions 1, 2 and 4, and others by the link in them")
    })?;
    let made_for = text(&file, "document")?;
    require(made_for == document.id, "document", || {
        format!("the plan is for “{made_for}”, this page for “{}”", document.id)
    })?;
    let Value::Object(fields) = &file else { return Err(FileError::new("the file", "an object is expected here")) };
    fields::check(fields, version)?;
    Ok(ParsedPlan { draft: draft_of(document, parse(fields)?)?, notices: Vec::new() })
}

/// Reads a plan that the file stores as a link, with the link's notices. Other fields are those of later versions.
fn read_by_link(document: &PortDocument, file: &Value) -> Option<ParsedPlan> {
    if file["format"] != FORMAT {
        return None;
    }
    let mut parsed = super::read(document, file["link"].as_str()?);
    if !is_number(&file["version"], BY_LINK) {
        let notice = "The file is of a version that this page does not know. What it understood was opened; what you \
                      save from here has no more than that, so keep the file.";
        parsed.notices.insert(0, notice.to_owned());
    }
    Some(parsed)
}

/// Returns `true` if a value is this number: `1.0` is the same as `1`.
fn is_number(value: &Value, wanted: u8) -> bool {
    value.as_f64().is_some_and(|number| number.to_bits() == f64::from(wanted).to_bits())
}
