//! The choice of view and grouping, and the filter.

use super::super::{
    common::{Switch, computed},
    context::use_app,
};
use crate::{
    matrix::{Grouping, Query},
    state::{Action, Layout},
};
use std::rc::Rc;
use web_sys::{HtmlInputElement, InputEvent};
use yew::{Html, TargetCast, component, html, use_memo};

/// The view, the grouping of the rules, and the filter.
#[component]
pub fn Controls() -> Html {
    let app = use_app();
    let view = app.state.view();
    let labels = |names: &[&'static str]| names.iter().map(|&name| name.into()).collect::<Vec<_>>();
    let oninput = app
        .dispatch
        .reform(|event: InputEvent| Action::FilterTyped(event.target_unchecked_into::<HtmlInputElement>().value()));
    html! {
        <div class="controls">
            <Switch name="view" labels={labels(&Layout::ALL.map(Layout::name))} chosen={view.layout.name()}
                on_choose={app.dispatch.reform(|place: usize| Action::LayoutChosen(Layout::ALL[place]))} />
            <div class="of-rules" hidden={view.layout != Layout::Rules}>
                <Switch name="grouping" labels={labels(&Grouping::ALL.map(Grouping::name))} chosen={view.grouping.name()}
                    on_choose={app.dispatch.reform(|place: usize| Action::GroupingChosen(Grouping::ALL[place]))} />
                <label class="filter">
                    <span>{ "Filter" }</span>
                    <input type="search" name="filter" autocomplete="off" placeholder="port, party, protocol"
                        value={view.filter.clone()} {oninput} />
                </label>
                <Found />
            </div>
        </div>
    }
}

/// How many rows the filter leaves; nothing while there is none.
#[component]
fn Found() -> Html {
    let app = use_app();
    let filter = app.state.view().filter.clone();
    let (document, derived) = (app.document(), app.derived());
    let found = use_memo((document, Rc::clone(&derived), filter.clone()), |(document, derived, filter)| {
        let query = Query::new(filter);
        derived.matrix.flows.iter().filter(|flow| query.matches(document, &derived.plan, flow)).count()
    });
    let message = if filter.trim_ascii().is_empty() {
        String::new()
    } else {
        format!("{found} of {} shown; paper has them all", derived.matrix.flows.len())
    };
    html! { <p class="found" role="status">{ computed(message) }</p> }
}
