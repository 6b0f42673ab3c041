//! A reader of start tags: as much of HTML as Trunk's output and our own need.

use std::ops::Range;

/// A start tag, and for `<script>` and `<style>` what stands inside.
#[derive(Debug)]
pub struct Tag<'a> {
    /// In lower case.
    pub name: String,
    /// Names in lower case, values without their quotes.
    pub attributes: Vec<(String, &'a str)>,
    /// Of a `<script>` or `<style>`, else empty.
    pub content: &'a str,
    /// From `<` to after `>`, for `<script>` and `<style>` to after their end tag.
    pub span: Range<usize>,
}

impl<'a> Tag<'a> {
    /// The value of an attribute, empty where it is written without one.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        let mut named = self.attributes.iter().filter(|(this, _)| this == name);
        named.next().map(|(_, value)| *value)
    }
}

/// All start tags of a document, in order.
pub fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(found) = html[at..].find('<') {
        at += found;
        if html[at..].starts_with("<!--") {
            at = html[at..].find("-->").map_or(html.len(), |end| at + end + 3);
        } else if html[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic()) {
            let tag = read(html, at);
            at = tag.span.end;
            tags.push(tag);
        } else {
            at += 1;
        }
    }
    tags
}

fn read(html: &str, start: usize) -> Tag<'_> {
    let name_end = start + 1 + until(&html[start + 1..], |c| c.is_whitespace() || "/>".contains(c));
    let name = html[start + 1..name_end].to_ascii_lowercase();
    let (attributes, mut end) = attributes(html, name_end);
    let mut content = "";
    if name == "script" || name == "style" {
        let close = format!("</{name}");
        let length = find_ignoring_case(&html[end..], &close).unwrap_or(html.len() - end);
        content = &html[end..end + length];
        end += length;
        end += html[end..].find('>').map_or(html.len() - end, |at| at + 1);
    }
    Tag { name, attributes, content, span: start..end }
}

/// The attributes from `at` on, and where the tag ends.
fn attributes(html: &str, mut at: usize) -> (Vec<(String, &str)>, usize) {
    let mut attributes = Vec::new();
    loop {
        at += until(&html[at..], |c| !c.is_whitespace() && c != '/');
        if html[at..].is_empty() {
            return (attributes, at);
        }
        if html[at..].starts_with('>') {
            return (attributes, at + 1);
        }
        let name_end = at + until(&html[at..], |c| c.is_whitespace() || "=/>".contains(c));
        let name = html[at..name_end].to_ascii_lowercase();
        let (value, end) = value(html, name_end);
        attributes.push((name, value));
        at = end.max(at + 1);
    }
}

/// The value after an attribute's name, and where it ends.
fn value(html: &str, name_end: usize) -> (&str, usize) {
    let equals = name_end + until(&html[name_end..], |c| !c.is_whitespace());
    if !html[equals..].starts_with('=') {
        return ("", name_end);
    }
    let start = equals + 1 + until(&html[equals + 1..], |c| !c.is_whitespace());
    for quote in ['"', '\''] {
        if html[start..].starts_with(quote) {
            let end = start + 1 + until(&html[start + 1..], |c| c == quote);
            return (&html[start + 1..end], (end + 1).min(html.len()));
        }
    }
    let end = start + until(&html[start..], |c| c.is_whitespace() || c == '>');
    (&html[start..end], end)
}

fn until(text: &str, stop: impl Fn(char) -> bool) -> usize {
    text.find(stop).unwrap_or(text.len())
}

fn find_ignoring_case(text: &str, needle: &str) -> Option<usize> {
    text.to_ascii_lowercase().find(needle)
}

#[cfg(test)]
mod tests {
    use super::tags;

    #[test]
    fn attributes_are_read_with_and_without_quotes() {
        let html = "<!doctype html><META charset=utf-8><a href=\"x y\" B='1' c disabled/>t</a>";
        let found = tags(html);
        assert_eq!(found[0].name, "meta");
        assert_eq!(found[0].attribute("charset"), Some("utf-8"));
        assert_eq!(found[1].attribute("href"), Some("x y"));
        assert_eq!(found[1].attribute("b"), Some("1"));
        assert_eq!(found[1].attribute("disabled"), Some(""));
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn what_stands_in_scripts_and_comments_is_no_tag() {
        let html = "<!-- <b> --><script id=x>if (a<b) {}</SCRIPT ><i>";
        let found = tags(html);
        let names: Vec<&str> = found.iter().map(|tag| tag.name.as_str()).collect();
        assert_eq!(names, ["script", "i"]);
        assert_eq!(found[0].content, "if (a<b) {}");
        assert_eq!(&html[found[0].span.clone()], "<script id=x>if (a<b) {}</SCRIPT >");
    }

    #[test]
    fn damaged_markup_is_read_to_its_end() {
        for html in ["<", "<a", "<a b", "<a b=", "<a b='", "<script", "<script>", "<!--", "<a =>"] {
            tags(html);
        }
    }
}
