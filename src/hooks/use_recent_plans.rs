//! This browser's last plans, which every tab of the page may change.

use super::use_window_event::use_window_event;
use crate::{
    browser,
    state::{Action, ExternalNotice, KnownPlans, RecentPlan, Work},
};
use std::{cell::RefCell, rc::Rc};
use yew::{Callback, hook, use_mut_ref};

/// This browser's last plans as this tab knows them.
pub struct RecentPlans {
    known: KnownPlans,
    /// `true` if the user was told that nothing is kept.
    told_not_kept: bool,
}

impl RecentPlans {
    /// Keeps this tab's plan as the last one, and returns the plans with the notice that this calls for.
    pub fn keep(&mut self, work: &Work, plan: &RecentPlan) -> (Vec<RecentPlan>, Option<ExternalNotice>) {
        let mut plans = browser::recent_plans();
        let plan = RecentPlan { time: browser::now(), ..plan.clone() };
        self.known.merge(&mut plans, work, plan, browser::unique_text);
        browser::keep_tab_plan(&plans[0].id, &plans[0].serialized);
        if browser::keep_recent_plans(&plans) {
            self.told_not_kept = false;
            return (plans, None);
        }
        while plans.len() > 1 {
            plans.pop();
            if browser::keep_recent_plans(&plans) {
                return (plans, Some(ExternalNotice::OlderDropped));
            }
        }
        let told = std::mem::replace(&mut self.told_not_kept, true);
        (browser::recent_plans(), (!told).then_some(ExternalNotice::NotKept))
    }
}

/// Removes a plan from the last ones, and returns the others.
pub fn forget(id: &str) -> Vec<RecentPlan> {
    let mut plans = browser::recent_plans();
    plans.retain(|plan| plan.id != id);
    // Where nothing can be written, nothing was kept.
    let _ = browser::keep_recent_plans(&plans);
    plans
}

/// Keeps track of the last plans, which other tabs change too.
#[hook]
pub fn use_recent_plans(at_start: Vec<RecentPlan>, dispatch: Callback<Action>) -> Rc<RefCell<RecentPlans>> {
    let recent_plans = use_mut_ref(move || RecentPlans { known: KnownPlans::new(&at_start), told_not_kept: false });
    use_window_event("storage", dispatch.reform(|_| Action::RecentPlansChanged(browser::recent_plans())));
    recent_plans
}
