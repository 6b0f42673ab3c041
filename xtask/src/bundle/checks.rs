//! The last check of the page: nothing in it may fetch anything, or have an attribute that the policy refuses.

use super::html::{self, Tag};
use crate::Outcome;

/// Attributes whose value a browser loads; `href` is loaded for every element except a link.
const FETCHED: [&str; 7] = ["src", "srcset", "href", "xlink:href", "poster", "data", "action"];

/// Rejects a page that would load something, or that violates its own policy, by the first violation.
pub fn self_contained(page: &str) -> Outcome {
    for tag in html::tags(page) {
        attributes(&tag)?;
        if tag.name == "style" {
            style(tag.content)?;
        }
    }
    Ok(())
}

fn attributes(tag: &Tag) -> Outcome {
    for (name, value) in &tag.attributes {
        let name = name.to_ascii_lowercase();
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

fn style(css: &str) -> Outcome {
    let css = css.to_ascii_lowercase();
    if css.contains("@import") {
        return Err("A style sheet has an @import: link the sheet in index.html.".to_owned());
    }
    for target in css.split("url(").skip(1) {
        let target = target.trim_start_matches([' ', '"', '\'']);
        if !target.starts_with("data:") && !target.starts_with('#') {
            let target = target.split([')', '"', '\'']).next().unwrap_or_default();
            return Err(format!("A style sheet would fetch {target}, which is not in the one file."));
        }
    }
    Ok(())
}
