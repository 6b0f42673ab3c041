//! The origin of the plan.

use super::Place;

/// The origin of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The address bar.
    Link,
    /// The page itself, which was saved with it.
    SavedCopy,
    /// The last plan of this browser.
    LastPlan,
    /// A plan file of this name.
    File(String),
    /// The document's defaults.
    Defaults,
}

impl Origin {
    /// A sentence for the page; `changed` is `true` if the user edited the plan since.
    #[must_use]
    pub fn description(&self, changed: bool) -> String {
        let from = match self {
            Self::Link => "Opened from a link",
            Self::SavedCopy => "Opened from this saved copy",
            Self::LastPlan => "Your last plan in this browser",
            Self::File(name) => return format!("Opened from the file {name}."),
            Self::Defaults if changed => "Started from the default plan",
            Self::Defaults => "The default plan",
        };
        format!("{from}{}", if changed { ", changed since." } else { "." })
    }
}

/// The places a plan can come from when the page opens, each with the notation found there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    /// The address bar.
    pub link: Option<String>,
    /// The mount element of a saved page.
    pub page: Option<String>,
    /// This browser's storage.
    pub last: Option<String>,
    /// The place that this tab was at before it was reloaded.
    pub place: Place,
}

impl Sources {
    /// The first plan of these that there is: the link, then the saved page, then the last plan.
    #[must_use]
    pub fn first(&self) -> (Origin, Option<&str>) {
        match self {
            Self { link: Some(link), .. } => (Origin::Link, Some(link)),
            Self { page: Some(page), .. } => (Origin::SavedCopy, Some(page)),
            Self { last: Some(last), .. } => (Origin::LastPlan, Some(last)),
            _ => (Origin::Defaults, None),
        }
    }
}
