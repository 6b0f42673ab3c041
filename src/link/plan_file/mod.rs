//! The plan as a file: JSON, versioned, validated as a whole.
//!
//! Unlike a link, a file is opened completely or not at all: it was not typed by hand and not truncated by a mail
//! program, so anything unexpected in it means that it is not the file that the user believes it is.
//!
//! Each version has a frozen module with its JSON structure. Version 1 looks like this:
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

mod parts;
mod read;
mod v1;
mod v2;
mod v3;
mod v4;

use parts::{Group, Ports, Title};

use super::ParsedPlan;
use crate::{
    document::{Feature, Id, Named, PortDocument, Table},
    plan::{Detail, Draft, GroupDraft, GroupKey, GroupState, OpeningAction},
};
use read::{Reader, parse};
use serde::Serialize;
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

/// Writes a plan file in the first version that can say all of the plan, so that every page ever saved reads as much as
/// it can.
#[must_use]
pub fn write_file(document: &PortDocument, draft: &Draft) -> String {
    let mut plan = plan_of(document, draft);
    let groups: Vec<Group> = draft.described_groups().map(|(key, group)| group_of(document, key, group)).collect();
    if super::v3::is_needed(draft) {
        plan.groups = Some(groups);
        let link = super::write(document, draft);
        return pretty(&v4::PlanFile::new(plan, WITH_STATES, additions_of(document, draft), link));
    }
    if groups.is_empty() { pretty(&plan) } else { pretty(&v2::PlanFile::new(plan, WITH_GROUPS, groups)) }
}

fn pretty<T: Serialize>(file: &T) -> String {
    // Serialization fails only for maps whose keys are not strings, and there are none.
    let text = serde_json::to_string_pretty(file).unwrap_or_default();
    text + "\n"
}

fn plan_of(document: &PortDocument, draft: &Draft) -> v1::PlanFile {
    let detail = |detail| draft.details.get(detail).to_owned();
    v1::PlanFile {
        format: FORMAT.to_owned(),
        version: VERSION.into(),
        document: document.id.clone(),
        roles: owned(&document.parties.names(&draft.roles)),
        features: owned(&document.features.names(&draft.features)),
        ports: ports_of(&document.features, draft.changed_ports()),
        advised: draft.advised,
        title: Title {
            project: detail(Detail::Project),
            requested_by: detail(Detail::RequestedBy),
            ticket: detail(Detail::Ticket),
            date: detail(Detail::Date),
            note: detail(Detail::Note),
        },
        groups: None,
    }
}

fn group_of(document: &PortDocument, key: GroupKey, group: &GroupDraft) -> Group {
    Group {
        party: document.parties[key.party].id.clone(),
        name: group.name.clone(),
        zone: group.zone.clone(),
        addresses: group.addresses.as_ref().map(|typed| typed.as_str().to_owned()),
        ports: ports_of(&document.features, &group.ports),
        meets: group.peers.iter().map(|peer| peer.id(document)).collect(),
    }
}

fn additions_of(document: &PortDocument, draft: &Draft) -> v4::Additions {
    let state = |state| match state {
        GroupState::New => v4::State::New,
        GroupState::Existing => v4::State::Exists,
    };
    let action = |action| match action {
        OpeningAction::Add => v4::Action::Add,
        OpeningAction::Keep => v4::Action::Keep,
    };
    v4::Additions {
        groups: draft.described_groups().map(|(_, group)| (group.site.clone(), group.state.map(state))).collect(),
        without: document.parties.names(&draft.without).into_iter().map(str::to_owned).collect(),
        actions: draft.actions().map(|(opening, chosen)| (opening.name(document), action(chosen))).collect(),
    }
}

fn ports_of(features: &Table<Feature>, ports: &[(Id<Feature>, String)]) -> Ports {
    Ports(ports.iter().map(|(feature, text)| (features[*feature].id().to_owned(), text.clone())).collect())
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|&name| name.to_owned()).collect()
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
pub fn read_file(document: &PortDocument, text: &str) -> Result<ParsedPlan, FileError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let file: Value = serde_json::from_str(text).map_err(|error| FileError::new("the file", not_json(&error)))?;
    let version = [VERSION, WITH_GROUPS, WITH_STATES].into_iter().find(|&version| is_number(&file["version"], version));
    if version != Some(WITH_STATES)
        && let Some(plan) = read_by_link(document, &file)
    {
        return Ok(plan);
    }
    let format = read::text(&file, "format")?;
    read::require(format == FORMAT, "format", || format!("a plan file has “{FORMAT}” here"))?;
    let version = version.ok_or_else(|| {
        FileError::new("version", "this page reads versions 1, 2 and 4, and others by the link in them")
    })?;
    let made_for = read::text(&file, "document")?;
    read::require(made_for == document.id, "document", || {
        format!("the plan is for “{made_for}”, this page for “{}”", document.id)
    })?;
    let Value::Object(fields) = &file else { return Err(FileError::new("the file", "an object is expected here")) };
    for (place, object) in v1::objects(&file) {
        read::require(object.is_object(), &place, || "an object is expected here".to_owned())?;
    }
    let (plan, additions): (v1::PlanFile, _) = match version {
        VERSION => (parse(fields)?, None),
        WITH_GROUPS => (parse::<v2::PlanFile>(fields)?.into(), None),
        _ => {
            let (plan, additions) = parse::<v4::PlanFile>(fields)?.split();
            (plan, Some(additions))
        }
    };
    let draft = Reader { document }.draft(&plan, additions.as_ref())?;
    Ok(ParsedPlan { draft, notices: Vec::new() })
}

fn not_json(error: &serde_json::Error) -> String {
    format!("it is not JSON: {error}")
}

/// Reads a plan that the file stores as a link, with the link's notices.
fn read_by_link(document: &PortDocument, file: &Value) -> Option<ParsedPlan> {
    let plan: v3::PlanFile = parse(file.as_object()?).ok()?;
    if plan.format != FORMAT {
        return None;
    }
    let mut parsed = super::read(document, &plan.link);
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
