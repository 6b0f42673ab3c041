//! Elements, said in few words: `el("input.port|type=text|size=5")` is an input of the class `port` with a type and
//! a size.
//!
//! The page is carried around, and Yew's `html!` costs several hundred bytes of code for each element it writes.
//! A call costs a tenth of that, as long as it stays a call: hence every `inline(never)`.

use std::rc::Rc;
use yew::{
    html::BaseComponent,
    virtual_dom::{AttrValue, AttributeOrProperty, Attributes, Key, VComp, VNode, VTag, VText},
};

/// An element in the making.
pub struct El(Box<VTag>);

/// Begins an element: its tag, its classes after a full stop, and its attributes, each after a bar.
#[inline(never)]
pub fn el(spec: &'static str) -> El {
    let mut parts = spec.split('|');
    let (tag, classes) = halves(parts.next().unwrap_or_default(), '.');
    let mut element = El(Box::new(VTag::new(tag)));
    element.0.attributes = Attributes::IndexMap(Rc::default());
    if !classes.is_empty() {
        element = element.is("class", classes);
    }
    parts.fold(element, |element, attribute| {
        let (name, value) = halves(attribute, '=');
        element.is(name, value)
    })
}

fn halves(text: &'static str, at: char) -> (&'static str, &'static str) {
    text.split_once(at).unwrap_or((text, ""))
}

impl El {
    /// Gives it an attribute.
    #[inline(never)]
    pub fn is(self, name: &'static str, value: &'static str) -> Self {
        self.attribute(name, AttrValue::Static(value))
    }

    /// Gives it an attribute whose value is worked out.
    #[inline(never)]
    pub fn set(self, name: &'static str, value: String) -> Self {
        self.attribute(name, AttrValue::from(value))
    }

    /// Gives it an attribute, or not.
    #[inline(never)]
    pub fn set_if(self, condition: bool, name: &'static str, value: &'static str) -> Self {
        if condition { self.is(name, value) } else { self }
    }

    /// A name among its siblings, so that a change finds it again. Rows that come and go need one.
    #[inline(never)]
    pub fn key(mut self, key: &str) -> Self {
        self.0.key = Some(Key::from(key));
        self
    }

    /// What stands in a field. Only for `input` and `textarea`.
    #[inline(never)]
    pub fn value(mut self, value: String) -> Self {
        self.0.set_value(Some(AttrValue::from(value)));
        self
    }

    /// Whether it is checked. Only for `input`.
    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.set_checked(checked);
        self
    }

    /// Appends a text.
    #[inline(never)]
    pub fn text(mut self, text: &str) -> Self {
        self.push(VNode::from(VText::new(AttrValue::from(text.to_owned()))));
        self
    }

    /// Appends an element.
    #[inline(never)]
    pub fn has(mut self, child: El) -> Self {
        self.push(child.into());
        self
    }

    /// Appends a component under a key.
    pub fn component<C: BaseComponent>(mut self, properties: Rc<C::Properties>, key: &str) -> Self {
        self.push(VComp::new::<C>(properties, Some(Key::from(key))).into());
        self
    }

    /// Appends nodes.
    pub fn all(mut self, children: impl IntoIterator<Item = El>) -> Self {
        for child in children {
            self.push(child.into());
        }
        self
    }

    #[inline(never)]
    fn attribute(mut self, name: &'static str, value: AttrValue) -> Self {
        // Every element here begins with a map of its own, see `el`.
        if let Attributes::IndexMap(attributes) = &mut self.0.attributes
            && let Some(attributes) = Rc::get_mut(attributes)
        {
            attributes.insert(AttrValue::Static(name), AttributeOrProperty::Attribute(value));
        }
        self
    }

    #[inline(never)]
    fn push(&mut self, child: VNode) {
        self.0.add_child(child);
    }
}

impl From<El> for VNode {
    #[inline(never)]
    fn from(element: El) -> Self {
        (*element.0).into()
    }
}

/// A button with a word on it; pressing it is reported by its name. No button here stands in a form.
#[inline(never)]
pub fn button(name: &'static str, label: &str) -> El {
    el("button").is("name", name).text(label)
}

/// A checkbox with its label; picking it is reported by its name.
#[inline(never)]
pub fn checkbox(name: &str, label: &str, checked: bool) -> El {
    let input = el("input|type=checkbox").set("id", name.to_owned()).set("name", name.to_owned()).checked(checked);
    el("label").key(name).has(input).text(label)
}

/// Radio buttons in a row, of which the chosen one is checked.
pub fn switch<'a>(name: &'static str, options: impl Iterator<Item = (&'a str, bool)>) -> El {
    let options = options.map(|(label, chosen)| {
        let input = el("input|type=radio").is("name", name).set("value", label.to_owned()).checked(chosen);
        el(if chosen { "label.chosen" } else { "label" }).has(input).text(label)
    });
    el("div.switch|role=radiogroup").is("aria-label", name).all(options)
}

/// Terms with what is said of each.
pub fn terms(spec: &'static str, terms: &[(String, String)]) -> El {
    terms.iter().fold(el(spec), |list, (term, text)| list.has(el("dt").text(term)).has(el("dd").text(text)))
}

/// A part of the page under a heading that names it.
pub fn section(spec: &'static str, heading: El) -> El {
    let id = format!("{}-heading", spec.strip_prefix("section.").unwrap_or(spec));
    el(spec).set("aria-labelledby", id.clone()).has(heading.set("id", id))
}
