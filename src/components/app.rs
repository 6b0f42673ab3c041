//! The whole page.

use super::{
    about::about,
    context::AppContext,
    masthead::{Masthead, copy_offer, notices, recent_plans},
    paper::{paper_foot, paper_head},
    plan::PlanForm,
    result::Openings,
};
use crate::{
    document::PortDocument,
    hooks::{AppStateHandle, use_app_state, use_highlight, use_link_changes, use_print_mode, use_shortcuts},
    state::Sources,
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

/// The page: it owns the state and provides it to everything below.
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { document, sources, address } = props.clone();
    let AppStateHandle { state, dispatch } = use_app_state(document, sources, address);
    let for_paper = use_print_mode();
    use_link_changes(dispatch.clone());
    use_shortcuts(dispatch.clone());
    use_highlight();
    let link = state.link().into();
    let app = AppContext { state, dispatch, link, for_paper };
    html! {
        <ContextProvider<AppContext> context={app.clone()}>
            <div>
                <Masthead />
                { recent_plans(&app) }
                { copy_offer(&app) }
                { notices(&app) }
                if for_paper {
                    { paper_head(&app) }
                }
                <main>
                    <PlanForm />
                    <Openings />
                </main>
                <footer>
                    { about(&app) }
                </footer>
                if for_paper {
                    { paper_foot(&app) }
                }
            </div>
        </ContextProvider<AppContext>>
    }
}
