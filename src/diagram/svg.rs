//! Renders a drawing as a standalone SVG document: a file to keep, mail or embed in another document.

use super::{Drawing, Kind, Shape};
use std::fmt::Write;

/// The style of the classes on white paper, in the subset of CSS that every SVG program supports. At the end is a property
/// that only some support: the halo of labels.
const STYLE: &str = "\
    svg{font:12px Arial,sans-serif;text-anchor:middle;background:#fff}\
    text,.end{fill:#15191d}\
    .zone{fill:#f5f7f8;stroke:#d7dde2}\
    .nameless{fill:none;stroke-dasharray:2 3}\
    .node{fill:#fff;stroke:#8b97a2}\
    .lifeline{stroke:#aeb7bf}\
    .wire{stroke:#15191d;stroke-width:1.25}\
    .cable{fill:none;stroke:#56606b}\
    .firewall{fill:#e8f1f5;stroke:#125b7e}\
    .badge{fill:#fff;stroke:#125b7e}\
    .wall{fill:#fff;stroke:#125b7e}\
    .optional{stroke-dasharray:5 3}\
    .badge.optional{stroke-dasharray:2 2}\
    .zone-name{font-weight:600;text-anchor:start}\
    .node-detail,.count{font-size:11px}\
    .node-detail{fill:#56606b}\
    .count{font-weight:600}\
    .from-left{text-anchor:start}\
    .from-right{text-anchor:end}\
    .key{font-size:11px;fill:#56606b;text-anchor:start}\
    @supports(paint-order:stroke){.label{paint-order:stroke;stroke:#f5f7f8;stroke-width:4px;stroke-linejoin:round}}";

/// The style where the reader's screen is dark.
const DARK: &str = "\
    @media(prefers-color-scheme:dark){\
    svg{background:#11161a}\
    text,.end{fill:#e4e9ed}\
    .zone{fill:#181e23;stroke:#2c353c}\
    .nameless{fill:none}\
    .node{fill:#11161a;stroke:#66747f}\
    .lifeline{stroke:#4f5a63}\
    .wire{stroke:#e4e9ed}\
    .cable{stroke:#9ba8b3}\
    .firewall{fill:#1a2c36;stroke:#74bfe3}\
    .badge,.wall{fill:#11161a;stroke:#74bfe3}\
    .node-detail,.key{fill:#9ba8b3}\
    .label{stroke:#181e23}}";

/// The colours of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colours {
    /// The colours of the reader's screen: light or dark.
    OfScreen,
    /// Black on white.
    Light,
}

/// Renders a standalone SVG document. Its title and description are for people who can't see it, and for finding the
/// file.
#[must_use]
pub fn svg(drawing: &Drawing, title: &str, description: &str, colours: Colours) -> String {
    let Drawing { width, height, ref parts } = *drawing;
    // An offset of half a pixel makes strokes of one pixel sharp at integer coordinates.
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"diagram\" role=\"img\" \
         width=\"{width}\" height=\"{height}\" viewBox=\"-.5 -.5 {width} {height}\">"
    );
    element(&mut svg, "title", title);
    element(&mut svg, "desc", description);
    let style = if colours == Colours::Light { STYLE.to_owned() } else { [STYLE, DARK].concat() };
    element(&mut svg, "style", &style);
    // A way is visible only while it is highlighted, which nothing in a file is.
    for part in parts.iter().filter(|part| !matches!(part.kind, Kind::Trace(_))) {
        svg.push_str("<g>");
        element(&mut svg, "title", &part.title);
        for shape in &part.shapes {
            push_shape(&mut svg, shape);
        }
        svg.push_str("</g>");
    }
    svg.push_str("</svg>\n");
    svg
}

fn element(svg: &mut String, tag: &str, text: &str) {
    svg.extend(["<", tag, ">", &escaped(text), "</", tag, ">"]);
}

fn push_shape(svg: &mut String, shape: &Shape) {
    // Writing to a string can't fail.
    let _ = match shape {
        Shape::Rect { class, x, y, width, height } => {
            write!(svg, r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" class="{class}"/>"#)
        }
        Shape::Line { class, x1, y1, x2, y2 } => {
            write!(svg, r#"<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" class="{class}"/>"#)
        }
        Shape::Path { class, d } => write!(svg, r#"<path d="{d}" class="{class}"/>"#),
        Shape::Text { class, x, y, text } => {
            write!(svg, r#"<text x="{x}" y="{y}" class="{class}">{}</text>"#, escaped(text))
        }
    };
}

/// Escapes a string for XML; characters that XML can't represent are replaced.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for ch in text.chars() {
        match ch {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            ..' ' | '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            _ => escaped.push(ch),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::{draw, tests::sketches};

    /// The text of a document's elements in order. Panics if it is not well-formed XML.
    fn texts(document: &str) -> Vec<String> {
        let allowed = |c: char| matches!(c, '\n' | ' '..='\u{fffd}' | '\u{10000}'..);
        assert!(document.chars().all(allowed), "a character that XML has no way to say");
        let mut open = Vec::new();
        let mut texts = Vec::new();
        for piece in document.trim_end().split('<').skip(1) {
            let (tag, text) = piece.split_once('>').expect("a tag ends");
            assert!(!text.contains('>') || open == ["svg", "style"], "{text}");
            if let Some(name) = tag.strip_prefix('/') {
                assert_eq!(open.pop(), Some(name), "{piece}");
            } else {
                let name = tag.split(' ').next().unwrap_or_default();
                let attributes = tag[name.len()..].trim_end_matches('/').split('"').collect::<Vec<_>>();
                for pair in attributes.chunks(2) {
                    assert!(pair.len() == 1 || pair[0].starts_with(' ') && pair[0].ends_with('='), "{tag}");
                }
                assert_eq!(attributes.last(), Some(&""), "{tag}");
                open.push(name);
                texts.push(unescape(text));
                if tag.ends_with('/') {
                    open.pop();
                }
            }
        }
        assert!(open.is_empty(), "{open:?} stay open");
        texts
    }

    fn unescape(text: &str) -> String {
        for entity in text.split('&').skip(1) {
            assert!(["amp;", "lt;", "gt;"].iter().any(|known| entity.starts_with(known)), "&{entity}");
        }
        text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    }

    #[test]
    fn a_drawing_is_well_formed_xml_and_says_its_titles() {
        for sketch in sketches() {
            let drawing = draw(&sketch);
            let texts = texts(&svg(&drawing, "Plan <1> & \u{0}", "\u{ffff}]]>", Colours::OfScreen));
            assert_eq!(texts[1..3], ["Plan <1> & \u{fffd}", "\u{fffd}]]>"]);
            for part in &drawing.parts {
                let title = part.title.replace(['\n', '\t'], " ").replace(['\u{1}', '\u{fffe}'], "\u{fffd}");
                assert!(texts.contains(&title), "{title}");
            }
        }
    }
}
