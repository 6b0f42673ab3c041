//! Makes code fit between its tags.

/// A script's text, with nothing in it that ends the element.
pub fn script(code: &str) -> String {
    // Both can only stand in strings and regular expressions, where the backslash changes nothing.
    escape(&code.replace('\r', ""), "</script", "<\\/script").replace("<!--", "<\\!--")
}

/// A style sheet's text, with nothing in it that ends the element.
pub fn style(css: &str) -> String {
    escape(&css.replace('\r', ""), "</style", "<\\/style")
}

/// Replaces `what` in any case.
fn escape(text: &str, what: &str, by: &str) -> String {
    let lower = text.to_ascii_lowercase();
    let mut escaped = String::new();
    let mut at = 0;
    for (found, _) in lower.match_indices(what) {
        escaped.push_str(&text[at..found]);
        escaped.push_str(by);
        at = found + what.len();
    }
    escaped + &text[at..]
}

#[cfg(test)]
mod tests {
    #[test]
    fn nothing_ends_the_element_early() {
        assert_eq!(super::script("'</SCRIPT>'"), "'<\\/script>'");
        assert_eq!(super::style("a{b:'</Style >'}"), "a{b:'<\\/style >'}");
    }
}
