//! Makes Yew's nodes of the page's text, see [`super::markup`].

use super::part::Part;
use std::rc::Rc;
use yew::{
    Html,
    virtual_dom::{AttrValue, AttributeOrProperty, Attributes, Key, VComp, VList, VNode, VTag, VText},
};

/// The nodes of a text that [`super::markup::Markup`] has written.
pub fn nodes(text: &str) -> Html {
    Reader(text).nodes()
}

/// What is still to be read.
struct Reader<'a>(&'a str);

impl<'a> Reader<'a> {
    /// Texts and elements up to the end of the element that they are in. A text alone needs no list, and nor does
    /// nothing, for which Yew would take an empty text.
    fn nodes(&mut self) -> VNode {
        let mut nodes = Vec::new();
        loop {
            let text = self.value('<');
            let some = !text.is_empty();
            let text = VNode::from(VText::new(text));
            let ends = self.0.is_empty() || self.0.starts_with('/');
            if ends && nodes.is_empty() {
                self.word('>');
                return text;
            }
            if some {
                nodes.push(text);
            }
            if ends {
                self.word('>');
                return VList::with_children(nodes, None).into();
            }
            nodes.push(self.element());
        }
    }

    /// An element, from its name on.
    fn element(&mut self) -> VNode {
        let (name, _) = self.0.split_once([' ', '>']).unwrap_or_default();
        self.0 = &self.0[name.len()..];
        let mut tag = VTag::new(AttrValue::from(name.to_owned()));
        tag.attributes = Attributes::IndexMap(Rc::default());
        while let Some(rest) = self.0.strip_prefix(' ') {
            self.0 = rest;
            let name = self.word('=');
            self.word('\'');
            let value = self.value('\'');
            attribute(&mut tag, name, value);
        }
        if name == "part" {
            self.word('>');
            let (content, rest) = self.0.split_once("</part>").unwrap_or_default();
            self.0 = rest;
            return VComp::new::<Part>(Rc::new(content.into()), tag.key).into();
        }
        let has_content = !self.0.starts_with('/');
        self.word('>');
        if has_content {
            let content = self.nodes();
            if let Some(children) = tag.children_mut() {
                *children = content;
            }
        }
        tag.into()
    }

    /// What stands before a mark that is no part of a value; the mark is skipped.
    fn word(&mut self, mark: char) -> &'a str {
        let (word, rest) = self.0.split_once(mark).unwrap_or((self.0, ""));
        self.0 = rest;
        word
    }

    /// A value up to a mark, which is skipped.
    fn value(&mut self, mark: char) -> AttrValue {
        let mut value = String::new();
        let mut letters = self.0.chars();
        while let Some(letter) = letters.next().filter(|&letter| letter != mark) {
            value.extend(if letter == '\\' { letters.next() } else { Some(letter) });
        }
        self.0 = letters.as_str();
        value.into()
    }
}

fn attribute(tag: &mut VTag, name: &str, value: AttrValue) {
    match name {
        "key" => tag.key = Some(Key::from(&*value)),
        "value" if matches!(tag.tag(), "input" | "textarea") => tag.set_value(Some(value)),
        "checked" => tag.set_checked(!value.is_empty()),
        _ if value.is_empty() => (),
        name => {
            // Every element here begins with a map of its own.
            if let Attributes::IndexMap(attributes) = &mut tag.attributes
                && let Some(attributes) = Rc::get_mut(attributes)
            {
                attributes.insert(name.to_owned().into(), AttributeOrProperty::Attribute(value));
            }
        }
    }
}
