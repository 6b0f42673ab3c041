//! The keys of a link, by which a separator is known though it was escaped.

use crate::document::{Named, PortDocument};

/// The keys that a link can have.
pub struct Keys<'a>(Vec<&'a str>);

impl<'a> Keys<'a> {
    pub fn new(document: &'a PortDocument) -> Self {
        let mut keys = vec![
            "v", "ends", "check", "roles", "on", "off", "advised", "project", "by", "ticket", "date", "note", "zone",
            "at", "meets", "site", "state", "without", "add", "keep",
        ];
        keys.extend(document.parties.iter().map(|(_, party)| party.id()));
        keys.extend(document.features.iter().map(|(_, feature)| feature.id()));
        Self(keys)
    }

    /// Returns `true` for a key of a link, and for those that campaigns add to links.
    pub fn begins_pair(&self, key: &str) -> bool {
        self.has(key) || key.starts_with("utm_")
    }

    /// Returns `true` for a key of a link.
    pub fn has(&self, key: &str) -> bool {
        self.0.contains(&key.strip_suffix(".port").unwrap_or(key))
    }
}
