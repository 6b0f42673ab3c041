//! The density and the view of the rules, the filter, and the lists that are shown.

use super::{
    super::{
        common::{Checkbox, options, switch, untranslated},
        context::AppContext,
    },
    found::{Found, count, count_connections},
};
use crate::{
    matrix::{Density, Grouping},
    state::{Action, Layout, Lists},
};
use web_sys::{HtmlInputElement, InputEvent};
use yew::{Html, TargetCast, html};

/// The switches, the filter with the number of rows that it leaves, and the lists.
pub fn controls(app: &AppContext, found: &Found) -> Html {
    let AppContext { state, dispatch, .. } = app;
    let view = state.view();
    let layouts = options(Layout::ALL, Layout::name, Action::LayoutChosen);
    let densities = options(Density::ALL, Density::name, Action::DensityChosen);
    let groupings = options(Grouping::ALL, Grouping::name, Action::GroupingChosen);
    let typed = |event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value();
    let oninput = dispatch.reform(move |event| Action::FilterTyped(typed(event)));
    let is_grid = view.layout == Layout::Grid;
    let amounts = found.is_filtered.then(|| amounts_found(app, found));
    html! {
        <div class="controls">
            { switch(dispatch, "view", "View", Some(view.layout as usize), layouts) }
            <div class="of-rules" hidden={is_grid}>
                { switch(dispatch, "density", "Density", Some(view.density as usize), densities) }
                <div class="grouping" hidden={view.density == Density::Merged}>
                    { switch(dispatch, "grouping", "Sections", Some(view.grouping as usize), groupings) }
                </div>
                <label class="filter">
                    <span>{ "Filter" }</span>
                    <input type="search" name="filter" autocomplete="off" spellcheck="false"
                        placeholder="port, name, zone or address" value={view.filter.clone()} {oninput} />
                </label>
                { lists(app, amounts) }
                <p class="found" role="status">{ untranslated(amounts.map(|amounts| message(app, amounts)).unwrap_or_default()) }</p>
            </div>
        </div>
    }
}

/// The connections and rules that the filter leaves in each list.
fn amounts_found(app: &AppContext, found: &Found) -> [usize; 3] {
    let shown = app.state.shown();
    [
        count_connections(&shown.openings, &found.openings),
        count_connections(&shown.same_zone, &found.same_zone),
        count(&found.omitted),
    ]
}

/// A checkbox for each list, with its number of connections or rules; `found` has those that the filter leaves.
fn lists(app: &AppContext, found: Option<[usize; 3]>) -> Html {
    let lists = app.state.view().lists;
    let matrix = &app.state.derived().matrix;
    let amount = |list: usize, all: usize| match found {
        Some(found) => format!("{} of {all}", found[list]),
        None => all.to_string(),
    };
    let list = |name: &'static str, label: &str, amount: String, checked: bool, next: Lists| {
        html! {
            <Checkbox key={name} name={name} id={name} label={format!("{label} {amount}")} {checked}
                on_toggle={app.dispatch.reform(move |_| Action::ListsChosen(next))} />
        }
    };
    let Lists { openings, same_zone, omitted } = lists;
    let needed = amount(0, matrix.flows.len());
    let inside = amount(1, matrix.intra_zone.len());
    let unneeded = amount(2, matrix.omitted.len());
    html! {
        <div class="lists" role="group" aria-label="Show">
            { list("needed", "needed", needed, openings, Lists { openings: !openings, ..lists }) }
            { list("same-zone", "same zone", inside, same_zone, Lists { same_zone: !same_zone, ..lists }) }
            { list("not-needed", "not needed", unneeded, omitted, Lists { omitted: !omitted, ..lists }) }
        </div>
    }
}

/// A sentence about a filter that matches nothing in the lists that are shown, and where it matches something.
fn message(app: &AppContext, matches: [usize; 3]) -> String {
    let lists = app.state.view().lists;
    let shown = [lists.openings, lists.same_zone, lists.omitted];
    let is_in_sight = matches.iter().zip(shown).any(|(matches, is_shown)| is_shown && *matches > 0);
    if is_in_sight {
        return String::new();
    }
    let filter = app.state.view().filter.trim();
    let openings = app.state.derived().matrix.flows.len();
    match (matches[1], matches[2]) {
        (0, 0) => format!("No opening matches “{filter}”. (Print always includes all {openings}.)"),
        (0, omitted) => format!("“{filter}” is only in the rules that are not needed: {omitted}."),
        (inside, 0) => format!("“{filter}” is only in connections of the same zone: {inside}."),
        (inside, omitted) => {
            format!("“{filter}” is only in the same zone ({inside}) and in rules not needed ({omitted}).")
        }
    }
}
