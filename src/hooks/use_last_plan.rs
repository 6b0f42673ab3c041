//! This browser's last plan, which every tab of the page may change: none does it without saying so.

use super::use_window_event::use_window_event;
use crate::{
    browser,
    state::{Action, ExternalNotice},
};
use std::{cell::RefCell, rc::Rc};
use yew::{Callback, hook, use_mut_ref};

/// The last plan as this tab knows it.
#[derive(Default)]
pub struct LastPlan {
    /// The plan as this tab last read or wrote it.
    seen: Option<String>,
    /// The user was told that nothing is kept.
    told_not_kept: bool,
}

impl LastPlan {
    /// Makes this tab's plan the last one, and returns the notice that this calls for.
    pub fn keep(&mut self, serialized: &str) -> Option<ExternalNotice> {
        let replaces_other = self.is_another();
        let kept = browser::keep_in_browser(serialized);
        self.seen = Some(serialized.to_owned());
        if !kept {
            return (!std::mem::replace(&mut self.told_not_kept, true)).then_some(ExternalNotice::NotKept);
        }
        replaces_other.then_some(ExternalNotice::ReplacedOtherTab)
    }

    /// Whether another tab replaced this tab's plan, which is `serialized`.
    fn was_replaced(&self, serialized: &str) -> bool {
        self.seen.as_deref() == Some(serialized) && self.is_another()
    }

    /// Whether the storage has another plan than this tab knows of.
    fn is_another(&self) -> bool {
        browser::last_plan().is_some_and(|last| self.seen.as_ref() != Some(&last))
    }
}

/// Knows the last plan from the page's start on, and tells when another tab replaces it.
#[hook]
pub fn use_last_plan(
    at_start: Option<String>,
    serialized: String,
    dispatch: Callback<Action>,
) -> Rc<RefCell<LastPlan>> {
    let last_plan = use_mut_ref(|| LastPlan { seen: at_start, told_not_kept: false });
    let watched = Rc::clone(&last_plan);
    use_window_event("storage", move |_| {
        if watched.borrow().was_replaced(&serialized) {
            dispatch.emit(Action::NoticeAdded(ExternalNotice::ReplacedByOtherTab));
        }
    });
    last_plan
}
