//! The state of the whole page.

use super::{
    CopyKind, Derived, Effect, Origin, RecentPlan, RuleTable, RuleTables, Sources, View, Work, history::History,
};
use crate::{document::PortDocument, link, matrix::Density, plan::Draft, report::TestResults};
use std::{collections::HashSet, rc::Rc};

/// The message while a saved copy has edits that its file does not have.
const NOT_IN_FILE: &str = "Your edits are not in the file yet.";

/// Everything that is not derived, and everything that is derived from it.
#[derive(Clone, Debug, PartialEq)]
pub struct AppState {
    pub(super) document: Rc<PortDocument>,
    /// The page's address without a plan, for links; `None` for a file that was not saved from a host.
    base_url: Option<Rc<str>>,
    pub(super) draft: Rc<Draft>,
    /// Everything derived from the draft; replaced together with it.
    pub(super) derived: Rc<Derived>,
    /// Everything derived from the draft before the last change; `None` after a plan was opened.
    pub(super) derived_before: Option<Rc<Derived>>,
    /// The rules as rows of texts. A row keeps its number from one change to the next.
    pub(super) tables: RuleTables,
    pub(super) history: History,
    pub(super) origin: Origin,
    /// Notices about what was opened, shown until they are dismissed.
    pub(super) notices: Vec<String>,
    /// The last thing done outside the plan, for the status line.
    pub(super) status_message: String,
    /// The thing that was just copied.
    pub(super) copied: Option<CopyKind>,
    pub(super) view: View,
    /// The results of test scripts.
    pub(super) results: Rc<TestResults>,
    // | the plan is                 | needs_url_update | is_edited | is_own_work |
    // |-----------------------------|------------------|-----------|-------------|
    // | a new one                   | no               | no        | no          |
    // | a link's                    | no               | no        | no          |
    // | the last one, a saved copy  | yes              | no        | no          |
    // | a recent one that was taken | yes              | no        | yes         |
    // | a saved copy's edits        | yes              | yes       | yes         |
    // | a file's                    | yes *            | yes *     | yes         |
    // | changed by the user         | yes              | yes       | yes         |
    // | reset                       | yes *            | no        | yes *       |
    //
    // * As it was, if that left the plan as it was.
    /// `true` if the address bar should get the plan's link. A link that was opened stays as it was sent, and an address
    /// without a plan stays so until there is something to share.
    pub(super) needs_url_update: bool,
    /// `true` if the user changed the plan since it came from its origin; of a saved copy, if its file has another plan.
    /// Of a plan from a file nobody asks.
    pub(super) is_edited: bool,
    /// `true` if the user worked on a plan in this tab: changed it, or chose it among the recent plans, a saved copy's
    /// edits or files. Only then is it kept as this browser's last plan.
    pub(super) is_own_work: bool,
    /// The plan that this tab works on, and the number of the next that it begins.
    pub(super) work: Work,
    pub(super) next_work: u32,
    /// The last plans of this browser, the last one first.
    pub(super) recent: Vec<RecentPlan>,
    /// The key of this saved copy, if the page is one.
    pub(super) copy_key: Option<String>,
    /// The edits of this saved copy that were made earlier, until the user has said what to do with them.
    pub(super) copy_edits: Option<RecentPlan>,
    /// The effects that the last update asks of the browser. They are part of the state because a reducer returns
    /// nothing else.
    pub(super) effects: Vec<Effect>,
}

impl AppState {
    /// The state in which the page opens. `address` is the page's own, with or without a plan in it.
    #[must_use]
    pub fn open(document: Rc<PortDocument>, sources: &Sources, address: &str) -> Self {
        let (origin, serialized) = sources.first();
        let parsed = match serialized {
            Some(serialized) => link::read(&document, serialized),
            None => link::ParsedPlan::default_plan(&document),
        };
        let draft = Rc::new(parsed.draft);
        let derived = Rc::new(Derived::from_draft(&document, &draft));
        let view = View { place: sources.place, ..View::default() };
        let mut state = Self {
            tables: RuleTables::new(&document, &derived, view.density),
            derived,
            derived_before: None,
            base_url: address_for_links(address, sources.host.as_deref()),
            document,
            draft,
            history: History::default(),
            needs_url_update: match origin {
                Origin::Defaults => false,
                Origin::Link => sources.pending.is_some(),
                _ => true,
            },
            origin,
            notices: parsed.notices,
            status_message: String::new(),
            copied: None,
            view,
            results: Rc::default(),
            is_edited: false,
            is_own_work: false,
            work: Work::Begun(0),
            next_work: 1,
            recent: Vec::new(),
            copy_key: sources.copy_key(),
            copy_edits: None,
            effects: Vec::new(),
        };
        state.work = sources.work(&state.origin, &state.derived.serialized);
        state.recall(&sources.memory);
        state.recent_plans_changed(sources.recent.clone());
        state.recognize_reloaded_copy(sources.page.as_deref());
        state.offer_copy_edits();
        if state.origin == Origin::LastPlan && !state.notices.is_empty() {
            state.add_notice("In this browser's storage it stays as it was until you change something.");
        }
        state.keep_plan();
        state
    }

    /// The port document.
    #[must_use]
    pub fn document(&self) -> &Rc<PortDocument> {
        &self.document
    }

    /// Choices and texts as the user made them.
    #[must_use]
    pub fn draft(&self) -> &Rc<Draft> {
        &self.draft
    }

    /// Everything derived from the draft.
    #[must_use]
    pub fn derived(&self) -> &Rc<Derived> {
        &self.derived
    }

    /// The rules as merged rows.
    #[must_use]
    pub fn merged(&self) -> &RuleTable {
        self.tables.get(Density::Merged)
    }

    /// The rules as rows of the density that was chosen.
    #[must_use]
    pub fn shown(&self) -> &RuleTable {
        self.tables.get(self.view.density)
    }

    /// The names of the rows that the last change brought.
    #[must_use]
    pub fn rows_brought(&self) -> HashSet<Rc<str>> {
        match &self.derived_before {
            Some(before) => self.shown().brought_since(&self.document, before),
            None => HashSet::new(),
        }
    }

    /// The view of the result.
    #[must_use]
    pub fn view(&self) -> &View {
        &self.view
    }

    /// The link that opens this plan on this page. A file that was not saved from a host has no address that anybody else
    /// could open: then this is what goes behind the address of a page that has one.
    #[must_use]
    pub fn link(&self) -> String {
        let base = self.base_url.as_deref().unwrap_or_default();
        format!("{base}{}", link::fragment_of(&self.derived.serialized))
    }

    /// Returns `true` if [`Self::link`] begins with an address.
    #[must_use]
    pub fn link_has_address(&self) -> bool {
        self.base_url.is_some()
    }

    /// The last plans of this browser, the last one first. The default plan is none that anybody looks for.
    pub fn recent_plans(&self) -> impl Iterator<Item = &RecentPlan> {
        self.recent.iter().filter(|plan| plan.serialized != link::DEFAULT_PLAN)
    }

    /// The edits of this saved copy that were made earlier, until the user has said what to do with them.
    #[must_use]
    pub fn copy_edits(&self) -> Option<&RecentPlan> {
        self.copy_edits.as_ref()
    }

    /// Returns `true` if the page is a saved copy, and the plan is not the one in its file.
    #[must_use]
    pub fn is_not_in_file(&self) -> bool {
        self.origin == Origin::SavedCopy && self.is_edited
    }

    /// Words about the origin of the plan.
    #[must_use]
    pub fn origin_description(&self) -> String {
        self.origin.description(self.is_edited)
    }

    /// Notices to show until they are dismissed.
    #[must_use]
    pub fn notices(&self) -> &[String] {
        &self.notices
    }

    /// The message of the status line.
    #[must_use]
    pub fn status_message(&self) -> &str {
        if self.status_message.is_empty() && self.is_not_in_file() { NOT_IN_FILE } else { &self.status_message }
    }

    /// The thing that was just copied, for as long as its button says so.
    #[must_use]
    pub fn copied(&self) -> Option<CopyKind> {
        self.copied
    }

    /// Returns `true` if there is a change to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Returns `true` if there is an undone change to redo.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// Returns `true` if the address bar should get the plan's link. A link that was just opened stays as it was sent,
    /// even if it is damaged.
    #[must_use]
    pub fn needs_url_update(&self) -> bool {
        self.needs_url_update
    }

    /// Returns `true` if the plan is the user's own work, to be found again when the page is opened without a link.
    #[must_use]
    pub fn is_own_work(&self) -> bool {
        self.is_own_work
    }

    /// The effects that the last update asks of the browser, in order.
    #[must_use]
    pub fn effects(&self) -> &[Effect] {
        &self.effects
    }

    /// Asks the browser to keep the plan wherever it should be found again.
    pub(super) fn keep_plan(&mut self) {
        let serialized = || self.derived.serialized.clone();
        let mut effects = vec![Effect::KeepInPage(serialized())];
        if self.is_own_work {
            effects.push(self.keep_in_browser());
        }
        effects.push(Effect::FollowInAddress(self.needs_url_update().then(serialized)));
        self.effects.extend(effects);
    }

    /// Adds a notice once.
    pub(super) fn add_notice(&mut self, message: &str) {
        if !self.notices.iter().any(|notice| notice == message) {
            self.notices.push(message.to_owned());
        }
    }
}

/// The address that links begin with: the page's own on a host, else that of the host that it was saved from. The path of
/// a file on somebody's disk opens nothing for anybody else, and is nobody else's business.
fn address_for_links(address: &str, host: Option<&str>) -> Option<Rc<str>> {
    let is_local = address.starts_with("file:") || address.starts_with("blob:") || address.starts_with("content:");
    if is_local { host.map(Rc::from) } else { Some(link::base_url(address).into()) }
}
