//! This browser's last plan, which every tab of the page may change: the user is told when another tab does.

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
    /// `true` if the user was told that nothing is kept.
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

    /// Returns `true` if another tab replaced this tab's plan, which is `serialized`.
    fn was_replaced(&self, serialized: &str) -> bool {
        self.seen.as_deref() == Some(serialized) && self.is_another()
    }

    /// Returns `true` if the storage has another plan than this tab knows of.
    fn is_another(&self) -> bool {
        browser::last_plan().is_some_and(|last| self.seen.as_ref() != Some(&last))
    }
}

/// Reads the last plan when the page starts, and tells the user when another tab replaces it.
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
