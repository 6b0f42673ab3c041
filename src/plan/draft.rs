//! The draft: what the user typed and chose, sound or not.

use super::Details;
use crate::document::{Feature, Id, Party, PortDocument, Set};

/// Choices and texts as they were made. Everything that can be typed has a draft, and nothing typed is changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The roles chosen.
    pub roles: Set<Party>,
    /// The features chosen, offered or not: a role that comes back finds its features as they were.
    pub features: Set<Feature>,
    /// The text of each port field that was changed from its default.
    ports: Vec<(Id<Feature>, String)>,
    /// Whether rules of an optional basis are included.
    pub advised: bool,
    /// The title block.
    pub details: Details,
}

impl Draft {
    /// The draft a new plan starts from: the document's own choices.
    #[must_use]
    pub fn new(document: &PortDocument) -> Self {
        Self {
            roles: document.roles().filter(|&role| document.parties[role].chosen).collect(),
            features: document.features.iter().filter(|(_, feature)| feature.chosen).map(|(id, _)| id).collect(),
            ports: Vec::new(),
            advised: false,
            details: Details::default(),
        }
    }

    /// The text in a feature's port field; its default where nothing else was typed.
    #[must_use]
    pub fn port_text(&self, document: &PortDocument, feature: Id<Feature>) -> String {
        let typed = self.ports.iter().find(|(id, _)| *id == feature);
        typed.map_or_else(|| default_text(document, feature), |(_, text)| text.clone())
    }

    /// Takes over what was typed in a feature's port field. Typing the default is the same as leaving it.
    pub fn set_port_text(&mut self, document: &PortDocument, feature: Id<Feature>, text: String) {
        self.ports.retain(|(id, _)| *id != feature);
        if text != default_text(document, feature) {
            let place = self.ports.partition_point(|(id, _)| *id < feature);
            self.ports.insert(place, (feature, text));
        }
    }

    /// The port fields that differ from their defaults, in the document's order.
    pub fn changed_ports(&self) -> impl Iterator<Item = (Id<Feature>, &str)> {
        self.ports.iter().map(|(feature, text)| (*feature, text.as_str()))
    }

    /// Whether a chosen role can use the feature.
    #[must_use]
    pub fn offers(&self, document: &PortDocument, feature: Id<Feature>) -> bool {
        let present = |wanted| self.roles.iter().any(|role| document.counts_as(role, wanted));
        document.features[feature].offered_for.iter().any(|roles| roles.iter().all(present))
    }
}

fn default_text(document: &PortDocument, feature: Id<Feature>) -> String {
    document.features[feature].port.map(|port| port.to_string()).unwrap_or_default()
}
