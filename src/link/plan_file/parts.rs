//! The parts that the versions of the plan file share. Released: they are read and written in this way for ever.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;

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

/// A group.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    pub party: String,
    pub name: String,
    pub zone: String,
    pub addresses: Option<String>,
    pub ports: Ports,
    pub meets: Vec<String>,
}
