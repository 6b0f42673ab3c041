//! Version 1 of the plan file. Released and frozen.

use super::parts::{Group, Ports, Title};
use serde::{Deserialize, Serialize};
use serde_json::{Number, Value};

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

/// The objects in a file, with their places: serde would read a struct from a list of its fields too.
pub fn objects(file: &Value) -> Vec<(String, &Value)> {
    let groups = file["groups"].as_array().into_iter().flatten().enumerate();
    let groups = groups.map(|(index, group)| (format!("groups[{index}]"), group));
    [("title".to_owned(), &file["title"])].into_iter().chain(groups).collect()
}
