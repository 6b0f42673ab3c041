//! Extracts a plan's notation from a URL and adds it to one.

use super::text::{begins_with_version, has_version, percent_decode, without_marks_before};
use std::borrow::Cow;

/// The part of a URL that contains a plan, if there is one.
///
/// Normally that is the fragment after `#`. Mail gateways write `%23`, `?` or `&` for `#`, or percent-encode all of it;
/// those links work too. A fragment is always read, other parts only if they contain a
/// version. `xtask/src/bundle/first.js` guesses by a regular expression whether this will find a plan.
#[must_use]
pub fn notation_in(address: &str) -> Option<Cow<'_, str>> {
    let (before, fragment) = address.split_once('#').unwrap_or((address, ""));
    let fragment = fragment.trim_start_matches("%23");
    if !fragment.is_empty() {
        return Some(decode_whole(fragment));
    }
    plan_behind_path(before).map(|(_, plan)| decode_whole(plan))
}

/// The parts before and of a plan that stands in an address without a fragment: behind `%23`, `?`, or an `&` in the path.
/// The first of them counts, since a plan's note can hold another plan's link.
fn plan_behind_path(text: &str) -> Option<(&str, &str)> {
    let query = || text.split_once('?');
    let parts = [
        at_ampersand(text),
        at_escaped_hash(text).filter(|(_, rest)| has_version(rest)),
        query().filter(|(_, rest)| begins_with_version(rest)),
    ];
    let first = parts.into_iter().flatten().min_by_key(|(before, _)| before.len());
    first.or_else(|| query().filter(|(_, rest)| has_version(rest)))
}

/// The parts before and after the `&`, escaped or not, or the semicolon in front of a version, in a path. A query has such
/// for its own.
fn at_ampersand(text: &str) -> Option<(&str, &str)> {
    let path = text.split('?').next().unwrap_or_default();
    path.match_indices(['&', ';', '%']).find_map(|(at, sign)| {
        let rest = &text[at + 1..];
        let rest = if sign == "%" { rest.trim_start_matches("25").strip_prefix("26")? } else { rest };
        begins_with_version(without_marks_before(rest)).then_some((&text[..at], rest))
    })
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
    let base = address.split_once('#').map_or(address, |(before, _)| before);
    // Other programs treat an escaped fragment as part of the path.
    plan_behind_path(base).map_or(base, |(before, _)| before.strip_suffix('?').unwrap_or(before))
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
        check("https://host/a/index.html&v=1&roles=policy", plan);
        check("https://host/a/%26v%3D1%26roles%3Dpolicy", plan);
        check("https://host/a/%23!v=1&roles=policy", Some("!v=1&roles=policy"));
        check("https://host/a/?v=1&note=x%23v%3D2%26scanning%3D", Some("v=1&note=x%23v%3D2%26scanning%3D"));
        check("https://host/a&b/", None);
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
        check("https://host/a/&v=1&roles=policy");
        check("https://host/a/&v=1&note=x%23v%3D2#");
        check("https://host/a/?v=1&note=x%23v%3D2");
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
