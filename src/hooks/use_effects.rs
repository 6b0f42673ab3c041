//! Running the effects of an update.

use super::{
    use_recent_plans::{RecentPlans, forget},
    use_url_sync::UrlSync,
};
use crate::{
    browser,
    state::{Action, Effect},
};
use std::{cell::RefCell, rc::Rc, time::Duration};
use yew::{
    Callback,
    platform::{spawn_local, time::sleep},
};

/// The time for which a button says that it copied.
const COPIED_SHOWN: Duration = Duration::from_secs(2);

const NO_PNG: &str = "The browser can't make a PNG file of the picture: save it as SVG instead.";

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
        Effect::Copy { kind, text, html, refused } => {
            let (copying, dispatch) = (browser::copy(text.clone(), html), runner.dispatch_without_effects.clone());
            let (kind, refused) = (*kind, *refused);
            spawn_local(async move {
                if copying.await {
                    dispatch.emit(Action::Copied(kind));
                    sleep(COPIED_SHOWN).await;
                    dispatch.emit(Action::CopiedShown);
                } else {
                    dispatch.emit(Action::StatusChanged(refused.to_owned()));
                }
            });
        }
        Effect::Download { name, mime_type, bytes } => save(name, mime_type, bytes, runner),
        Effect::DownloadPng { name, svg, width, height } => {
            let (name, svg, runner) = (name.clone(), svg.clone(), runner.clone());
            let [width, height] = [width, height].map(|size| u32::try_from(*size).unwrap_or_default());
            spawn_local(async move {
                match browser::png(&svg, width, height).await {
                    Some(png) => tell_saved(&name, browser::download_blob(&name, png), &runner),
                    None => runner.dispatch_without_effects.emit(Action::StatusChanged(NO_PNG.to_owned())),
                }
            });
        }
        Effect::DownloadPage { name, is_new } => {
            if *is_new {
                browser::mark_copy(&browser::unique_text());
            }
            save(name, "text/html", browser::page_html().as_bytes(), runner);
        }
        Effect::Print => browser::print(),
        Effect::Focus(id) => browser::focus(id),
        Effect::RememberPlace(place) => browser::remember_place(*place),
    }
}

fn save(name: &str, mime_type: &str, bytes: &[u8], runner: &EffectRunner) {
    tell_saved(name, browser::download(name, mime_type, bytes), runner);
}

fn tell_saved(name: &str, is_saved: bool, runner: &EffectRunner) {
    let message = if is_saved {
        format!("Saved {name} to your downloads.")
    } else {
        "The browser refused the download: copy the link instead.".to_owned()
    };
    runner.dispatch_without_effects.emit(Action::StatusChanged(message));
}
