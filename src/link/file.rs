//! The plan as a file that people keep: JSON, versioned, checked as a whole.
//!
//! Unlike a link, a file is opened wholly or not at all: it was not typed by hand and not cut by a mail program, so
//! anything odd in it means that it is not what the user believes it to be.
//!
//! Version 1 is released and is read in this way for ever:
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
//! Version 2 has `groups` too, party by party; `addresses` is `null` for the hosts that the document gives:
//!
//! ```json
//! "groups": [{ "party": "client", "name": "London", "zone": "LAN", "addresses": "10.1.0.0/16",
//!              "ports": {}, "meets": ["scanning.2"] }]
//! ```

use super::Json;
use crate::{
    document::{Feature, Id, Named, PortDocument, Set, Table},
    plan::{Detail, Draft, GroupDraft, GroupRef, MOST_GROUPS},
    write::joined,
};
use std::fmt;

const FORMAT: &str = "port-matrix-plan";
const VERSION: u8 = 1;
/// What a plan with groups is written in.
const WITH_GROUPS: u8 = 2;
const FIELDS: &str = "format version document roles features ports advised title groups";

fn title_key(detail: Detail) -> &'static str {
    match detail {
        Detail::Project => "project",
        Detail::RequestedBy => "requested_by",
        Detail::Ticket => "ticket",
        Detail::Date => "date",
        Detail::Note => "note",
    }
}

/// Why a text is no plan file: the place and the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileError(String);

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn refused<T>(place: &str, reason: &str) -> Result<T, FileError> {
    Err(FileError(format!("{place}: {reason}")))
}

/// Writes a plan file.
///
/// By hand: `serde_json` brings its number formatting with its writer, 10 KB for three kinds of value.
#[must_use]
pub fn write_file(document: &PortDocument, draft: &Draft) -> String {
    let groups: Vec<_> = draft.groups().map(|(at, entry)| group(document, at, entry)).collect();
    let version = if groups.is_empty() { VERSION } else { WITH_GROUPS };
    let title = Detail::ALL.map(|detail| field(title_key(detail), &quoted(draft.details.get(detail))));
    let mut fields = vec![
        field("format", &quoted(FORMAT)),
        field("version", &version.to_string()),
        field("document", &quoted(&document.id)),
        field("roles", &names(&document.parties, draft.roles)),
        field("features", &names(&document.features, draft.features)),
        field("ports", &ports_of(document, &mut draft.changed_ports())),
        field("advised", if draft.advised { "true" } else { "false" }),
        field("title", &format!("{{\n    {}\n  }}", joined(&title, ",\n    "))),
    ];
    if !groups.is_empty() {
        fields.push(field("groups", &format!("[\n    {}\n  ]", joined(&groups, ",\n    "))));
    }
    format!("{{\n  {}\n}}\n", joined(&fields, ",\n  "))
}

fn group(document: &PortDocument, at: GroupRef, group: &GroupDraft) -> String {
    let peers: Vec<_> = group.peers.iter().map(|peer| quoted(&peer.id(document))).collect();
    let fields = [
        field("party", &quoted(&document.parties[at.party].id)),
        field("name", &quoted(&group.name)),
        field("zone", &quoted(&group.zone)),
        field("addresses", &group.addresses.as_ref().map_or("null".to_owned(), |text| quoted(text))),
        field("ports", &ports_of(document, &mut group.ports.iter().map(|(id, text)| (*id, text.as_str())))),
        field("meets", &format!("[{}]", joined(&peers, ", "))),
    ];
    format!("{{ {} }}", joined(&fields, ", "))
}

fn ports_of(document: &PortDocument, ports: &mut dyn Iterator<Item = (Id<Feature>, &str)>) -> String {
    let ports: Vec<_> = ports.map(|(id, text)| field(&document.features[id].id, &quoted(text))).collect();
    format!("{{{}}}", joined(&ports, ", "))
}

fn field(name: &str, value: &str) -> String {
    format!("{}: {value}", quoted(name))
}

fn names<T: Named + Clone>(table: &Table<T>, ids: Set<T>) -> String {
    let names: Vec<_> = ids.iter().map(|id| quoted(table[id].id())).collect();
    format!("[{}]", joined(&names, ", "))
}

/// A JSON string.
fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            '\n' => quoted.push_str("\\n"),
            '\0'..='\x1f' => quoted.extend(["\\u", &format!("{:04x}", u32::from(letter))]),
            _ => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

/// Reads a plan file.
///
/// # Errors
/// When it is not a plan file, of a version or document that this page does not know, lacks a field or has one too
/// many, or names a role or feature that the document has not. It says the place and the reason.
pub fn read_file(document: &PortDocument, file: &Json) -> Result<Draft, FileError> {
    if text_at("format", file.field("format"))? != FORMAT {
        return refused("format", &format!("a plan file has “{FORMAT}” here"));
    }
    let version = file.field("version");
    if *version != Json::Number(VERSION.into()) && *version != Json::Number(WITH_GROUPS.into()) {
        return refused("version", &format!("this page reads versions {VERSION} and {WITH_GROUPS}"));
    }
    let made_for = text_at("document", file.field("document"))?;
    if made_for != document.id {
        return refused("document", &format!("the plan is for “{made_for}”, this page for “{}”", document.id));
    }
    let known: Vec<_> = FIELDS.split(' ').collect();
    fields("the file", file, &known)?;
    fields("title", file.field("title"), &Detail::ALL.map(title_key))?;
    let mut draft = Draft::new(document);
    draft.roles = set(file, "roles", &document.parties)?;
    if let Some(id) = draft.roles.iter().find(|&id| !document.parties[id].is_role) {
        return refused("roles", &format!("“{}” is no role", document.parties[id].id));
    }
    draft.features = set(file, "features", &document.features)?;
    ports(document, "ports", file.field("ports"), &mut |feature, text| draft.set_port_text(document, feature, text))?;
    let Json::Bool(advised) = *file.field("advised") else { return refused("advised", "this is to be true or false") };
    draft.advised = advised;
    for detail in Detail::ALL {
        let key = title_key(detail);
        draft.details.set(detail, text_at(&format!("title.{key}"), file.field("title").field(key))?.to_owned());
    }
    match file.field("groups") {
        Json::Null if *version == Json::Number(VERSION.into()) => {}
        Json::List(groups) => read_groups(document, groups, &mut draft)?,
        _ => return refused("groups", "a plan of version 2 has a list here"),
    }
    Ok(draft)
}

fn read_groups(document: &PortDocument, groups: &[Json], draft: &mut Draft) -> Result<(), FileError> {
    for (index, entry) in groups.iter().enumerate() {
        let place = |field: &str| format!("groups[{index}].{field}");
        fields(&place("")[..], entry, &["party", "name", "zone", "addresses", "ports", "meets"])?;
        let text = |field: &str| text_at(&place(field), entry.field(field)).map(str::to_owned);
        let party = text("party")?;
        let Some(party) = document.parties.find(&party) else {
            return refused(&place("party"), &format!("there is no “{party}” in this document"));
        };
        let mut group = GroupDraft { name: text("name")?, zone: text("zone")?, ..GroupDraft::default() };
        if *entry.field("addresses") != Json::Null {
            group.addresses = Some(text("addresses")?);
        }
        ports(document, &place("ports"), entry.field("ports"), &mut |feature, text| {
            group.set_port_text(feature, text);
        })?;
        group.peers = read_peers(document, &place("meets"), entry.field("meets"))?;
        if !draft.add_group(party, group) {
            return refused("groups", &format!("a plan has at most {MOST_GROUPS} groups"));
        }
    }
    document.parties.ids().for_each(|party| draft.forget_default(party));
    match draft.drop_strangers().first() {
        Some(stranger) => refused("groups", &format!("“meets” names {}, which is no group", stranger.id(document))),
        None => Ok(()),
    }
}

fn read_peers(document: &PortDocument, place: &str, value: &Json) -> Result<Vec<GroupRef>, FileError> {
    let Json::List(names) = value else { return refused(place, "this is to be a list of groups") };
    let mut peers = Vec::new();
    for name in names {
        let name = text_at(place, name)?;
        match GroupRef::find(document, name) {
            Some(peer) => peers.push(peer),
            None => return refused(place, &format!("“{name}” is no group")),
        }
    }
    if !peers.is_sorted_by(|left, right| left < right) {
        return refused(place, "groups are to stand in the document's order, each once");
    }
    Ok(peers)
}

/// Refuses an object with a field that is not known: it was written by something else.
fn fields(place: &str, value: &Json, known: &[&str]) -> Result<(), FileError> {
    let Json::Object(fields) = value else { return refused(place, "this is to be an object") };
    match fields.iter().find(|(field, _)| !known.contains(&field.as_str())) {
        Some((field, _)) => refused(place, &format!("“{field}” is no field here; there are {}", joined(known, ", "))),
        None => Ok(()),
    }
}

fn text_at<'a>(place: &str, value: &'a Json) -> Result<&'a str, FileError> {
    value.text().map_or_else(|| refused(place, "this is to be a text"), Ok)
}

fn set<T: Named + Clone>(file: &Json, field: &str, table: &Table<T>) -> Result<Set<T>, FileError> {
    let Json::List(names) = file.field(field) else { return refused(field, "this is to be a list of names") };
    let mut set = Set::default();
    for (index, name) in names.iter().enumerate() {
        let place = format!("{field}[{index}]");
        let name = text_at(&place, name)?;
        match table.find(name) {
            Some(id) => set.put(id, true),
            None => return refused(&place, &format!("there is no “{name}” in this document")),
        }
    }
    Ok(set)
}

fn ports(
    document: &PortDocument,
    place: &str,
    value: &Json,
    set: &mut dyn FnMut(Id<Feature>, String),
) -> Result<(), FileError> {
    let Json::Object(ports) = value else { return refused(place, "this is to be an object") };
    for (name, text) in ports {
        let place = format!("{place}.{name}");
        let feature = document.features.find(name).filter(|&id| document.features[id].port.is_some());
        match feature {
            Some(feature) => set(feature, text_at(&place, text)?.to_owned()),
            None => return refused(&place, "no feature of this name has a port to move"),
        }
    }
    Ok(())
}
