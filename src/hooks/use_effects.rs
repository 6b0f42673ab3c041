//! Running the effects of an update.

use super::{
    use_recent_plans::{RecentPlans, forget},
    use_url_sync::UrlSync,
};
use crate::{
    browser,
    state::{Action, Effect},
};
use std::{cell::RefCell, rc::Rc};
use yew::{Callback, platform::spawn_local};

/// The state and the callback that effects need.
#[derive(Clone)]
pub struct EffectRunner {
    /// This browser's last plans as this tab knows them.
    pub recent_plans: Rc<RefCell<RecentPlans>>,
    /// The pending change of the address.
    pub url_sync: Rc<RefCell<UrlSync>>,
    /// Takes in the result of an effect. Effects of such an action are not run.
    pub dispatch_without_effects: Callback<Action>,
}

/// Runs effects in their order.
pub fn run(effects: &[Effect], runner: &EffectRunner) {
    for effect in effects {
        run_one(effect, runner);
    }
}

fn run_one(effect: &Effect, runner: &EffectRunner) {
    match effect {
        Effect::KeepInPage(serialized) => browser::keep_in_page(serialized),
        Effect::KeepInBrowser(work, plan) => {
            let (plans, notice) = runner.recent_plans.borrow_mut().keep(work, plan);
            runner.dispatch_without_effects.emit(Action::RecentPlansChanged(plans));
            if let Some(notice) = notice {
                runner.dispatch_without_effects.emit(Action::NoticeAdded(notice));
            }
        }
        Effect::Forget(id) => runner.dispatch_without_effects.emit(Action::RecentPlansChanged(forget(id))),
        Effect::FollowInAddress(serialized) => runner.url_sync.borrow_mut().follow(serialized.clone()),
        Effect::Copy { text, html, done, refused } => {
            let (copying, dispatch) = (browser::copy(text.clone(), html), runner.dispatch_without_effects.clone());
            let (done, refused) = (*done, *refused);
            spawn_local(async move {
                let message = if copying.await { done } else { refused };
                dispatch.emit(Action::StatusChanged(message.to_owned()));
            });
        }
        Effect::Download { name, mime_type, bytes } => save(name, mime_type, bytes, runner),
        Effect::DownloadPage { name, is_new } => {
            if *is_new {
                browser::mark_copy(&browser::unique_text());
            }
            save(name, "text/html", browser::page_html().as_bytes(), runner);
        }
        Effect::Print => browser::print(),
        Effect::Focus(id) => browser::focus(id),
    }
}

fn save(name: &str, mime_type: &str, bytes: &[u8], runner: &EffectRunner) {
    let message = if browser::download(name, mime_type, bytes) {
        format!(
            "Saved {name} with the browser's downloads. If it is not there, the browser blocked it: copy the link \
             instead."
        )
    } else {
        "The browser refused the download: copy the link instead.".to_owned()
    };
    runner.dispatch_without_effects.emit(Action::StatusChanged(message));
}
