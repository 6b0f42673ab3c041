//! Names that may break where they are too long for a line.

use crate::matrix::line_break_pieces;
use yew::{Html, html};

/// A text that may break between the words of a long name, such as `FW_DMZ_SCANNING_SERVERS_SITE_01`.
pub fn breakable(text: &str) -> Html {
    let mut pieces = line_break_pieces(text);
    let first = pieces.next().unwrap_or_default();
    let rest: Vec<Html> = pieces.map(|piece| html! { <><wbr />{ piece }</> }).collect();
    if rest.is_empty() {
        html! { first }
    } else {
        html! { <span class="name">{ first }{ for rest }</span> }
    }
}
