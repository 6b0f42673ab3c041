//! The fields of a plan file in the versions 1, 2 and 4. Released and frozen: a version never gains or loses a field.

use super::FileError;
use Presence::{Needed, NotNull, Optional};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Number, Value};
use std::collections::BTreeMap;

/// The file. All that some version does not have is optional here: `check` knows more.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PlanFile {
    pub format: String,
    pub version: Number,
    pub document: String,
    pub roles: Vec<String>,
    pub features: Vec<String>,
    pub ports: Ports,
    pub advised: bool,
    pub title: Title,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub groups: Option<Vec<Group>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub without: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actions: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

/// The title block.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Title {
    pub project: String,
    pub requested_by: String,
    pub ticket: String,
    pub date: String,
    pub note: String,
}

/// A group.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    pub party: String,
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub site: Option<String>,
    pub zone: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
    pub addresses: Option<String>,
    pub ports: Ports,
    pub meets: Vec<String>,
}

/// The word for a group's state. A version that has states writes `null` for the party's default.
#[derive(Deserialize, Serialize)]
#[serde(transparent)]
pub struct State(pub Option<String>);

/// The texts of port fields by the names of their features, in the document's order.
#[derive(Default)]
pub struct Ports(pub Vec<(String, String)>);

impl Serialize for Ports {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(feature, text)| (feature, text)))
    }
}

impl<'de> Deserialize<'de> for Ports {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        BTreeMap::deserialize(deserializer).map(|ports: BTreeMap<String, String>| Self(ports.into_iter().collect()))
    }
}

/// The way in which a version has a field.
#[derive(PartialEq)]
enum Presence {
    /// It may be missing or `null`.
    Optional,
    /// It may be missing.
    NotNull,
    Needed,
}

/// A field, and the versions that have it.
type Field = (&'static str, &'static [(u8, Presence)]);

/// The fields of the file that not every version needs. Version 1 is written without groups, but pages that support
/// them have always read them there.
const OF_FILE: [Field; 4] = [
    ("groups", &[(1, Optional), (2, Needed), (4, Needed)]),
    ("without", &[(4, NotNull)]),
    ("actions", &[(4, Needed)]),
    ("link", &[(4, Needed)]),
];

/// The fields of a group that not every version needs.
const OF_GROUP: [Field; 2] = [("site", &[(4, Needed)]), ("state", &[(4, Optional)])];

/// Refuses fields that the version does not have, missing ones that it needs, and values that serde would read though
/// they are no objects: it reads a struct from a list of its fields too.
pub fn check(file: &Map<String, Value>, version: u8) -> Result<(), FileError> {
    check_fields(file, &OF_FILE, version, "")?;
    object("title", file.get("title").unwrap_or(&Value::Null))?;
    let groups = file.get("groups").and_then(Value::as_array);
    for (index, group) in groups.into_iter().flatten().enumerate() {
        let place = format!("groups[{index}]");
        check_fields(object(&place, group)?, &OF_GROUP, version, &place)?;
    }
    Ok(())
}

fn object<'v>(place: &str, value: &'v Value) -> Result<&'v Map<String, Value>, FileError> {
    value.as_object().ok_or_else(|| FileError::new(place, "an object is expected here"))
}

fn check_fields(object: &Map<String, Value>, fields: &[Field], version: u8, place: &str) -> Result<(), FileError> {
    for (name, versions) in fields {
        let presence = versions.iter().find(|(known, _)| *known == version).map(|(_, presence)| presence);
        let reason = match (object.get(*name), presence) {
            (Some(_), None) => format!("unknown field `{name}`"),
            (Some(Value::Null), Some(NotNull | Needed)) => "invalid type: null".to_owned(),
            (None, Some(Needed)) => {
                let place = if place.is_empty() { "the file" } else { place };
                return Err(FileError::new(place, format!("missing field `{name}`")));
            }
            _ => continue,
        };
        let path = if place.is_empty() { (*name).to_owned() } else { format!("{place}.{name}") };
        return Err(FileError::new(path, reason));
    }
    Ok(())
}
