//! The rules of the part of the map that was chosen.

use super::super::{common::untranslated, context::AppContext};
use crate::{
    diagram::{MapEdge, MapSelection, ZoneMap, service_words},
    state::Action,
};
use yew::{Html, html};

/// The rules of the chosen part; a hint without one.
pub fn chosen_rules(app: &AppContext, map: &ZoneMap, selection: Option<&MapSelection>) -> Html {
    let name = selection.and_then(|selection| Some((selection, map.selection_name(selection)?)));
    let Some((selection, name)) = name else {
        return html! {
            <aside class="chosen-rules" aria-label="Rules of the choice">
                <p key="hint" class="hint">{ "Choose a group or a number on the map to see its rules." }</p>
            </aside>
        };
    };
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
    let leave = app.dispatch.reform(|_| Action::MapPartLeft);
    html! {
        <aside class="chosen-rules" aria-label="Rules of the choice">
            <div class="chosen-head">
                <h3>{ untranslated(name) }</h3>
                <button name="leave" onclick={leave}>{ "Show all" }</button>
            </div>
            <table>
                <thead><tr><th scope="col">{ "From" }</th><th scope="col">{ "To" }</th>
                    <th scope="col">{ "Protocol and port" }</th></tr></thead>
                <tbody>{ for edges.map(row) }</tbody>
            </table>
        </aside>
    }
}
