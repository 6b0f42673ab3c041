//! The map as a table, for people who can't see it or rather read.

use super::super::common::{table_head, untranslated};
use crate::diagram::{MapEdge, ZoneMap, count_words, service_words};
use yew::{Html, html};

/// The map in words, folded up.
pub fn in_words(map: &ZoneMap) -> Html {
    let row = |edge: &MapEdge| {
        let ports = format!("{}: {}", count_words(&edge.services), service_words(&edge.services));
        html! {
            <tr>
                <td>{ untranslated(&map.nodes[edge.from].title) }</td>
                <td>{ untranslated(&map.nodes[edge.to].title) }</td>
                <td>{ untranslated(ports) }</td>
            </tr>
        }
    };
    html! {
        <details class="map-words">
            <summary>{ "The map in words" }</summary>
            <table>
                { table_head(&["From", "To", "Ports"]) }
                <tbody>{ for map.edges.iter().map(row) }</tbody>
            </table>
        </details>
    }
}
