//! Several addresses in one word.

use super::{explain::is_number, read::range};
use std::net::Ipv4Addr;

/// The addresses of a word that means several, in full: `10.1.1.{5,6}`, `10.1.1.[5-9]`, `10.1.1.5/6/7`.
pub(super) fn several(text: &str) -> Option<String> {
    let (start, ends) = if let Some((start, rest)) = text.split_once(['{', '[', '(']) {
        (start.to_owned(), rest.strip_suffix(['}', ']', ')'])?.to_owned())
    } else {
        let (first, rest) = text.split_once('/').filter(|(_, rest)| rest.contains('/'))?;
        let (start, end) = first.rsplit_once('.')?;
        (format!("{start}."), [end, rest].join("/"))
    };
    let is_start = start.ends_with('.') && format!("{start}0").parse::<Ipv4Addr>().is_ok();
    // A network with two prefixes is no list.
    let is_network = text.contains("0/") && start.len() + 1 == text.find('/').unwrap_or_default();
    if !is_start || is_network || ends.len() > 40 {
        return None;
    }
    let mut meant = Vec::new();
    for end in ends.replace("..", "-").split([',', '/', ';']) {
        let (first, last) = end.split_once('-').unwrap_or((end, end));
        if !is_number(first.trim()) || !is_number(last.trim()) {
            return None;
        }
        meant.push(range(&format!("{start}{}", first.trim()), last.trim()).ok()?.to_string());
    }
    Some(meant.join(", "))
}
