//! The last plans of this browser, to be opened again.

use super::super::{
    common::{press, press_if, unavailable, untranslated},
    context::AppContext,
};
use crate::{
    browser,
    state::{Action, Panel, RecentPlan},
};
use std::collections::HashMap;
use yew::{Html, html};

/// The id of the list, which its button names.
const LIST: &str = "recent-plans";

/// The button that shows the plans. It stands there without any too, so that nothing moves when there are some.
pub fn recent_plans_button(app: &AppContext) -> Html {
    let is_empty = app.state.recent_plans().next().is_none();
    let is_open = !is_empty && app.state.view().is_expanded(Panel::RecentPlans);
    // The list opens below the bar: the menu that the button is in on a phone closes, so that it is in sight.
    html! {
        <button id={format!("{LIST}-button")} name="fold" popovertarget="menu" popovertargetaction="hide" value={Panel::RecentPlans.name()} aria-expanded={is_open.to_string()}
            aria-controls={is_open.then_some(LIST)} aria-disabled={unavailable(is_empty)}
            onclick={press_if(!is_empty, &app.dispatch, Action::PanelToggled(Panel::RecentPlans))}>
            { "Recent plans" }
        </button>
    }
}

/// The plans, while their button shows them.
pub fn recent_plans(app: &AppContext) -> Html {
    let plans: Vec<&RecentPlan> = app.state.recent_plans().collect();
    if plans.is_empty() || !app.state.view().is_expanded(Panel::RecentPlans) {
        return Html::default();
    }
    html! {
        <section id={LIST} class={Panel::RecentPlans.name()} tabindex="-1" aria-label="Recent plans">
            <ul>{ for names(&plans).into_iter().zip(plans).map(|(name, plan)| entry(app, &name, plan)) }</ul>
            <p class="help">{ "The last plans of this browser. Nobody else sees them." }</p>
        </section>
    }
}

/// A plan: what it is called, when it was changed, how many openings it has, and what can be done with it.
fn entry(app: &AppContext, name: &str, plan: &RecentPlan) -> Html {
    let is_current = plan.serialized == app.state.derived().serialized;
    let on_open = press_if(!is_current, &app.dispatch, Action::RecentPlanOpened(plan.id.clone()));
    let on_forget = press(&app.dispatch, Action::RecentPlanForgotten(plan.id.clone()));
    html! {
        <li key={plan.id.clone()} aria-current={is_current.then_some("true")}>
            <button name="open-recent" value={plan.id.clone()} aria-disabled={unavailable(is_current)} onclick={on_open}>
                { untranslated(name) }
            </button>
            <span class="facts">{ untranslated(facts(plan, is_current)) }</span>
            <button name="forget-recent" value={plan.id.clone()} aria-label={format!("Forget {name}")} onclick={on_forget}>
                { "Forget" }
            </button>
        </li>
    }
}

/// The names of the plans' buttons. No two are the same: a second of the same title has its number.
fn names(plans: &[&RecentPlan]) -> Vec<String> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut name = |plan: &RecentPlan| {
        let title = plan.title();
        let count = seen.entry(title.clone()).or_default();
        *count += 1;
        if *count == 1 { title } else { format!("{title} ({count})") }
    };
    plans.iter().map(|plan| name(plan)).collect()
}

fn facts(plan: &RecentPlan, is_current: bool) -> String {
    let mut facts = Vec::new();
    if is_current {
        facts.push("open now".to_owned());
    }
    if let Some(count) = plan.openings {
        facts.push(format!("{count} {}", if count == 1 { "opening" } else { "openings" }));
    }
    if plan.time > 0 {
        facts.push(browser::local_time(plan.time));
    }
    facts.join(" · ")
}
