//! The state of the page, and the one way to change it.

use super::{
    use_effects::{EffectRunner, run},
    use_recent_plans::use_recent_plans,
    use_url_sync::use_url_sync,
};
use crate::{
    document::PortDocument,
    state::{Action, AppState, Sources},
};
use std::rc::Rc;
use yew::{Callback, UseReducerHandle, hook, use_callback, use_effect_with, use_reducer_eq};

/// The state, and the callback that takes in what happened.
pub struct AppStateHandle {
    /// The state as it is rendered.
    pub state: UseReducerHandle<AppState>,
    /// Takes in an action and runs the effects of it.
    pub dispatch: Callback<Action>,
}

/// Owns the state. Effects run at once after the update that asks for them and before the page is rendered: some
/// browsers copy only while a press is under way, and a plan that the page fails to show is kept all the same.
#[hook]
pub fn use_app_state(document: Rc<PortDocument>, sources: Sources, address: String) -> AppStateHandle {
    let recent_at_start = sources.recent.clone();
    let state = use_reducer_eq(move || AppState::open(document, &sources, &address));
    let dispatch_without_effects = Callback::from(state.dispatcher());
    let recent_plans = use_recent_plans(recent_at_start, dispatch_without_effects.clone());
    let url_sync = use_url_sync();
    let runner = EffectRunner { recent_plans, url_sync, dispatch_without_effects };
    let dispatch = {
        let (state, runner) = (state.clone(), runner.clone());
        // A handle reads the current state, also one that was made earlier, so the callback never has to change. It keeps
        // every state that it returned alive: read through a clone, which is dropped at once.
        use_callback((), move |action, ()| {
            state.dispatch(action);
            run(state.clone().effects(), &runner);
        })
    };
    let opened = state.clone();
    use_effect_with((), move |()| run(opened.effects(), &runner));
    AppStateHandle { state, dispatch }
}
