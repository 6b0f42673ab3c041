//! The grid: sources down, destinations across; on paper in as many parts as the columns need.

use super::super::{
    common::{breakable, untranslated},
    context::AppContext,
};
use crate::{
    matrix::{Column, Flow, Grid},
    plan::GroupId,
};
use yew::{Html, html};

/// The grid as one table that scrolls, or a sentence where it would be too large to be read.
pub fn grid_table(app: &AppContext) -> Html {
    let grid = Grid::of(&app.state.derived().matrix);
    if !grid.is_readable() {
        return html! { <p key="too-large" class="empty">{ untranslated(too_large(&grid)) }</p> };
    }
    html! {
        <div key="grid" class="scroll" tabindex="0" role="region" aria-label="Grid of sources and destinations">
            { table(app, &grid, &grid.destinations, None) }
        </div>
    }
}

/// The grid on paper, in as many parts as the columns need.
pub fn paper_grid(app: &AppContext) -> Html {
    let grid = Grid::of(&app.state.derived().matrix);
    let parts = grid.paper_parts(app.state.document(), &app.state.derived().plan);
    let count = parts.len();
    let part = |(number, columns)| {
        let caption = (count > 1).then(|| format!("Grid, part {} of {count}", number + 1));
        table(app, &grid, &grid.destinations[columns], caption)
    };
    if !grid.is_readable() {
        return html! { <p class="empty">{ too_large(&grid) }</p> };
    }
    parts.into_iter().enumerate().map(part).collect()
}

fn too_large(grid: &Grid) -> String {
    format!(
        "A grid of {} sources and {} destinations can't be read: see the rules.",
        grid.sources.len(),
        grid.destinations.len()
    )
}

/// Some columns of the grid, with every row.
fn table(app: &AppContext, grid: &Grid, destinations: &[GroupId], caption: Option<String>) -> Html {
    let derived = app.state.derived();
    let topology = derived.plan.topology();
    let key = |group: GroupId| topology[group].at.id(app.state.document());
    let heading_key = |group: GroupId| format!("{} {}", key(group), topology[group].name);
    let headings = destinations.iter().map(|&destination| {
        html! { <th key={heading_key(destination)} scope="col">{ breakable(&topology[destination].name) }</th> }
    });
    let row = |&source: &GroupId| {
        let cells = destinations.iter().map(|&destination| {
            let lines = grid.cell(source, destination).into_iter().map(|flows| line(app, flows));
            html! { <td key={key(destination)}>{ for lines }</td> }
        });
        html! {
            <tr key={key(source)}>
                <th key={heading_key(source)} scope="row">{ breakable(&topology[source].name) }</th>
                { for cells }
            </tr>
        }
    };
    html! {
        <table class="grid" translate="no">
            if let Some(caption) = caption {
                <caption>{ caption }</caption>
            }
            <thead>
                <tr>
                    <td key="corner" class="corner">{ "Source ↓ Destination →" }</td>
                    { for headings }
                </tr>
            </thead>
            <tbody>{ for grid.sources.iter().map(row) }</tbody>
        </table>
    }
}

/// A protocol and its ports.
fn line(app: &AppContext, flows: &[Flow]) -> Html {
    let ports = flows.iter().map(|flow| port(app, flow)).collect::<Vec<_>>().join(", ");
    let protocol = flows[0].service.protocol().name();
    html! {
        <span key={format!("{protocol} {ports}")} class="line">
            <span class="protocol">{ protocol }</span>
            { ports }
        </span>
    }
}

/// `3128 (default 8080)`, and an asterisk for what is only advised.
fn port(app: &AppContext, flow: &Flow) -> String {
    let document = app.state.document();
    let lines = Column::Port.lines(document, &app.state.derived().plan, flow);
    let (port, defaults) = lines.split_at(lines.len().min(1));
    let mark = if flow.is_optional(document) { "*" } else { "" };
    let defaults = if defaults.is_empty() { String::new() } else { format!(" ({})", defaults.join(", ")) };
    format!("{}{mark}{defaults}", port.concat())
}
