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

use super::Json;
use crate::{
    document::{Named, PortDocument, Set, Table},
    plan::{Detail, Draft},
};
use std::fmt;

const FORMAT: &str = "port-matrix-plan";
const VERSION: u8 = 1;

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
    let ports: Vec<_> =
        draft.changed_ports().map(|(id, text)| field(&document.features[id].id, &quoted(text))).collect();
    let title = Detail::ALL.map(|detail| field(title_key(detail), &quoted(draft.details.get(detail))));
    let fields = [
        field("format", &quoted(FORMAT)),
        field("version", &VERSION.to_string()),
        field("document", &quoted(&document.id)),
        field("roles", &names(&document.parties, draft.roles)),
        field("features", &names(&document.features, draft.features)),
        field("ports", &format!("{{{}}}", ports.join(", "))),
        field("advised", if draft.advised { "true" } else { "false" }),
        field("title", &format!("{{\n    {}\n  }}", title.join(",\n    "))),
    ];
    format!("{{\n  {}\n}}\n", fields.join(",\n  "))
}

fn field(name: &str, value: &str) -> String {
    format!("{}: {value}", quoted(name))
}

fn names<T: Named + Clone>(table: &Table<T>, ids: Set<T>) -> String {
    let names: Vec<_> = ids.iter().map(|id| quoted(table[id].id())).collect();
    format!("[{}]", names.join(", "))
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
    if *file.field("version") != Json::Number(VERSION.into()) {
        return refused("version", &format!("this page reads version {VERSION} only"));
    }
    let made_for = text_at("document", file.field("document"))?;
    if made_for != document.id {
        return refused("document", &format!("the plan is for “{made_for}”, this page for “{}”", document.id));
    }
    fields("the file", file, &["format", "version", "document", "roles", "features", "ports", "advised", "title"])?;
    fields("title", file.field("title"), &Detail::ALL.map(title_key))?;
    let mut draft = Draft::new(document);
    draft.roles = set(file, "roles", &document.parties)?;
    if let Some(id) = draft.roles.iter().find(|&id| !document.parties[id].is_role) {
        return refused("roles", &format!("“{}” is no role", document.parties[id].id));
    }
    draft.features = set(file, "features", &document.features)?;
    ports(document, file.field("ports"), &mut draft)?;
    let Json::Bool(advised) = *file.field("advised") else { return refused("advised", "this is to be true or false") };
    draft.advised = advised;
    for detail in Detail::ALL {
        let key = title_key(detail);
        draft.details.set(detail, text_at(&format!("title.{key}"), file.field("title").field(key))?.to_owned());
    }
    Ok(draft)
}

/// Refuses an object with a field that is not known: it was written by something else.
fn fields(place: &str, value: &Json, known: &[&str]) -> Result<(), FileError> {
    let Json::Object(fields) = value else { return refused(place, "this is to be an object") };
    match fields.iter().find(|(field, _)| !known.contains(&field.as_str())) {
        Some((field, _)) => refused(place, &format!("“{field}” is no field here; there are {}", known.join(", "))),
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

fn ports(document: &PortDocument, value: &Json, draft: &mut Draft) -> Result<(), FileError> {
    let Json::Object(ports) = value else { return refused("ports", "this is to be an object") };
    for (name, text) in ports {
        let place = format!("ports.{name}");
        let feature = document.features.find(name).filter(|&id| document.features[id].port.is_some());
        match feature {
            Some(feature) => draft.set_port_text(document, feature, text_at(&place, text)?.to_owned()),
            None => return refused(&place, "no feature of this name has a port to move"),
        }
    }
    Ok(())
}
