//! The whole page.

use super::{
    about::about,
    check::check_place,
    context::AppContext,
    hand_over::hand_over_place,
    map::map_place,
    masthead::{copy_offer, masthead, notices, recent_plans, to_look_at},
    paper::request_sheet,
    plan::{choices, groups_section},
    rules::RulesPlace,
};
use crate::{
    document::PortDocument,
    hooks::{
        AppStateHandle, use_app_state, use_highlight, use_link_changes, use_print_mode, use_shortcuts, use_tab_memory,
        use_title,
    },
    state::{Place, Sources},
};
use std::rc::Rc;
use yew::{ContextProvider, Html, Properties, component, html};

/// Props of [`App`].
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The port document.
    pub document: Rc<PortDocument>,
    /// The plans found when the page opens.
    pub sources: Sources,
    /// The page's address.
    pub address: String,
}

/// The page: it owns the state and provides it to everything below. Paper has a sheet of its own.
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { document, sources, address } = props.clone();
    let AppStateHandle { state, dispatch } = use_app_state(document, sources, address);
    let for_paper = use_print_mode();
    use_link_changes(dispatch.clone());
    use_shortcuts(dispatch.clone());
    use_tab_memory(&state);
    use_title(&state);
    use_highlight();
    let link = state.link().into();
    let app = AppContext { state, dispatch, link };
    html! {
        <ContextProvider<AppContext> context={app.clone()}>
            <div class="screen">
                { masthead(&app) }
                { recent_plans(&app) }
                { copy_offer(&app) }
                { to_look_at(&app) }
                { notices(&app) }
                { place(&app) }
                <footer>{ about(&app) }</footer>
            </div>
            if for_paper {
                { request_sheet(&app) }
            }
        </ContextProvider<AppContext>>
    }
}

/// The place that was chosen.
fn place(app: &AppContext) -> Html {
    let place = app.state.view().place;
    let content = match place {
        Place::Plan => html! { <>{ choices(app) }{ groups_section(app) }</> },
        Place::Rules => html! { <>{ choices(app) }<RulesPlace /></> },
        Place::Map => map_place(app),
        Place::HandOver => hand_over_place(app),
        Place::Check => check_place(app),
    };
    html! { <main key={place.id()} id="place" class={format!("at-{}", place.id())} tabindex="-1" aria-label={place.name()}>{ content }</main> }
}
