//! Version 2 of the plan file: version 1 with groups. Released and frozen.
//!
//! `groups` are ordered by party; `addresses` is `null` for the hosts that the document lists:
//!
//! ```json
//! "groups": [{ "party": "client", "name": "London", "zone": "LAN", "addresses": "10.1.0.0/16",
//!              "ports": {}, "meets": ["scanning.2"] }]
//! ```

use super::{
    parts::{Group, Ports, Title},
    v1,
};
use serde::{Deserialize, Serialize};
use serde_json::Number;

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
    pub groups: Vec<Group>,
}

impl PlanFile {
    /// The file of a plan with these groups in addition.
    pub fn new(plan: v1::PlanFile, version: u8, groups: Vec<Group>) -> Self {
        let v1::PlanFile { format, document, roles, features, ports, advised, title, .. } = plan;
        Self { format, version: version.into(), document, roles, features, ports, advised, title, groups }
    }
}

impl From<PlanFile> for v1::PlanFile {
    fn from(file: PlanFile) -> Self {
        let PlanFile { format, version, document, roles, features, ports, advised, title, groups } = file;
        Self { format, version, document, roles, features, ports, advised, title, groups: Some(groups) }
    }
}
