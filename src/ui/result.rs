//! The matrix on the screen and on paper: its summary, its two views, and what is said about it.

use super::{
    app::Scene,
    diagram,
    element::{El, el, switch},
    export, grid, groups, remarks, rules_table,
};
use crate::{
    app::Layout,
    matrix::{Grouping, Query},
};

/// Everything that comes of the plan.
pub fn view(scene: &Scene) -> El {
    let report = &scene.report;
    let summary = el("div.summary")
        .has(el("h2|id=openings-heading").text("Openings"))
        .has(el("p.count|role=status").text(&report.matrix.summary(scene.document)))
        .has(el("p.origin").text(&scene.state.origin()));
    let problems = report.problems_in_words().into_iter().map(|words| el("li").text(&words));
    el("section.result|id=openings|tabindex=-1|aria-labelledby=openings-heading")
        .has(summary)
        .has(el("ul.problems").all(problems))
        .has(groups::view(scene))
        .has(diagram::view(scene))
        .has(matrix(scene))
        .has(rules_table::within(scene))
        .has(export::view(scene))
        .has(remarks::remarks(scene))
        .has(remarks::unneeded(scene))
        .has(remarks::legend(scene))
}

fn matrix(scene: &Scene) -> El {
    let matrix = el("div.matrix");
    if scene.report.matrix.flows.is_empty() {
        return matrix
            .has(el("p.empty").text("No role is chosen, so there is nothing to open. Choose at least one role."));
    }
    let mut matrix = matrix.has(controls(scene));
    for layout in [Layout::Grid, Layout::Rules] {
        let on_screen = scene.state.view().layout == layout;
        if on_screen || scene.for_paper {
            let view = match layout {
                Layout::Grid => grid::view(scene),
                Layout::Rules => rules_table::view(scene),
            };
            let place = el("div").key(layout.name()).set_if(!on_screen, "class", "paper-only");
            matrix = matrix.has(place.has(view));
        }
    }
    matrix
}

/// How the matrix is looked at.
fn controls(scene: &Scene) -> El {
    let view = scene.state.view();
    let layouts = Layout::ALL.iter().map(|layout| (layout.name(), *layout == view.layout));
    let groupings = Grouping::ALL.iter().map(|grouping| (grouping.name(), *grouping == view.grouping));
    let filter = el("input|type=search|name=filter|autocomplete=off|placeholder=port, party, protocol")
        .value(view.filter.clone());
    let of_rules = el("div.of-rules")
        .set_if(view.layout != Layout::Rules, "hidden", "")
        .has(switch("grouping", groupings))
        .has(el("label.filter").has(el("span").text("Filter")).has(filter))
        .has(el("p.found|role=status").text(&found(scene)));
    el("div.controls").has(switch("view", layouts)).has(of_rules)
}

/// How many rows the filter leaves; nothing while there is none.
fn found(scene: &Scene) -> String {
    let filter = &scene.state.view().filter;
    if filter.trim_ascii().is_empty() {
        return String::new();
    }
    let query = Query::new(filter);
    let flows = &scene.report.matrix.flows;
    let found = flows.iter().filter(|flow| query.finds(scene.document, &scene.report.plan, flow)).count();
    format!("{found} of {} shown; paper has them all", flows.len())
}
