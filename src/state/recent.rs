//! The last plans of this browser: which there are, and which of them a tab works on.

use crate::link::DEFAULT_PLAN;
use serde::{Deserialize, Serialize};

/// The most plans that a browser keeps, without the default plan.
pub const MAX_RECENT: usize = 10;

/// A plan that this browser keeps, in the form in which its storage has it as JSON: plans there stay readable.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
pub struct RecentPlan {
    /// Identifies it among the plans of this browser.
    pub id: String,
    /// The serialized plan.
    #[serde(rename = "plan")]
    pub serialized: String,
    /// The project, as it was typed.
    #[serde(default)]
    pub project: String,
    /// The ticket, as it was typed.
    #[serde(default)]
    pub ticket: String,
    /// The number of openings; `None` if it was kept by a page that did not count them.
    pub openings: Option<usize>,
    /// The time of its last change, in milliseconds since 1970; 0 if that is not known.
    #[serde(default)]
    pub time: u64,
    /// The saved copy of the page that it is an edited version of: see [`super::Sources::copy_key`].
    pub copy: Option<String>,
}

impl RecentPlan {
    /// The name for people: project and ticket.
    #[must_use]
    pub fn title(&self) -> String {
        let texts = [self.project.trim(), self.ticket.trim()];
        let texts: Vec<&str> = texts.into_iter().filter(|text| !text.is_empty()).collect();
        if texts.is_empty() { "Untitled plan".to_owned() } else { texts.join(" · ") }
    }
}

/// The plan that a tab works on, from when it was begun or opened until another takes its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Work {
    /// One that this tab began, by number.
    Begun(u32),
    /// One that this browser has kept, by its id.
    Kept(String),
}

/// The plans of this browser as one tab knows them. Other tabs change them too, and none may lose a plan by that.
/// A tab works on few plans, so these are lists.
#[derive(Debug, Default)]
pub struct KnownPlans {
    /// The ids that this tab gave.
    ids: Vec<(Work, String)>,
    /// The ids of plans, and the plans as this tab last read or wrote them.
    seen: Vec<(String, String)>,
}

impl KnownPlans {
    /// The plans found when a tab opens.
    #[must_use]
    pub fn new(plans: &[RecentPlan]) -> Self {
        let seen = plans.iter().map(|plan| (plan.id.clone(), plan.serialized.clone())).collect();
        Self { ids: Vec::new(), seen }
    }

    /// Puts a tab's plan at the head of this browser's plans, which are read anew for each change. A plan that another
    /// tab has changed since is left alone: this tab's then becomes one more, with an id that no other tab gives.
    pub fn merge(
        &mut self,
        plans: &mut Vec<RecentPlan>,
        work: &Work,
        mut plan: RecentPlan,
        new_id: impl FnOnce() -> String,
    ) {
        let stored = match (self.ids.iter().find(|(known, _)| known == work), work) {
            (Some((_, id)), _) | (None, Work::Kept(id)) => Some(id.clone()),
            (None, Work::Begun(_)) => None,
        };
        let is_mine = |id: &String| match plans.iter().find(|other| other.id == *id) {
            Some(other) => self.seen.iter().any(|(seen, text)| seen == id && *text == other.serialized),
            None => true,
        };
        plan.id = stored.filter(is_mine).unwrap_or_else(new_id);
        self.ids.retain(|(known, _)| known != work);
        self.ids.push((work.clone(), plan.id.clone()));
        self.seen.retain(|(seen, _)| *seen != plan.id);
        self.seen.push((plan.id.clone(), plan.serialized.clone()));
        let before = plans.iter().position(|other| other.id == plan.id).map(|index| plans.remove(index));
        plan.copy = plan.copy.or(before.and_then(|before| before.copy));
        // The default plan is kept only while it is the last one, so that an address without a plan opens it. It takes no
        // other plan's place.
        plans.retain(|other| other.serialized != plan.serialized && other.serialized != DEFAULT_PLAN);
        plans.truncate(if plan.serialized == DEFAULT_PLAN { MAX_RECENT } else { MAX_RECENT - 1 });
        plans.insert(0, plan);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(serialized: &str) -> RecentPlan {
        RecentPlan { serialized: serialized.to_owned(), ..RecentPlan::default() }
    }

    /// A tab, whose ids begin with its name.
    struct Tab(&'static str, KnownPlans, u32);

    impl Tab {
        fn new(name: &'static str, plans: &[RecentPlan]) -> Self {
            Self(name, KnownPlans::new(plans), 0)
        }

        fn merge(&mut self, plans: &mut Vec<RecentPlan>, work: &Work, plan: RecentPlan) {
            let Self(name, known, count) = self;
            known.merge(plans, work, plan, || {
                *count += 1;
                format!("{name}.{count}")
            });
        }
    }

    fn texts(plans: &[RecentPlan]) -> Vec<&str> {
        plans.iter().map(|plan| plan.serialized.as_str()).collect()
    }

    #[test]
    fn a_plan_that_is_edited_stays_one() {
        let (mut plans, mut tab) = (Vec::new(), Tab::new("a", &[]));
        for text in ["1", "12", "123"] {
            tab.merge(&mut plans, &Work::Begun(0), plan(text));
        }
        assert_eq!(texts(&plans), ["123"]);
        tab.merge(&mut plans, &Work::Begun(1), plan("other"));
        assert_eq!(texts(&plans), ["other", "123"]);
        tab.merge(&mut plans, &Work::Begun(0), plan("1234"));
        assert_eq!(texts(&plans), ["1234", "other"]);
        assert_ne!(plans[0].id, plans[1].id);
    }

    #[test]
    fn only_the_last_ten_are_kept_and_none_twice() {
        let (mut plans, mut tab) = (Vec::new(), Tab::new("a", &[]));
        for number in 0..12 {
            tab.merge(&mut plans, &Work::Begun(number), plan(&number.to_string()));
        }
        assert_eq!(texts(&plans), ["11", "10", "9", "8", "7", "6", "5", "4", "3", "2"]);
        tab.merge(&mut plans, &Work::Begun(20), plan("5"));
        assert_eq!(texts(&plans), ["5", "11", "10", "9", "8", "7", "6", "4", "3", "2"]);
    }

    #[test]
    fn two_tabs_with_one_plan_keep_both_versions() {
        let (mut plans, mut one) = (Vec::new(), Tab::new("a", &[]));
        one.merge(&mut plans, &Work::Begun(0), plan("common"));
        let mut two = Tab::new("b", &plans);
        let work = Work::Kept(plans[0].id.clone());
        two.merge(&mut plans, &work, plan("of two"));
        assert_eq!(texts(&plans), ["of two"], "it goes on with what it found");
        one.merge(&mut plans, &Work::Begun(0), plan("of one"));
        assert_eq!(texts(&plans), ["of one", "of two"]);
        two.merge(&mut plans, &work, plan("of two again"));
        one.merge(&mut plans, &Work::Begun(0), plan("of one again"));
        assert_eq!(texts(&plans), ["of one again", "of two again"]);
    }

    #[test]
    fn a_plan_that_was_forgotten_comes_back_when_it_is_changed() {
        let (mut plans, mut tab) = (Vec::new(), Tab::new("a", &[]));
        let edited = RecentPlan { copy: Some("copy".to_owned()), ..plan("1") };
        tab.merge(&mut plans, &Work::Begun(0), edited);
        tab.merge(&mut plans, &Work::Begun(0), plan("2"));
        assert_eq!(plans[0].copy.as_deref(), Some("copy"), "it stays an edited copy");
        plans.clear();
        tab.merge(&mut plans, &Work::Begun(0), plan("3"));
        assert_eq!(texts(&plans), ["3"]);
    }
}
