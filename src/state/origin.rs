//! The origin of the plan.

use super::{Place, RecentPlan, TabMemory, Work};
use crate::link;

/// The origin of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The address bar.
    Link,
    /// The page itself, which was saved with it.
    SavedCopy,
    /// The last plan of this browser.
    LastPlan,
    /// Another of this browser's last plans.
    RecentPlan,
    /// A plan file of this name.
    File(String),
    /// The document's defaults.
    Defaults,
}

impl Origin {
    /// Words for the page; `changed` is `true` if the user edited the plan since.
    #[must_use]
    pub fn description(&self, changed: bool) -> String {
        let from = match self {
            Self::SavedCopy if changed => return "Offline copy, edited – not saved yet".to_owned(),
            Self::File(name) => return format!("Opened from the file {name}"),
            Self::Link => "Opened from a link",
            Self::SavedCopy => "Offline copy",
            Self::LastPlan => "Restored from your last visit",
            Self::RecentPlan => "Opened from your recent plans",
            Self::Defaults => "New plan",
        };
        format!("{from}{}", if changed { ", edited" } else { "" })
    }
}

/// The places a plan can come from when the page opens, each with the notation found there; and what else is known then.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    /// The address bar.
    pub link: Option<String>,
    /// The mount element of a saved page.
    pub page: Option<String>,
    /// This browser's storage: its last plans, the last one first.
    pub recent: Vec<RecentPlan>,
    /// The plan that this tab worked on before the page was reloaded: its id and its notation.
    pub tab: Option<(String, String)>,
    /// The plan that the address was about to get when the page was reloaded. The address follows only when typing rests.
    pub pending: Option<String>,
    /// What this tab knew of its plan before the page was reloaded.
    pub memory: TabMemory,
    /// The mark of a saved page, by which it differs from others with the same plan.
    pub copy: Option<String>,
    /// The address of the host that a saved page was saved from.
    pub host: Option<String>,
    /// The place that this tab was at before it was reloaded.
    pub place: Place,
}

impl Sources {
    /// The first plan of these that there is: the link, then the saved page, then the last plan.
    #[must_use]
    pub fn first(&self) -> (Origin, Option<&str>) {
        match self {
            Self { link: Some(link), pending, .. } => (Origin::Link, Some(pending.as_deref().unwrap_or(link))),
            Self { page: Some(page), pending: Some(pending), .. } if page != pending => (Origin::Link, Some(pending)),
            Self { page: Some(page), .. } => (Origin::SavedCopy, Some(page)),
            Self { recent, .. } if !recent.is_empty() => (Origin::LastPlan, Some(&recent[0].serialized)),
            _ => (Origin::Defaults, None),
        }
    }

    /// The work that a plan of this origin goes on with.
    pub(super) fn work(&self, origin: &Origin, serialized: &str) -> Work {
        let begun = Work::Begun(0);
        match (origin, &self.tab) {
            (Origin::LastPlan, _) => self.recent.first().map_or(begun, |plan| Work::Kept(plan.id.clone())),
            // A reload finds the link of this tab's own plan in the address.
            (Origin::Link, Some((id, plan))) if plan == serialized => Work::Kept(id.clone()),
            (Origin::Link, _) => {
                let key = self.copy_key();
                let is_edited_copy =
                    |plan: &&RecentPlan| key.is_some() && plan.copy == key && plan.serialized == serialized;
                self.recent.iter().find(is_edited_copy).map_or(begun, |plan| Work::Kept(plan.id.clone()))
            }
            _ => begun,
        }
    }

    /// The key by which edits of this saved page are found again when it is opened again; `None` for a page that is no
    /// saved copy. It depends on what is in the file, since a file can be moved.
    #[must_use]
    pub fn copy_key(&self) -> Option<String> {
        let plan = self.page.as_deref()?;
        Some(format!("{}:{}", self.copy.as_deref().unwrap_or_default(), link::fingerprint(plan)))
    }
}
