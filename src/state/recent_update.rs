//! The last plans of this browser: opening one, keeping the present one among them, and the edits of a saved copy.

use super::{AppState, Effect, Origin, Panel, RecentPlan, Work, history::Field};
use crate::{
    link,
    matrix::resolve,
    plan::{Detail, Draft, check},
};

impl AppState {
    /// Asks the browser to keep the plan as its last one.
    pub(super) fn keep_in_browser(&self) -> Effect {
        let plan = RecentPlan {
            serialized: self.derived.serialized.clone(),
            openings: Some(self.derived.matrix.flows.len()),
            copy: self.copy_key.clone().filter(|_| self.origin == Origin::SavedCopy),
            ..titled(&self.draft)
        };
        Effect::KeepInBrowser(self.work.clone(), plan)
    }

    /// Begins another plan, which takes no other's place among the last ones.
    pub(super) fn begin_work(&mut self) {
        self.work = Work::Begun(self.next_work);
        self.next_work += 1;
    }

    /// Takes over the last plans. An earlier page kept a plan without its title and the number of its openings, which are
    /// worked out once.
    pub(super) fn recent_plans_changed(&mut self, mut plans: Vec<RecentPlan>) {
        for plan in plans.iter_mut().filter(|plan| plan.openings.is_none()) {
            let known =
                self.recent.iter().find(|known| known.serialized == plan.serialized && known.openings.is_some());
            if let Some(known) = known {
                (plan.project, plan.ticket) = (known.project.clone(), known.ticket.clone());
                plan.openings = known.openings;
                continue;
            }
            let draft = link::read(&self.document, &plan.serialized).draft;
            let openings = resolve(&self.document, &check(&self.document, &draft).0).flows.len();
            let RecentPlan { project, ticket, .. } = titled(&draft);
            (plan.project, plan.ticket, plan.openings) = (project, ticket, Some(openings));
        }
        self.recent = plans;
    }

    pub(super) fn recent_plan_opened(&mut self, id: &str) {
        let Some(plan) = self.recent.iter().find(|plan| plan.id == id).cloned() else { return };
        self.open_kept(&plan, Origin::RecentPlan);
        self.is_edited = false;
        if self.view.is_expanded(Panel::RecentPlans) {
            self.view.toggle_panel(Panel::RecentPlans);
        }
        self.status_message = format!("Opened {}.", plan.title());
    }

    pub(super) fn recent_plan_forgotten(&mut self, id: String) {
        let Some(index) = self.recent.iter().position(|plan| plan.id == id) else { return };
        let plan = self.recent.remove(index);
        self.status_message = format!("{} is no longer among the recent plans.", plan.title());
        self.effects.push(Effect::Forget(id));
        // The button that was pressed goes, and with the last plan the whole list.
        self.focus(if self.recent_plans().next().is_none() { "recent-plans-button" } else { "recent-plans" });
    }

    /// Takes a saved copy that was edited and reloaded for what it is: its address has the link of the edited plan.
    pub(super) fn recognize_reloaded_copy(&mut self, in_file: Option<&str>) {
        let Work::Kept(id) = &self.work else { return };
        let is_of_copy = |plan: &RecentPlan| plan.id == *id && plan.copy.is_some() && plan.copy == self.copy_key;
        if self.origin == Origin::Link && self.recent.iter().any(is_of_copy) {
            self.origin = Origin::SavedCopy;
            self.is_edited = in_file != Some(self.derived.serialized.as_str());
        }
    }

    /// Offers the last edits of this saved copy, if there are any.
    pub(super) fn offer_copy_edits(&mut self) {
        if self.origin == Origin::SavedCopy && !self.is_edited {
            let is_edited = |plan: &&RecentPlan| {
                plan.copy.is_some() && plan.copy == self.copy_key && plan.serialized != self.derived.serialized
            };
            self.copy_edits = self.recent.iter().find(is_edited).cloned();
        }
    }

    pub(super) fn copy_edits_opened(&mut self) {
        if let Some(plan) = self.copy_edits.take() {
            self.open_kept(&plan, Origin::SavedCopy);
            self.is_edited = true;
        }
    }

    /// Opens a plan of this browser, to go on with it.
    fn open_kept(&mut self, plan: &RecentPlan, origin: Origin) {
        let parsed = link::read(&self.document, &plan.serialized);
        if parsed.draft != *self.draft {
            self.record(parsed.draft, Field::Choice);
        }
        self.work = Work::Kept(plan.id.clone());
        self.notices = parsed.notices;
        self.origin = origin;
        self.needs_url_update = true;
        self.is_own_work = true;
    }
}

/// A plan with nothing but the title of a draft.
fn titled(draft: &Draft) -> RecentPlan {
    let text = |detail| draft.details.get(detail).to_owned();
    RecentPlan { project: text(Detail::Project), ticket: text(Detail::Ticket), ..RecentPlan::default() }
}
