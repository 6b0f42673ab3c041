//! Makes Yew's nodes of the page's text, see [`super::markup`].

use super::{
    markup::{name, plain, raw, word},
    part::Part,
};
use std::{cell::RefCell, rc::Rc};
use yew::{
    Html,
    virtual_dom::{AttrValue, AttributeOrProperty, Attributes, Key, VComp, VList, VNode, VTag, VText},
};

/// The nodes of a text that [`super::markup::Markup`] has written.
pub fn nodes(text: &str) -> Html {
    let mut reader = Reader(text);
    let nodes = reader.nodes();
    debug_assert_eq!(reader.0, "", "more ends than begins");
    nodes
}

const PART_END: &[u8] = b"</part>";

/// What is still to be read.
struct Reader<'a>(&'a str);

impl<'a> Reader<'a> {
    /// Texts and elements up to the end of the element that they are in. A text alone needs no list, and nor does
    /// nothing, for which Yew would take an empty text.
    fn nodes(&mut self) -> VNode {
        let mut nodes = Vec::new();
        loop {
            let text = self.value(b'<');
            let some = !text.is_empty();
            let text = VNode::from(VText::new(text));
            let ends = self.0.is_empty() || self.0.starts_with('/');
            if ends && nodes.is_empty() {
                return text;
            }
            if some {
                nodes.push(text);
            }
            if ends {
                return VList::with_children(nodes, None).into();
            }
            nodes.push(self.element());
        }
    }

    /// An element, from its name on.
    fn element(&mut self) -> VNode {
        let name = name(&mut self.0);
        if name == "part" {
            return self.part();
        }
        let mut tag = VTag::new(AttrValue::from(name.to_owned()));
        let (mut names, mut values) = (Vec::new(), Vec::new());
        while let Some(rest) = self.0.strip_prefix(' ') {
            self.0 = rest;
            let name = self.word(b'=');
            self.word(b'\'');
            let value = self.value(b'\'');
            match name {
                "key" => tag.key = Some(Key::from(&*value)),
                "checked" => tag.set_checked(!value.is_empty()),
                "value" if matches!(tag.tag(), "input" | "textarea") => tag.set_value(Some(value)),
                _ => {
                    names.push(name);
                    values.push((!value.is_empty()).then_some(AttributeOrProperty::Attribute(value)));
                }
            }
        }
        tag.attributes = Attributes::Dynamic { keys: kept(&names), values: values.into() };
        let has_content = !self.0.starts_with('/');
        self.word(b'>');
        if has_content {
            let content = self.nodes();
            let end = self.word(b'>');
            debug_assert_eq!(end.strip_prefix('/'), Some(name), "elements end by the name that they begin with");
            if let Some(children) = tag.children_mut() {
                *children = content;
            }
        }
        tag.into()
    }

    /// A part, from its key on. Its content is read when it is another than before.
    fn part(&mut self) -> VNode {
        self.word(b'\'');
        let key = Key::from(&*self.value(b'\''));
        self.word(b'>');
        // Found byte by byte: the standard library's search for a text weighs a kilobyte.
        let is_end = |bytes: &[u8]| bytes[0] == PART_END[0] && bytes == PART_END;
        let end = self.0.as_bytes().windows(PART_END.len()).position(is_end);
        let (content, rest) = self.0.split_at(end.unwrap_or_default());
        self.0 = &rest[PART_END.len()..];
        if cfg!(debug_assertions) {
            // A fault in it is to be noticed here, where it was written.
            drop(nodes(content));
        }
        VComp::new::<Part>(Rc::new(content.into()), Some(key)).into()
    }

    fn word(&mut self, mark: u8) -> &'a str {
        word(&mut self.0, mark)
    }

    fn value(&mut self, mark: u8) -> AttrValue {
        AttrValue::Rc(plain(raw(&mut self.0, mark)).into())
    }
}

thread_local! {
    /// The lists of attributes' names that have come so far, in order: some dozens.
    static KEPT: RefCell<Vec<&'static [&'static str]>> = const { RefCell::new(Vec::new()) };
}

/// These names where they stay. Yew sees from their place that two elements have the same attributes, and then compares
/// their values only.
fn kept(names: &[&str]) -> &'static [&'static str] {
    KEPT.with_borrow_mut(|lists| {
        let at = lists.binary_search_by(|list| (**list).cmp(names)).unwrap_or_else(|at| {
            let list: Vec<&'static str> = names.iter().map(|&name| &*name.to_owned().leak()).collect();
            lists.insert(at, list.leak());
            at
        });
        lists[at]
    })
}

#[cfg(test)]
mod tests {
    use super::super::markup::Markup;
    use super::nodes;
    use std::fmt::Display;
    use yew::virtual_dom::{VNode, VTag};

    /// Nodes as plain XML.
    fn written(node: &VNode) -> String {
        match node {
            VNode::VText(text) => text.text.to_string(),
            VNode::VList(list) => list.iter().map(written).collect(),
            VNode::VComp(_) => format!("<part {}/>", node.key().expect("parts have a key")),
            VNode::VTag(tag) => element(tag),
            _ => panic!("no such node is made"),
        }
    }

    fn element(tag: &VTag) -> String {
        let mut text = format!("<{}", tag.tag());
        text.extend(tag.key.iter().map(|key| format!(" key={key}")));
        text.extend(tag.value().map(|value| format!(" .value={value}")));
        text.extend(tag.checked().map(|checked| format!(" .checked={checked}")));
        text.extend(tag.attributes.iter().map(|(name, value)| format!(" {name}={value}")));
        text + ">" + &tag.children().map(written).unwrap_or_default() + "</>"
    }

    #[test]
    fn text_becomes_nodes() {
        for (text, expected) in [
            ("", ""),
            ("one", "one"),
            ("<p></p>", "<p></>"),
            ("<p>one</p>", "<p>one</>"),
            ("<p>one <b>two</b> three</p><p/>", "<p>one <b>two</> three</><p></>"),
            ("<p class='a b' hidden=''>one</p>", "<p class=a b>one</>"),
            ("<li key='k' value='v'>one</li>", "<li key=k value=v>one</>"),
            ("<input name='n' value='' checked='yes'/>", "<input .value= .checked=true name=n></>"),
            ("<input checked=''/>", "<input .checked=false></>"),
            ("<textarea rows='2' value='one\ntwo'/>", "<textarea .value=one\ntwo rows=2></>"),
            ("<td><part key='a 1'><tr><td></td></tr></part></td>", "<td><part a 1/></>"),
        ] {
            assert_eq!(written(&nodes(text)), expected, "{text}");
        }
    }

    #[test]
    fn a_value_is_never_markup() {
        let odd = r"</part></p><b a='c'>\'$' \\ é<";
        let mut page = Markup::default();
        let values: [&dyn Display; 3] = [&odd, &odd, &7];
        page.add("<p title='$'>$ ($)</p>", &values);
        assert_eq!(written(&nodes(page.text())), format!("<p title={odd}>{odd} (7)</>"));
        let mut page = Markup::default();
        page.add("<part key='$'>$</part>one", &[&odd, &odd]);
        assert_eq!(written(&nodes(page.text())), format!("<part {odd}/>one"));
    }
}
