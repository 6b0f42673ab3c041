//! The choice of view and grouping, and the filter.

use super::super::{
    common::{Switch, untranslated},
    context::AppContext,
};
use crate::{
    matrix::Grouping,
    state::{Action, Layout},
};
use web_sys::{HtmlInputElement, InputEvent};
use yew::{AttrValue, Html, TargetCast, html};

/// The view, the grouping of the rules, and the filter with the number of rows that it leaves.
pub fn controls(app: &AppContext, found: Option<&[bool]>) -> Html {
    let view = app.state.view();
    let layouts: Vec<AttrValue> = Layout::ALL.iter().map(|layout| layout.name().into()).collect();
    let groupings: Vec<AttrValue> = Grouping::ALL.iter().map(|grouping| grouping.name().into()).collect();
    let oninput = app
        .dispatch
        .reform(|event: InputEvent| Action::FilterTyped(event.target_unchecked_into::<HtmlInputElement>().value()));
    html! {
        <div class="controls">
            <Switch name="view" labels={layouts} chosen={view.layout as usize}
                on_choose={app.dispatch.reform(|index: usize| Action::LayoutChosen(Layout::ALL[index]))} />
            <div class="of-rules" hidden={view.layout != Layout::Rules}>
                <Switch name="grouping" labels={groupings}
                    chosen={view.grouping as usize}
                    on_choose={app.dispatch.reform(|index: usize| Action::GroupingChosen(Grouping::ALL[index]))} />
                <label class="filter">
                    <span>{ "Filter" }</span>
                    <input type="search" name="filter" autocomplete="off" placeholder="port, party, protocol"
                        value={view.filter.clone()} {oninput} />
                </label>
                { count(found) }
            </div>
        </div>
    }
}

/// The number of rows that the filter leaves; nothing without a filter.
fn count(found: Option<&[bool]>) -> Html {
    let message = |found: &[bool]| {
        let shown = found.iter().filter(|is_found| **is_found).count();
        format!("{shown} of {} shown; paper has them all", found.len())
    };
    html! { <p class="found" role="status">{ untranslated(found.map(message).unwrap_or_default()) }</p> }
}
