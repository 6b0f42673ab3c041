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
//! Version 3 has the plan as its link's notation, and nothing but `format` and `version` besides; a page that stopped
//! saves it so, without the program. Later versions are read by their `link` too, as far as it is understood.
//!
//! Version 2 has `groups` too, party by party; `addresses` is `null` for the hosts that the document gives:
//!
//! ```json
//! "groups": [{ "party": "client", "name": "London", "zone": "LAN", "addresses": "10.1.0.0/16",
//!              "ports": {}, "meets": ["scanning.2"] }]
//! ```

use super::{Json, Reading};
use crate::{
    document::{Feature, Id, Named, PortDocument, Set, Table},
    plan::{Detail, Draft, GroupDraft, GroupKey, MAX_GROUPS},
    write::{joined, said, say},
};
use std::fmt;

const FORMAT: &str = "port-matrix-plan";
const VERSION: u8 = 1;
/// What a plan with groups is written in.
const WITH_GROUPS: u8 = 2;
/// What a page that stopped saves a plan in.
const BY_LINK: u8 = 3;
const FIELDS: &[&str] = &["format", "version", "document", "roles", "features", "ports", "advised", "title", "groups"];
const GROUP_FIELDS: &[&str] = &["party", "name", "zone", "addresses", "ports", "meets"];
const NO_OBJECT: &str = "this is to be an object";

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

/// Writes a plan file.
///
/// By hand: `serde_json` brings its number formatting with its writer, 10 KB for three kinds of value.
#[must_use]
pub fn write_file(document: &PortDocument, draft: &Draft) -> String {
    let mut file = String::new();
    let version = if draft.groups().next().is_some() { WITH_GROUPS } else { VERSION };
    text(&mut file, "{\n  \"format\": ", FORMAT);
    say(&mut file, &[",\n  \"version\": ", &version.to_string()]);
    text(&mut file, ",\n  \"document\": ", &document.id);
    list(&mut file, ",\n  \"roles\": [", &document.parties.names(&draft.roles));
    list(&mut file, ",\n  \"features\": [", &document.features.names(&draft.features));
    ports(&mut file, ",\n  \"ports\": {", document, draft.changed_ports());
    say(&mut file, &[",\n  \"advised\": ", if draft.advised { "true" } else { "false" }]);
    let mut before = ",\n  \"title\": {\n    ";
    for detail in Detail::ALL {
        text(&mut file, before, title_key(detail));
        text(&mut file, ": ", draft.details.get(detail));
        before = ",\n    ";
    }
    file.push_str("\n  }");
    before = ",\n  \"groups\": [\n    ";
    for (at, entry) in draft.groups() {
        file.push_str(before);
        group(&mut file, document, at, entry);
        before = ",\n    ";
    }
    file.push_str(if version == WITH_GROUPS { "\n  ]\n}\n" } else { "\n}\n" });
    file
}

fn group(file: &mut String, document: &PortDocument, at: GroupKey, group: &GroupDraft) {
    text(file, "{ \"party\": ", &document.parties[at.party].id);
    text(file, ", \"name\": ", &group.name);
    text(file, ", \"zone\": ", &group.zone);
    match &group.addresses {
        Some(addresses) => text(file, ", \"addresses\": ", addresses),
        None => file.push_str(", \"addresses\": null"),
    }
    ports(file, ", \"ports\": {", document, &group.ports);
    let peers: Vec<_> = group.peers.iter().map(|peer| peer.id(document)).collect();
    list(file, ", \"meets\": [", &peers);
    file.push_str(" }");
}

fn ports(file: &mut String, mut before: &str, document: &PortDocument, ports: &[(Id<Feature>, String)]) {
    if ports.is_empty() {
        file.push_str(before);
    }
    for (feature, port) in ports {
        text(file, before, &document.features[*feature].id);
        text(file, ": ", port);
        before = ", ";
    }
    file.push('}');
}

/// A list of texts, which `before` begins.
fn list<T: AsRef<str>>(file: &mut String, mut before: &str, texts: &[T]) {
    if texts.is_empty() {
        file.push_str(before);
    }
    for entry in texts {
        text(file, before, entry.as_ref());
        before = ", ";
    }
    file.push(']');
}

/// A JSON string, and what stands before it.
#[inline(never)]
fn text(file: &mut String, before: &str, text: &str) {
    say(file, &[before, "\""]);
    for letter in text.chars() {
        match letter {
            '"' | '\\' => file.extend(['\\', letter]),
            '\n' => file.push_str("\\n"),
            '\0'..='\x1f' => say(file, &[&format!("\\u{:04x}", u32::from(letter))]),
            _ => file.push(letter),
        }
    }
    file.push('"');
}

/// The most megabytes of a plan file that are read: no plan comes near.
const LARGEST: u32 = 5;

/// Why a file of this size is not even looked into, as browsers count bytes; `None` for one that is.
#[must_use]
pub fn too_large(bytes: f64) -> Option<String> {
    let words = || said(&["It has more than ", &LARGEST.to_string(), " MB, and no plan file has"]);
    (bytes > f64::from(LARGEST) * 1e6).then(words)
}

/// Reads a plan file.
///
/// # Errors
/// When it is not a plan file, of a version or document that this page does not know, lacks a field or has one too
/// many, or names a role or feature that the document has not. It says the place and the reason.
pub fn read_file(document: &PortDocument, file: &Json) -> Result<Reading, FileError> {
    if let Some(reading) = by_link(document, file) {
        return Ok(reading);
    }
    let mut reader = Reader { document, fault: None };
    let draft = reader.plan(file);
    reader.fault.map_or(Ok(Reading { draft, notices: Vec::new() }), |fault| Err(FileError(fault)))
}

/// A plan that is in the file as its link, which says what it does not understand.
fn by_link(document: &PortDocument, file: &Json) -> Option<Reading> {
    let notation = file.field("link").text().filter(|_| file.field("format").text() == Some(FORMAT))?;
    let mut reading = super::read(document, notation);
    if !file.field("version").is_number(BY_LINK) {
        let notice = "The file is of a version that this page does not know. What it understood was opened; what you \
                      save from here has no more than that, so keep the file.";
        reading.notices.insert(0, notice.to_owned());
    }
    Some(reading)
}

/// Reads on after a fault, for whatever it then makes of the file is thrown away: only the first fault counts.
struct Reader<'a> {
    document: &'a PortDocument,
    fault: Option<String>,
}

impl Reader<'_> {
    fn plan(&mut self, file: &Json) -> Draft {
        let document = self.document;
        let format = self.text("", file, "format");
        self.unless(format == FORMAT, "format", &["a plan file has “", FORMAT, "” here"]);
        let [old, new] = [VERSION, WITH_GROUPS].map(|version| file.field("version").is_number(version));
        self.unless(old || new, "version", &["this page reads versions 1 and 2, and later ones by the link in them"]);
        let made_for = self.text("", file, "document");
        let other = ["the plan is for “", made_for, "”, this page for “", &document.id, "”"];
        self.unless(made_for == document.id, "document", &other);
        self.object("the file", file, FIELDS);
        let title = file.field("title");
        self.object("title", title, &Detail::ALL.map(title_key));

        let mut draft = Draft::new(document);
        draft.roles = self.set(file, "roles", &document.parties);
        for id in draft.roles.iter() {
            let party = &document.parties[id];
            self.unless(party.is_role, "roles", &["“", &party.id, "” is no role"]);
        }
        draft.features = self.set(file, "features", &document.features);
        self.ports("", file, &mut |feature, text| draft.set_port_text(document, feature, text));
        let advised = file.field("advised");
        self.unless(matches!(advised, Json::Bool(_)), "advised", &["this is to be true or false"]);
        draft.advised = matches!(advised, Json::Bool(true));
        for detail in Detail::ALL {
            draft.details.set(detail, self.text("title.", title, title_key(detail)).to_owned());
        }
        match file.field("groups") {
            Json::Null if old => {}
            Json::List(groups) => self.groups(groups, &mut draft),
            _ => self.refuse("groups", &["a plan of version 2 has a list here"]),
        }
        draft
    }

    fn groups(&mut self, groups: &[Json], draft: &mut Draft) {
        let document = self.document;
        for (index, entry) in groups.iter().enumerate() {
            let within = format!("groups[{index}].");
            self.object(&within, entry, GROUP_FIELDS);
            let party = self.text(&within, entry, "party");
            let Some(party) = document.parties.find(party) else {
                return self.refuse(&said(&[&within, "party"]), &["there is no “", party, "” in this document"]);
            };
            let mut group = GroupDraft {
                name: self.text(&within, entry, "name").to_owned(),
                zone: self.text(&within, entry, "zone").to_owned(),
                ..GroupDraft::default()
            };
            if !matches!(entry.field("addresses"), Json::Null) {
                group.addresses = Some(self.text(&within, entry, "addresses").to_owned());
            }
            self.ports(&within, entry, &mut |feature, text| group.set_port_text(feature, text));
            group.peers = self.peers(&said(&[&within, "meets"]), entry.field("meets"));
            if !draft.add_group(party, group) {
                return self.refuse("groups", &["a plan has at most ", &MAX_GROUPS.to_string(), " groups"]);
            }
        }
        document.parties.ids().for_each(|party| draft.prune_default_group(party));
        for stranger in draft.remove_dangling_peers() {
            self.refuse("groups", &["“meets” names ", &stranger.id(document), ", which is no group"]);
        }
    }

    fn peers(&mut self, place: &str, names: &Json) -> Vec<GroupKey> {
        let mut peers: Vec<GroupKey> = Vec::new();
        let mut in_order = true;
        for name in self.list(place, names, "groups") {
            let name = self.as_text(place, name);
            match GroupKey::find(self.document, name) {
                Some(peer) => {
                    in_order &= peers.last().is_none_or(|last| *last < peer);
                    peers.push(peer);
                }
                None => self.refuse(place, &["“", name, "” is no group"]),
            }
        }
        self.unless(in_order, place, &["groups are to stand in the document's order, each once"]);
        peers
    }

    fn set<T: Named>(&mut self, file: &Json, field: &str, table: &Table<T>) -> Set<T> {
        let mut set = Set::default();
        self.names(field, file.field(field), &mut |name| {
            let id = table.find(name);
            set.extend(id);
            id.is_some()
        });
        set
    }

    /// Takes the names of a list, as far as they are known.
    fn names(&mut self, field: &str, names: &Json, take: &mut dyn FnMut(&str) -> bool) {
        for (index, name) in self.list(field, names, "names").iter().enumerate() {
            let place = format!("{field}[{index}]");
            let name = self.as_text(&place, name);
            if !take(name) {
                self.refuse(&place, &["there is no “", name, "” in this document"]);
            }
        }
    }

    fn ports(&mut self, within: &str, object: &Json, set: &mut dyn FnMut(Id<Feature>, String)) {
        let features = &self.document.features;
        let place = said(&[within, "ports"]);
        let Json::Object(ports) = object.field("ports") else { return self.refuse(&place, &[NO_OBJECT]) };
        for (name, text) in ports {
            let place = said(&[&place, ".", name]);
            match features.find(name).filter(|&id| features[id].port.is_some()) {
                Some(feature) => set(feature, self.as_text(&place, text).to_owned()),
                None => self.refuse(&place, &["no feature of this name has a port to move"]),
            }
        }
    }

    /// Refuses an object with a field that is not known: it was written by something else.
    fn object(&mut self, place: &str, value: &Json, known: &[&str]) {
        let Json::Object(fields) = value else { return self.refuse(place, &[NO_OBJECT]) };
        for (field, _) in fields {
            let is_known = known.contains(&field.as_str());
            self.unless(is_known, place, &["“", field, "” is no field here; there are ", &joined(known, ", ")]);
        }
    }

    fn list<'j>(&mut self, place: &str, value: &'j Json, of: &str) -> &'j [Json] {
        let Json::List(list) = value else {
            self.refuse(place, &["this is to be a list of ", of]);
            return &[];
        };
        list
    }

    /// The text in a field of an object, whose own place is `within`.
    fn text<'j>(&mut self, within: &str, object: &'j Json, field: &str) -> &'j str {
        self.as_text(&said(&[within, field]), object.field(field))
    }

    fn as_text<'j>(&mut self, place: &str, value: &'j Json) -> &'j str {
        self.unless(value.text().is_some(), place, &["this is to be a text"]);
        value.text().unwrap_or_default()
    }

    fn unless(&mut self, sound: bool, place: &str, reason: &[&str]) {
        if !sound {
            self.refuse(place, reason);
        }
    }

    #[inline(never)]
    fn refuse(&mut self, place: &str, reason: &[&str]) {
        if self.fault.is_none() {
            self.fault = Some(said(&[place, ": ", &said(reason)]));
        }
    }
}
