//! Extracts a plan's notation from a URL and adds it to one.

use super::text::{has_version, percent_decode};
use std::borrow::Cow;

/// The part of a URL that contains a plan, if there is one.
///
/// Normally that is the fragment after `#`. Mail gateways write `%23` for `#`, move the fragment behind `?`, or
/// percent-encode all of it; those links work too. A fragment is always read, other parts only if they contain a
/// version. `xtask/src/bundle/first.js` guesses by a regular expression whether this will find a plan.
#[must_use]
pub fn notation_in(address: &str) -> Option<Cow<'_, str>> {
    let (before, fragment) = address.split_once('#').unwrap_or((address, ""));
    let fragment = fragment.trim_start_matches("%23");
    if !fragment.is_empty() {
        return Some(decode_whole(fragment));
    }
    let escaped = at_escaped_hash(before).map(|(_, rest)| rest);
    let query = before.split_once('?').map(|(_, rest)| rest);
    [escaped, query].into_iter().flatten().map(decode_whole).find(|text| has_version(text))
}

/// The parts before and after the first `%23`, which may have been escaped again and again.
fn at_escaped_hash(text: &str) -> Option<(&str, &str)> {
    text.match_indices('%').find_map(|(at, _)| {
        let rest = text[at + 1..].trim_start_matches("25").strip_prefix("23")?;
        Some((&text[..at], rest))
    })
}

/// Decodes a percent-encoded notation, in which even `=` became `%3D`. One that has a check value stays as it is: reading
/// it finds what was escaped.
fn decode_whole(text: &str) -> Cow<'_, str> {
    let is_escaped = !text.contains('=') && !text.contains("check%");
    if is_escaped { Cow::Owned(percent_decode(text)) } else { Cow::Borrowed(text) }
}

/// The base URL without any plan: no fragment, and no query or escaped fragment that contains a plan. Any other query
/// belongs to the server and is kept.
#[must_use]
pub fn base_url(address: &str) -> &str {
    let mut base = address.split_once('#').map_or(address, |(before, _)| before);
    // Other programs treat an escaped fragment as part of the path.
    if let Some((before, rest)) = at_escaped_hash(base)
        && has_version(rest)
    {
        base = before.strip_suffix('?').unwrap_or(before);
    }
    match base.split_once('?') {
        Some((before, query)) if has_version(query) => before,
        _ => base,
    }
}

/// The link to a plan on the page at `address`.
#[must_use]
pub fn share_url(address: &str, notation: &str) -> String {
    format!("{}{}", base_url(address), fragment_of(notation))
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
        check("https://host/a/%252523v=1&roles=policy", plan);
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
        let check = |address: &str| assert_eq!(share_url(address, "v=1"), "https://host/a/#v=1", "{address}");
        check("https://host/a/");
        check("https://host/a/#v=1&roles=");
        check("https://host/a/?v=1&roles=#x");
        check("https://host/a/%23v=1&roles=policy");
        check("https://host/a/?%23v=1&roles=policy");
        check("https://host/a/?v%3D1%26roles%3Dpolicy");
    }

    /// A server that needs the query to find the page would not find it without.
    #[test]
    fn keeps_a_query_that_is_not_a_plan() {
        let check = |address: &str, expected: &str| assert_eq!(share_url(address, "v=1"), expected, "{address}");
        check("https://host/a?id=5", "https://host/a?id=5#v=1");
        check("https://host/a?id=5#v=1&roles=policy", "https://host/a?id=5#v=1");
        check("https://host/a?id=5%23v=1&roles=policy", "https://host/a?id=5#v=1");
        check("https://host/a/?utm=1&v=1", "https://host/a/#v=1");
        check("https://host/a/?utm_source=v%3D1", "https://host/a/?utm_source=v%3D1#v=1");
    }

    #[test]
    fn leaves_a_path_alone_that_only_looks_escaped() {
        assert_eq!(share_url("https://host/%23tag/a", "v=1"), "https://host/%23tag/a#v=1");
    }
}
