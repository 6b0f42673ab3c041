//! Finding the notation in an address, and putting it there.

use super::text::{decoded, has_version};
use crate::write::has;
use std::borrow::Cow;

/// The part of an address that holds a plan, if one does.
///
/// Normally that is what follows `#`. Mail gateways write `%23` for `#`, move the text behind `?`, or encode all of
/// it; those open too. What follows `#` is always meant for the page, the rest only when it names a version.
#[must_use]
pub fn notation_in(address: &str) -> Option<Cow<'_, str>> {
    let (before, fragment) = address.split_once('#').unwrap_or((address, ""));
    let fragment = fragment.strip_prefix("%23").unwrap_or(fragment);
    if !fragment.is_empty() {
        return Some(unwrapped(fragment));
    }
    let escaped = at_escaped_hash(before).map(|(_, rest)| rest);
    let query = before.split_once('?').map(|(_, rest)| rest);
    [escaped, query].into_iter().flatten().map(unwrapped).find(|text| has_version(text))
}

/// What stands before and after the first `%23`.
fn at_escaped_hash(text: &str) -> Option<(&str, &str)> {
    let at = text.as_bytes().windows(3).position(|part| part == b"%23")?;
    Some((&text[..at], &text[at + 3..]))
}

/// Undoes an encoding of the whole notation, in which even `=` became `%3D`.
fn unwrapped(text: &str) -> Cow<'_, str> {
    if has(text, '=') { Cow::Borrowed(text) } else { Cow::Owned(decoded(text, b'+')) }
}

/// The address without any plan: no fragment, no query, no escaped fragment.
#[must_use]
pub fn bare(address: &str) -> &str {
    let end = address.find(['#', '?']).unwrap_or(address.len());
    let address = &address[..end];
    // An escaped fragment is part of the path for everyone but us.
    match at_escaped_hash(address) {
        Some((before, rest)) if has_version(&unwrapped(rest)) => before,
        _ => address,
    }
}

/// The link to a plan on the page at `address`.
#[must_use]
pub fn with_notation(address: &str, notation: &str) -> String {
    format!("{}{}", bare(address), fragment_of(notation))
}

/// The notation as a fragment.
#[must_use]
pub fn fragment_of(notation: &str) -> String {
    format!("#{notation}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_notation() {
        let check = |address: &str, expected: Option<&str>| {
            assert_eq!(notation_in(address).as_deref(), expected, "{address}");
        };
        let plan = Some("v=1&roles=policy");
        check("https://host/a/#v=1&roles=policy", plan);
        check("file:///tmp/page.html#v=1&roles=policy", plan);
        check("https://host/a/%23v=1&roles=policy", plan);
        check("https://host/a/?%23v=1&roles=policy", plan);
        check("https://host/a/#%23v=1&roles=policy", plan);
        check("https://host/a/?v=1&roles=policy", plan);
        check("https://host/a/?v=1&roles=policy#", plan);
        check("https://host/a/#v%3D1%26roles%3Dpolicy", plan);
        check("https://host/a/%23v%3D1%26roles%3Dpolicy", plan);
        check("https://host/a/?utm=1#v=1&roles=policy", plan);
        check("https://host/a/?utm=1&v=1", Some("utm=1&v=1"));
        check("https://host/a/?v=1&project=%23v", Some("v=1&project=%23v"));
        check("https://host/a/?utm_source=mail", None);
        check("https://host/a/", None);
        check("https://host/a/#", None);
        check("https://host/%23tag/a", None);
        check("https://host/a/#nonsense", Some("nonsense"));
    }

    #[test]
    fn makes_a_link_of_any_address_the_page_was_opened_at() {
        let check = |address: &str| assert_eq!(with_notation(address, "v=1"), "https://host/a/#v=1", "{address}");
        check("https://host/a/");
        check("https://host/a/#v=1&roles=");
        check("https://host/a/?v=1&roles=#x");
        check("https://host/a/%23v=1&roles=policy");
    }

    #[test]
    fn leaves_a_path_alone_that_only_looks_escaped() {
        assert_eq!(with_notation("https://host/%23tag/a", "v=1"), "https://host/%23tag/a#v=1");
    }
}
