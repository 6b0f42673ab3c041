//! The last look at the page: nothing in it may ask for anything else.

use super::html::{self, Tag};
use crate::Outcome;

/// Attributes that make a browser fetch what they name; `href` does on everything but a link to follow.
const FETCHED: [&str; 7] = ["src", "srcset", "href", "xlink:href", "poster", "data", "action"];

/// Refuses a page that would fetch something, or that its own policy would break.
pub fn self_contained(page: &str) -> Outcome {
    for tag in html::tags(page) {
        attributes(&tag)?;
        if tag.name == "style" {
            style(tag.content)?;
        }
    }
    Ok(())
}

/// Refuses a page with a character outside of ASCII. With one, a browser gives two bytes to every character around it, and
/// takes twice as long to read the page.
pub fn ascii(page: &str) -> Outcome {
    let Some((at, other)) = page.char_indices().find(|(_, it)| !it.is_ascii()) else { return Ok(()) };
    let before: Vec<char> = page[..at].chars().rev().take(20).collect();
    let before: String = before.into_iter().rev().collect();
    Err(format!(
        "The page has {other} after {before:?}: write it as &#{};, or escape it where it is no text.",
        other as u32
    ))
}

fn attributes(tag: &Tag) -> Outcome {
    for (name, value) in &tag.attributes {
        let followed = tag.name == "a" && name == "href";
        let inside = value.starts_with("data:") || value.starts_with('#');
        if FETCHED.contains(&name.as_str()) && !followed && !inside {
            return Err(format!("The page would fetch {value}: <{} {name}> is not in the one file.", tag.name));
        }
        if name == "style" || name.starts_with("on") {
            return Err(format!("The policy refuses the {name} attribute of <{}>.", tag.name));
        }
    }
    Ok(())
}

/// Refuses styles that would fetch something.
pub fn style(css: &str) -> Outcome {
    let lower = css.to_ascii_lowercase();
    if lower.contains("@import") {
        return Err("A style sheet has an @import: link the sheet in index.html.".to_owned());
    }
    for (at, found) in lower.match_indices("url(") {
        let target = css[at + found.len()..].trim_start_matches([' ', '"', '\'']);
        if !target.starts_with("data:") && !target.starts_with('#') {
            let target = target.split([')', '"', '\'']).next().unwrap_or_default();
            return Err(format!("A style sheet would fetch {target}, which is not in the one file."));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::ascii;

    #[test]
    fn a_character_of_more_bytes_is_refused() {
        assert_eq!(ascii("<p>Starting&hellip;</p>"), Ok(()));
        let why = ascii("<p id='é'>Starting…</p>").unwrap_err();
        assert_eq!(why, "The page has é after \"<p id='\": write it as &#233;, or escape it where it is no text.");
    }
}
