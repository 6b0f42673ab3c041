//! A part of the map: a zone, the firewall, a wire, a node or an edge.

use super::super::{common::press, diagram::shape};
use crate::{
    diagram::{Kind, MapSelection, Part, ZoneMap},
    state::Action,
};
use web_sys::KeyboardEvent;
use yew::{Callback, Html, classes, html};

/// The parts that belong to the choice.
pub struct Chosen {
    selection: MapSelection,
    /// For each edge, `true` if it belongs to the choice.
    edges: Vec<bool>,
    /// For each node, `true` if such an edge has it at an end.
    nodes: Vec<bool>,
}

impl Chosen {
    /// The parts that belong to a choice.
    pub fn new(map: &ZoneMap, selection: &MapSelection) -> Self {
        let edges: Vec<bool> = map.edges.iter().map(|edge| map.is_chosen(edge, selection)).collect();
        let mut nodes = vec![false; map.nodes.len()];
        for (edge, _) in map.edges.iter().zip(&edges).filter(|(_, is_chosen)| **is_chosen) {
            nodes[edge.from] = true;
            nodes[edge.to] = true;
        }
        Self { selection: selection.clone(), edges, nodes }
    }
}

/// A part. Nodes and edges are buttons that choose them; what belongs to the choice is marked. With the keyboard one
/// chooses a node, and then goes through its edges.
pub fn map_part(map: &ZoneMap, part: &Part, chosen: Option<&Chosen>, dispatch: &Callback<Action>) -> Html {
    let (of, selection, is_marked) = match part.kind {
        Kind::Node(index) => {
            let node = &map.nodes[index];
            (node.id.clone(), ZoneMap::node_selection(node), chosen.is_some_and(|chosen| chosen.nodes[index]))
        }
        Kind::Arrow(index) | Kind::Trace(index) => {
            let edge = &map.edges[index];
            let of = format!("{}>{}", map.nodes[edge.from].id, map.nodes[edge.to].id);
            (of, map.edge_selection(edge), chosen.is_some_and(|chosen| chosen.edges[index]))
        }
        _ => return html! { <g>{ shapes(part) }</g> },
    };
    let mark = is_marked.then_some("marked");
    if matches!(part.kind, Kind::Trace(_)) {
        return html! { <g class={classes!(mark)} data-of={of}>{ shapes(part) }</g> };
    }
    // Only the numbers of the choice are in the order of Tab: a map can have two hundred.
    let tabindex = if is_marked || matches!(part.kind, Kind::Node(_)) { "0" } else { "-1" };
    let is_pressed = chosen.is_some_and(|chosen| chosen.selection == selection);
    let choose = Action::MapPartPressed(selection);
    let onclick = press(dispatch, choose.clone());
    let dispatch = dispatch.clone();
    let onkeydown = move |event: KeyboardEvent| {
        if ["Enter", " "].contains(&event.key().as_str()) {
            // Space would scroll the page.
            event.prevent_default();
            dispatch.emit(choose.clone());
        }
    };
    html! {
        <g class={classes!("button", mark)} data-of={of} role="button" {tabindex} aria-pressed={is_pressed.to_string()}
            aria-label={part.title.clone()} {onclick} {onkeydown}>
            <title key={part.title.as_str()}>{ &part.title }</title>
            { shapes(part) }
        </g>
    }
}

/// The shapes, with blanks between the lines of text: what can be seen is read as words.
fn shapes(part: &Part) -> Html {
    html! { <>{ for part.shapes.iter().map(|drawn| html! { <>{ shape(drawn) }{ " " }</> }) }</> }
}
