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
    /// Texts and elements up to the end of the element that they are in.
    fn nodes(&mut self) -> VNode {
        let mut nodes = Vec::new();
        loop {
            let text = self.value('<');
            if !text.is_empty() {
                nodes.push(VText::new(text).into());
            }
            if self.0.is_empty() || self.0.starts_with('/') {
                self.word('>');
                return VList::with_children(nodes, None).into();
            }
            nodes.push(self.element());
        }
    }

    /// An element, from its name on.
    fn element(&mut self) -> VNode {
        let name = self.0.find([' ', '>']).map_or("", |end| self.skip(end));
        let mut tag = VTag::new(AttrValue::from(name.to_owned()));
        let mut attributes = Attributes::IndexMap(Rc::default());
        while self.0.starts_with(' ') {
            self.skip(1);
            let name = self.word('=');
            self.skip(1);
            let value = self.value('\'');
            let is_field = matches!(tag.tag(), "input" | "textarea");
            match name {
                "key" => tag.key = Some(Key::from(&*value)),
                "value" if is_field => tag.set_value(Some(value)),
                "checked" => tag.set_checked(!value.is_empty()),
                _ if value.is_empty() => (),
                name => {
                    let name = AttrValue::from(name.to_owned());
                    attributes.get_mut_index_map().insert(name, AttributeOrProperty::Attribute(value));
                }
            }
        }
        if name == "part" {
            return self.part(tag.key);
        }
        tag.attributes = attributes;
        let has_no_content = self.0.starts_with('/');
        self.word('>');
        if !has_no_content {
            let content = self.nodes();
            if let Some(children) = tag.children_mut() {
                *children = content;
            }
        }
        tag.into()
    }

    /// A part, whose content is read when it is another than before.
    fn part(&mut self, key: Option<Key>) -> VNode {
        self.skip(1);
        let content = self.0.find("</part>").map_or("", |end| self.skip(end));
        self.word('>');
        VComp::new::<Part>(Rc::new(content.into()), key).into()
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

    fn skip(&mut self, length: usize) -> &'a str {
        let (skipped, rest) = self.0.split_at(length);
        self.0 = rest;
        skipped
    }
}
