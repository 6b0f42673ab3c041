//! Version 1 of the plan file. Released and frozen.

use super::v2::Group;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Number, Value};
use std::collections::BTreeMap;

/// The file.
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
    /// Never written in this version, but read: pages that support groups have always done so.
    #[serde(skip_serializing)]
    pub groups: Option<Vec<Group>>,
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

/// The text of each port field by the name of its feature, in the document's order.
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

/// The JSON objects in a list, with their paths: serde would also read a struct from a list of its fields.
pub fn objects(file: &Value) -> Vec<(String, &Value)> {
    let groups = file["groups"].as_array().into_iter().flatten().enumerate();
    let groups = groups.map(|(index, group)| (format!("groups[{index}]"), group));
    [("the file".to_owned(), file), ("title".to_owned(), &file["title"])].into_iter().chain(groups).collect()
}
