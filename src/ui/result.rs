//! The matrix on the screen and on paper: its summary, its two views, and what is said about it.

use super::{
    app::Scene,
    diagram, export, grid, groups,
    markup::{Markup, when},
    remarks, rules_table,
};
use crate::{
    app::Layout,
    matrix::{Grouping, Query},
};

/// Everything that comes of the plan.
pub fn view(page: &mut Markup, scene: &Scene) {
    let report = &scene.report;
    let piece = "<section class='result' id='openings' tabindex='-1' aria-labelledby='openings-heading'>\
                 <div class='summary'><h2 id='openings-heading'>Openings</h2><p class='count' role='status'>$</p>\
                 <p class='origin'>$</p></div><ul class='problems'>";
    page.add(piece, &[&report.matrix.summary(scene.document), &scene.state.origin()]);
    for words in report.problems_in_words() {
        page.add("<li>$</li>", &[&words]);
    }
    page.put("</ul>");
    groups::view(page, scene);
    diagram::view(page, scene);
    matrix(page, scene);
    rules_table::within(page, scene);
    export::view(page, scene);
    remarks::remarks(page, scene);
    remarks::unneeded(page, scene);
    remarks::legend(page, scene);
    page.put("</section>");
}

fn matrix(page: &mut Markup, scene: &Scene) {
    page.put("<div class='matrix'>");
    if let Some(emptiness) = scene.report.matrix.emptiness(&scene.report.plan) {
        return page.add("<p class='empty'>$</p></div>", &[&emptiness.message()]);
    }
    controls(page, scene);
    for layout in [Layout::Grid, Layout::Rules] {
        let on_screen = scene.state.view().layout == layout;
        if on_screen || scene.for_paper {
            page.add("<div key='$' class='$'>", &[&layout.name(), &when(!on_screen, "paper-only")]);
            match layout {
                Layout::Grid => grid::view(page, scene),
                Layout::Rules => rules_table::view(page, scene),
            }
            page.put("</div>");
        }
    }
    page.put("</div>");
}

/// How the matrix is looked at.
fn controls(page: &mut Markup, scene: &Scene) {
    let view = scene.state.view();
    page.put("<div class='controls'>");
    page.switch("view", &Layout::ALL.map(Layout::name), view.layout.name());
    page.add("<div class='of-rules' hidden='$'>", &[&when(view.layout != Layout::Rules, "yes")]);
    page.switch("grouping", &Grouping::ALL.map(Grouping::name), view.grouping.name());
    let piece = "<label class='filter'><span>Filter</span><input type='search' name='filter' autocomplete='off' \
                 placeholder='port, party, protocol' value='$'/></label><p class='found' role='status'>";
    page.add(piece, &[&view.filter]);
    found(page, scene);
    page.put("</p></div></div>");
}

/// How many rows the filter leaves; nothing while there is none.
#[inline(never)]
fn found(page: &mut Markup, scene: &Scene) {
    let filter = &scene.state.view().filter;
    if !filter.trim_ascii().is_empty() {
        let query = Query::new(filter);
        let flows = &scene.report.matrix.flows;
        let found = flows.iter().filter(|flow| query.matches(scene.document, &scene.report.plan, flow)).count();
        page.add("$ of $ shown; paper has them all", &[&found, &flows.len()]);
    }
}
