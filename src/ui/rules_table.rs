//! The rules: one row for each opening.

use super::{
    app::Scene,
    element::{El, button, el},
    folded::folded,
    memo::{self, Part},
    rule_row::Row,
};
use crate::{
    app::Report,
    matrix::{Column, Direction, Flow, Query, Section, arrange},
};

/// From so many rows on, only what is in sight is laid out.
const LONG: usize = 200;

/// How many rows are laid out, and made anew, together.
const CHUNK: usize = 50;

/// The table. Rows that the search does not find stay in it, off the screen: paper has them all.
pub fn view(scene: &Scene) -> El {
    let view = scene.state.view();
    let query = Query::new(&view.filter);
    let Report { plan, matrix, .. } = &scene.report;
    let sections = arrange(scene.document, plan, &matrix.flows, view.grouping, view.sort);
    let headings = el("tr").all(Column::ALL.into_iter().map(|column| heading(scene, column)));
    let long = matrix.flows.len() > LONG;
    let mut table = el(if long { "table.rules long" } else { "table.rules" }).is("aria-label", "Rules");
    table = table.has(el("thead").has(headings));
    for section in &sections {
        table = rows(scene, &query, &matrix.flows, section, table);
    }
    table
}

/// The connections that stay inside a zone, which no firewall sees.
pub fn within(scene: &Scene) -> El {
    let flows = &scene.report.matrix.within;
    let heading = format!("Within a zone, no opening needed ({})", flows.len());
    let table = || {
        let headings = el("tr").all(Column::ALL.map(|column| el("th|scope=col").text(column.name())));
        let long = flows.len() > LONG;
        let table = el(if long { "table.rules long" } else { "table.rules" }).is("aria-label", "Within a zone");
        let table = table.has(el("thead").has(headings));
        let section = Section { group: None, flows: (0..flows.len()).collect() };
        rows(scene, &Query::new(""), flows, &section, table)
    };
    folded(scene, "section.within", &heading, &table).set_if(flows.is_empty(), "hidden", "")
}

fn heading(scene: &Scene, column: Column) -> El {
    let sort = scene.state.view().sort.filter(|sort| sort.column == column);
    let heading = el("th|scope=col").has(button("sort", column.name()).is("value", column.name()));
    match sort.map(|sort| sort.direction) {
        Some(Direction::Ascending) => heading.is("aria-sort", "ascending"),
        Some(Direction::Descending) => heading.is("aria-sort", "descending"),
        None => heading,
    }
}

/// Appends the rows of a section, in bodies of so many rows.
fn rows(scene: &Scene, query: &Query, flows: &[Flow], section: &Section, mut table: El) -> El {
    let name = section.group.map(|group| scene.report.plan.site()[group].name.as_str());
    let row = |&index: &usize| {
        let found = query.finds(scene.document, &scene.report.plan, &flows[index]);
        Row::of(scene, &flows[index], found)
    };
    let rows: Vec<Row> = section.flows.iter().map(row).collect();
    let any = rows.iter().any(|row| row.found);
    for (number, rows) in rows.chunks(CHUNK).enumerate() {
        let heading =
            name.filter(|_| number == 0).map(|name| Heading { name: name.to_owned(), count: section.flows.len(), any });
        let key = format!("{} {number}", name.unwrap_or_default());
        table = memo::with(table, Part::Rules(Rows { heading, rows: rows.to_vec() }), &key);
    }
    table
}

/// A section's heading.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Heading {
    name: String,
    count: usize,
    /// Whether the search finds any of its rows.
    any: bool,
}

/// What a body of the table shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rows {
    heading: Option<Heading>,
    rows: Vec<Row>,
}

impl Rows {
    /// The body's elements.
    pub fn view(&self) -> El {
        let mut body = el("tbody");
        if let Some(heading) = &self.heading {
            let amount = el("span.amount").text(&heading.count.to_string());
            let cell = el("th|scope=rowgroup|colspan=7").text(&heading.name).text(" ").has(amount);
            body = body.has(el(if heading.any { "tr.section" } else { "tr.section unfound" }).key("section").has(cell));
        }
        for row in &self.rows {
            body = row.append_to(body);
        }
        body
    }
}
