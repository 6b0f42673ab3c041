//! The bar at the top of the page.

use super::{
    super::{
        common::{button, copy_button, press, press_if, unavailable, untranslated},
        context::AppContext,
    },
    places::places,
    recent_plans::recent_plans_button,
};
use crate::state::{Action, CopyKind};
use yew::{Html, html};

/// The name and the plan's title, what is done with a plan as a whole, and the places.
pub fn masthead(app: &AppContext) -> Html {
    let state = &app.state;
    let document = state.document();
    let title = state.title();
    let has_title = title != "Port Matrix";
    html! {
        <header class="masthead">
            <button name="skip" class="skip" onclick={press(&app.dispatch, Action::SkipPressed)}>{ "Skip to the content" }</button>
            <div class="bar">
                <div class="name">
                    <h1>{ "Port Matrix" }</h1>
                    if has_title {
                        <p key="title" class="title">{ untranslated(title) }</p>
                    }
                    <p key="product" class="product">{ format!("{} {}", document.product, document.version) }</p>
                </div>
                <button name="menu" popovertarget="menu">{ "Menu" }</button>
                { menu(app) }
            </div>
            { places(app) }
            <p class="said" role="status">{ untranslated(state.status_message()) }</p>
        </header>
    }
}

/// What is done with a plan as a whole. On a phone it is a popover behind its button; elsewhere it is always in the bar
/// (`masthead.css`), also in browsers without popovers.
fn menu(app: &AppContext) -> Html {
    let AppContext { state, dispatch, .. } = app;
    html! {
        <div id="menu" popover="auto">
            <div role="group" aria-label="Changes">
                { step(app, "undo", "Undo", state.can_undo(), Action::Undone) }
                { step(app, "redo", "Redo", state.can_redo(), Action::Redone) }
                { button(dispatch, "start-over", "Start over", Action::StartedOver) }
            </div>
            <p class="origin">{ untranslated(state.origin_description()) }</p>
            <div role="group" aria-label="Share">
                { recent_plans_button(app) }
                { copy_button(app, "copy-link", "Copy link", CopyKind::Link) }
                <button name="print" class="main" onclick={press(dispatch, Action::PrintPressed)}>{ "Print" }</button>
            </div>
        </div>
    }
}

/// A step through the history.
fn step(app: &AppContext, name: &'static str, label: &'static str, is_available: bool, action: Action) -> Html {
    let onclick = press_if(is_available, &app.dispatch, action);
    html! { <button {name} aria-disabled={unavailable(!is_available)} {onclick}>{ label }</button> }
}
