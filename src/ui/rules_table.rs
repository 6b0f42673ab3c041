//! The rules: one row for each opening.

use super::{
    app::Scene,
    folded::Folded,
    markup::{Markup, when},
    rule_row,
};
use crate::{
    app::Report,
    matrix::{Column, Direction, Flow, Query, RowGroup, group_and_sort},
};

/// From so many rows on, only what is in sight is laid out.
const LONG: usize = 200;

/// How many rows are laid out, and made anew, together.
const CHUNK: usize = 50;

/// The table. Rows that the search does not find stay in it, off the screen: paper has them all.
pub fn view(page: &mut Markup, scene: &Scene) {
    let view = scene.state.view();
    let Report { plan, matrix, .. } = &scene.report;
    begin(page, "Rules", &matrix.flows);
    for column in Column::ALL {
        heading(page, scene, column);
    }
    page.put("</tr></thead>");
    for section in group_and_sort(scene.document, plan, &matrix.flows, view.grouping, view.sort) {
        rows(page, scene, &view.filter, &matrix.flows, &section);
    }
    page.put("</table>");
}

/// The connections that stay inside a zone, which no firewall sees.
pub fn within(page: &mut Markup, scene: &Scene) {
    let count = scene.report.matrix.intra_zone.len();
    let heading = format_args!("Within a zone, no opening needed ({count})");
    Folded { class: "within", content: table_within, on_paper: true }.write(page, scene, &heading, count == 0);
}

fn table_within(page: &mut Markup, scene: &Scene) {
    let flows = &scene.report.matrix.intra_zone;
    begin(page, "Within a zone", flows);
    for column in Column::ALL {
        page.add("<th scope='col'>$</th>", &[&column.name()]);
    }
    page.put("</tr></thead>");
    rows(page, scene, "", flows, &RowGroup { group: None, flows: (0..flows.len()).collect() });
    page.put("</table>");
}

/// Begins a table and the row of its headings.
fn begin(page: &mut Markup, label: &str, flows: &[Flow]) {
    let long = when(flows.len() > LONG, " long");
    page.add("<table class='rules$' aria-label='$'><thead><tr>", &[&long, &label]);
}

fn heading(page: &mut Markup, scene: &Scene, column: Column) {
    let sort = scene.state.view().sort.filter(|sort| sort.column == column);
    let order = match sort.map(|sort| sort.direction) {
        Some(Direction::Ascending) => "ascending",
        Some(Direction::Descending) => "descending",
        None => "",
    };
    let name = column.name();
    let piece = "<th scope='col' aria-sort='$'><button name='sort' value='$'>$</button></th>";
    page.add(piece, &[&order, &name, &name]);
}

/// The rows of a section, in bodies of so many rows.
fn rows(page: &mut Markup, scene: &Scene, filter: &str, flows: &[Flow], section: &RowGroup) {
    let query = Query::new(filter);
    let finds = |index: usize| query.matches(scene.document, &scene.report.plan, &flows[index]);
    let name = section.group.map_or("", |group| &scene.report.plan.topology()[group].name);
    for (number, chunk) in section.flows.chunks(CHUNK).enumerate() {
        page.add("<part key='$ $'><tbody>", &[&name, &number]);
        if number == 0 && section.group.is_some() {
            let unfound = when(!section.flows.iter().any(|&index| finds(index)), " unfound");
            let piece = "<tr class='section$' key='section'><th scope='rowgroup' colspan='7'>$ \
                         <span class='amount'>$</span></th></tr>";
            page.add(piece, &[&unfound, &name, &section.flows.len()]);
        }
        for &index in chunk {
            rule_row::write(page, scene, &flows[index], finds(index));
        }
        page.put("</tbody></part>");
    }
}
