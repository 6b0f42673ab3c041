//! Sources down, destinations across.

use super::super::context::{AppContext, use_app};
use crate::{
    matrix::{Column, Flow, Grid},
    plan::GroupId,
};
use yew::{Html, component, html};

/// The grid, or a sentence where it would be too large to be read.
#[component]
pub fn GridTable() -> Html {
    let app = use_app();
    let derived = app.derived();
    let topology = derived.plan.topology();
    let grid = Grid::of(&derived.matrix);
    if !grid.is_readable() {
        let sentence = format!(
            "A grid of {} sources and {} destinations can't be read: see the rules.",
            grid.sources.len(),
            grid.destinations.len()
        );
        return html! { <p class="empty" translate="no">{ sentence }</p> };
    }
    let key = |group: GroupId| topology[group].at.id(app.state.document());
    let headings = grid.destinations.iter().map(|&destination| {
        html! { <th key={key(destination)} scope="col">{ &topology[destination].name }</th> }
    });
    let row = |&source: &GroupId| {
        let cells = grid.destinations.iter().map(|&destination| {
            html! { <td key={key(destination)}>{ for grid.cell(source, destination).into_iter().map(|flows| line(&app, flows)) }</td> }
        });
        html! {
            <tr key={key(source)}>
                <th key="source" scope="row">{ &topology[source].name }</th>
                { for cells }
            </tr>
        }
    };
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label="Grid of sources and destinations">
            <table class="grid" translate="no">
                <thead>
                    <tr>
                        <td key="corner" class="corner">{ "Source ↓ Destination →" }</td>
                        { for headings }
                    </tr>
                </thead>
                <tbody>{ for grid.sources.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

/// A protocol and its ports.
fn line(app: &AppContext, flows: &[Flow]) -> Html {
    let ports: Vec<String> = flows.iter().map(|flow| port(app, flow)).collect();
    html! {
        <span class="line">
            <span class="protocol">{ flows[0].service.protocol().name() }</span>
            { ports.join(", ") }
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
