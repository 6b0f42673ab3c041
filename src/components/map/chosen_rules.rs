//! The rules of the part of the map that was chosen.

use super::super::{
    common::{button, table_head, untranslated},
    context::AppContext,
};
use crate::{
    diagram::{MapEdge, MapSelection, ZoneMap, service_words},
    state::Action,
};
use yew::{Html, html};

/// The rules of the chosen part; a hint without one.
pub fn chosen_rules(app: &AppContext, map: &ZoneMap, selection: Option<&MapSelection>) -> Html {
    let named = selection.and_then(|selection| Some((selection, map.selection_name(selection)?)));
    let (key, content) = match named {
        Some((selection, name)) => ("chosen", rules(app, map, selection, name)),
        None => ("hint", html! { <p class="hint">{ "Choose a group or a number on the map to see its rules." }</p> }),
    };
    html! {
        <aside class="chosen-rules" id="chosen-rules" tabindex="-1" aria-label="Rules of the choice">
            <div {key}>{ content }</div>
        </aside>
    }
}

fn rules(app: &AppContext, map: &ZoneMap, selection: &MapSelection, name: String) -> Html {
    let edges = map.edges.iter().filter(|edge| map.is_chosen(edge, selection));
    let row = |edge: &MapEdge| {
        html! {
            <tr>
                <td>{ untranslated(&map.nodes[edge.from].title) }</td>
                <td>{ untranslated(&map.nodes[edge.to].title) }</td>
                <td>{ untranslated(service_words(&edge.services)) }</td>
            </tr>
        }
    };
    html! {
        <>
            <div class="chosen-head">
                <h3>{ untranslated(name) }</h3>
                { button(&app.dispatch, "show-all", "Show all", Action::ShowAllPressed) }
            </div>
            <table>
                { table_head(&["From", "To", "Protocol and port"]) }
                <tbody>{ for edges.map(row) }</tbody>
            </table>
        </>
    }
}
