//! The JSON form of a port document, as serde deserializes it.
//!
//! The document as a whole has no form here: each entry of its lists is deserialized by itself, so that an error in one
//! does not hide those of the others. Names are resolved in `read.rs`.

use serde::Deserialize;
use serde_json::{Number, Value};

/// The fields of the document as a whole.
pub const FIELDS: [&str; 11] =
    ["id", "product", "version", "sections", "roles", "parties", "groups", "features", "bases", "rules", "remarks"];

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    pub number: u16,
    pub name: String,
}

/// A role, or another party: both have the same form.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Party {
    pub id: String,
    pub name: String,
    pub note: Option<String>,
    #[serde(rename = "chosen", default)]
    pub default_on: bool,
    #[serde(rename = "is_a", default)]
    pub extends: Vec<String>,
    #[serde(default)]
    pub needs_any: Vec<String>,
    pub works_with: Option<Counterpart>,
    pub inherits: Option<Value>,
    #[serde(default)]
    pub hosts: Vec<String>,
    #[serde(rename = "anywhere", default)]
    pub any_address: bool,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counterpart {
    pub any: Vec<String>,
    pub because: String,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inheritance {
    pub section: u16,
    pub citation: String,
    pub remark: String,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FeatureGroup {
    pub id: String,
    pub name: String,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feature {
    pub id: String,
    pub name: String,
    pub group: String,
    #[serde(rename = "for", default)]
    pub offered_for: Vec<Vec<String>>,
    pub port: Option<Number>,
    #[serde(rename = "chosen", default)]
    pub default_on: bool,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    pub id: String,
    pub name: Option<String>,
    pub meaning: String,
    #[serde(default)]
    pub optional: bool,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remark {
    pub id: String,
    pub found: String,
    pub reading: String,
}

/// A rule, with its first reason in its own fields.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    pub id: String,
    pub source: String,
    pub destination: String,
    #[serde(default)]
    pub services: Vec<String>,
    #[serde(rename = "when")]
    pub requires: Option<String>,
    #[serde(default)]
    pub firewall_between: bool,
    pub basis: String,
    pub purpose: String,
    #[serde(default)]
    pub cite: Vec<String>,
    #[serde(default)]
    pub also: Vec<Value>,
    #[serde(default)]
    pub remarks: Vec<String>,
}

/// Another reason for the rule.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    #[serde(rename = "when")]
    pub requires: Option<String>,
    pub purpose: String,
    #[serde(default)]
    pub cite: Vec<String>,
}
