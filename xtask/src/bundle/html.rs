//! Drops comments and parses start tags, for Trunk's output and the bundler's own.

use std::ops::Range;

/// A start tag. For `<script>` and `<style>` its span includes the end tag.
#[derive(Debug)]
pub struct Tag<'a> {
    /// The name as written.
    pub name: &'a str,
    /// Names as written, values without quotes.
    pub attributes: Vec<(&'a str, &'a str)>,
    /// The text of a `<script>` or `<style>`; empty for all others.
    pub content: &'a str,
    /// Its byte range in the page.
    pub span: Range<usize>,
}

impl<'a> Tag<'a> {
    /// The value of an attribute; empty if it is written without one.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(this, _)| *this == name).map(|(_, value)| *value)
    }
}

/// The page without its comments, which are for readers of `index.html`.
pub fn without_comments(page: &str) -> String {
    let mut kept = String::new();
    let mut rest = page;
    while let Some((before, comment)) = rest.split_once("<!--") {
        kept.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    kept + rest
}

/// All start tags, in order, of a page without comments.
pub fn tags(page: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(start) = find(page, at, "<") {
        at = start + 1;
        if page[at..].starts_with(|first: char| first.is_ascii_alphabetic()) {
            let tag = tag(page, start);
            at = tag.span.end;
            tags.push(tag);
        }
    }
    tags
}

fn tag(page: &str, start: usize) -> Tag<'_> {
    let (name, mut rest) = split(&page[start + 1..], |end| end.is_whitespace() || "/>".contains(end));
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|gap: char| gap.is_whitespace() || gap == '/');
        if rest.is_empty() || rest.starts_with('>') {
            break;
        }
        let (name, after) = split(rest, |end| end.is_whitespace() || "=/>".contains(end));
        let (value, after) = after.trim_start().strip_prefix('=').map_or(("", after), value);
        attributes.push((name, value));
        rest = after;
    }
    let text = page.len() - rest.len().saturating_sub(1);
    let mut tag = Tag { name, attributes, content: "", span: start..text };
    if ["script", "style"].contains(&name) {
        let close = format!("</{name}>");
        let end = find(page, text, &close).unwrap_or(page.len());
        tag.content = &page[text..end];
        tag.span.end = page.len().min(end + close.len());
    }
    tag
}

/// An attribute's value and the rest of the string after it.
fn value(text: &str) -> (&str, &str) {
    let text = text.trim_start();
    match text.chars().next().filter(|first| ['"', '\''].contains(first)) {
        Some(quote) => text[1..].split_once(quote).unwrap_or((&text[1..], "")),
        None => split(text, |end| end.is_whitespace() || end == '>'),
    }
}

fn split(text: &str, end: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(end).unwrap_or(text.len()))
}

fn find(page: &str, from: usize, what: &str) -> Option<usize> {
    page[from..].find(what).map(|at| from + at)
}

#[cfg(test)]
mod tests {
    use super::{tags, without_comments};

    #[test]
    fn comments_are_dropped_to_their_ends() {
        assert_eq!(without_comments("<!doctype html><!-- <b> --><i><!----></i><!-- <u>"), "<!doctype html><i></i>");
    }

    #[test]
    fn attributes_are_read_with_and_without_quotes() {
        let found = tags("<!doctype html><a href=\"x >y\" b='1' c = 2 disabled/>t</a><script>a<b</script>");
        assert_eq!(found[0].attributes, [("href", "x >y"), ("b", "1"), ("c", "2"), ("disabled", "")]);
        assert_eq!((found[1].name, found[1].content), ("script", "a<b"));
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn damaged_markup_is_read_to_its_end() {
        for page in ["<", "<a", "<a b", "<a b=", "<a b='", "<a b=\u{e9}", "<script", "<script>", "<!", "<a =>"] {
            tags(page);
        }
    }
}
