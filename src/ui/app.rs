//! The whole page.

use super::{browser, element::el, notices, paper, plan_form, result, share, title_block, toolbar};
use crate::{
    VSOS_9_2,
    app::{Action, Control, Report, State, meaning},
    document::PortDocument,
    link,
};
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// How long typing has to rest before the address bar follows, in milliseconds. Browsers refuse more than about
/// a hundred changes in half a minute.
const REST: u32 = 200;

/// The state as Yew keeps it.
#[derive(Clone)]
struct Store(State);

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut store = (*self).clone();
        store.0.update(action);
        Rc::new(store)
    }
}

/// What every part of the page is given.
#[derive(Clone)]
pub struct Scene {
    /// What the user typed and chose.
    pub state: State,
    /// The port document.
    pub document: &'static PortDocument,
    /// Everything that follows from the draft.
    pub report: Rc<Report>,
    /// The link that opens this plan on this page.
    pub link: String,
}

/// The whole page.
#[component]
pub fn App() -> Html {
    let store = use_reducer(|| Store(State::open(&VSOS_9_2, &browser::sources())));
    let state = store.0.clone();
    let document = state.document();
    let report = use_memo(state.draft().clone(), |draft| Report::of(document, draft));
    let link = link::with_notation(&browser::address(), &report.notation);
    use_listeners(&store.dispatcher());
    use_keeping(&state, &report);
    let scene = Scene { state, document, report, link };
    let used = {
        let (scene, dispatcher) = (scene.clone(), store.dispatcher());
        Callback::from(move |event: Event| {
            if let Some(control) = browser::control(&event) {
                obey(&scene, control, &dispatcher);
            }
        })
    };
    html! {
        <div class="page" onclick={used.reform(Into::into)} onchange={used.clone()} oninput={used.reform(Into::into)}>
            { body(&scene) }
        </div>
    }
}

fn body(scene: &Scene) -> Html {
    let masthead = el("header.masthead")
        .has(super::element::button("skip", "Skip to the openings").is("class", "skip"))
        .has(
            el("div.name")
                .has(el("h1").text("Port Matrix"))
                .has(el("p").text(&format!("{} · {}", scene.document.product, scene.document.version))),
        )
        .has(toolbar::view(scene));
    let plan = el("div.plan").has(plan_form::view(scene)).has(title_block::view(scene)).has(share::view(scene));
    el("div")
        .has(masthead)
        .has(notices::view(scene))
        .has(paper::head(scene))
        .has(el("main").has(plan).has(result::view(scene)))
        .has(paper::foot(scene))
        .into()
}

/// A control either asks something of the browser or means an action.
fn obey(scene: &Scene, control: Control, dispatcher: &UseReducerDispatcher<Store>) {
    let dispatcher = dispatcher.clone();
    let report = move |action| dispatcher.dispatch(action);
    if !toolbar::asks_the_browser(scene, &control.name, report.clone()) {
        meaning(scene.document, control).into_iter().for_each(report);
    }
}

#[hook]
fn use_listeners(dispatcher: &UseReducerDispatcher<Store>) {
    let dispatcher = dispatcher.clone();
    use_effect_with((), move |()| {
        let report = Callback::from(move |action| dispatcher.dispatch(action));
        let listeners = (browser::on_link(report.clone()), browser::on_undo_keys(report));
        move || drop(listeners)
    });
}

/// Keeps the plan wherever it is to be found again.
#[hook]
fn use_keeping(state: &State, report: &Report) {
    let kept = (report.notation.clone(), state.address_is_behind(), state.is_own_work());
    use_effect_with(kept, |(notation, to_address, to_browser)| {
        browser::keep_in_page(notation);
        if *to_browser {
            browser::keep_in_browser(notation);
        }
        let notation = notation.clone();
        let rest = to_address.then(|| Timeout::new(REST, move || browser::keep_in_address(&notation)));
        move || drop(rest)
    });
}
