//! Rows of long tables, made by copying and changed in place.
//!
//! Yew makes an element with a call or two for each of its parts, and looks at all of them again when one has changed.
//! For thousands of rows that is most of what the page takes to open.

use super::{
    super::{
        markup::plain,
        shape::{Piece, Step, pieces, steps},
    },
    Element,
};
use gloo::utils::document;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Node, TreeWalker};

/// A table's body and its rows.
pub struct Rows {
    body: Element,
    made: Vec<Element>,
}

impl Rows {
    /// A new body with the rows of a text.
    pub fn of(text: &str) -> Self {
        let mut rows = Self { body: element("tbody"), made: Vec::new() };
        rows.show("", text);
        rows
    }

    /// The body, which stays the same element.
    pub fn body(&self) -> &Element {
        &self.body
    }

    /// Makes it show other rows than those of the text before. A row of the same key and shape stays the same element, with the focus in it.
    pub fn show(&mut self, before: &str, text: &str) {
        let before = pieces(before);
        let mut made: Vec<_> = self.made.drain(..).map(Some).collect();
        for piece in pieces(text) {
            let same = |other: &Piece| other.key == piece.key && other.shape == piece.shape;
            let stays = before.iter().position(same).filter(|&place| {
                let row = made[place].as_ref();
                row.is_some_and(|row| put(&walker(row), &piece.shape, &before[place].values, &piece.values))
            });
            self.made.push(stays.and_then(|place| made[place].take()).unwrap_or_else(|| copy(&piece)));
        }
        made.iter().flatten().for_each(Element::remove);
        let mut next = self.body.first_child();
        for row in &self.made {
            if next.as_ref().is_some_and(|next| next.is_same_node(Some(row))) {
                next = row.next_sibling();
            } else {
                // A row can stand in every body.
                drop(self.body.insert_before(row, next.as_ref()));
            }
        }
    }
}

/// An element to copy.
struct Model {
    shape: String,
    values: Vec<String>,
    element: Element,
}

thread_local! {
    /// Goes through copies, one after the other: making one for each takes longer than the walk.
    static WALKER: TreeWalker = walker(&document());
    /// A model of every shape that has come so far: some dozens.
    static MODELS: RefCell<Vec<Model>> = const { RefCell::new(Vec::new()) };
}

/// An element as this one is written.
fn copy(piece: &Piece) -> Element {
    MODELS.with_borrow_mut(|models| {
        let place = models.iter().position(|model| model.shape == piece.shape).unwrap_or_else(|| {
            let element = build(&piece.shape);
            put(&walker(&element), &piece.shape, &vec![""; piece.values.len()], &piece.values);
            let values = piece.values.iter().map(|&value| value.to_owned()).collect();
            models.push(Model { shape: piece.shape.clone(), values, element });
            models.len() - 1
        });
        let Model { shape, values, element } = &models[place];
        let copy = element.clone_node_with_deep(true).expect("elements can be copied");
        let walker = WALKER.with(Clone::clone);
        walker.set_current_node(&copy);
        put(&walker, shape, values, &piece.values);
        copy.unchecked_into()
    })
}

fn walker(root: &Node) -> TreeWalker {
    document().create_tree_walker(root).expect("nodes can be walked")
}

fn element(name: &str) -> Element {
    document().create_element(name).expect("a name of an element")
}

/// An element of a shape, with nothing in it.
fn build(shape: &str) -> Element {
    let mut open: Vec<Element> = Vec::new();
    for step in steps(shape) {
        let top = open.last();
        match step {
            Step::Begin(name) => open.push(element(name)),
            Step::Attribute(name) => drop(top.map(|top| top.set_attribute(name, ""))),
            Step::Text => drop(top.map(|top| top.append_child(&document().create_text_node("")))),
            Step::End => {
                let done = open.pop();
                match (open.last(), done) {
                    (Some(top), Some(done)) => drop(top.append_child(&done)),
                    (_, done) => return done.expect("what ends has begun"),
                }
            }
        }
    }
    unreachable!("elements end")
}

/// Sets the values that are others than before, from the element on that a walker stands at. Whether the element is
/// still of its shape: a browser that translates pages puts elements of its own around texts.
fn put<T: AsRef<str>>(walker: &TreeWalker, shape: &str, before: &[T], values: &[&str]) -> bool {
    let differs = |place: usize| before[place].as_ref() != values[place];
    let Some(last) = (0..values.len()).rfind(|&place| differs(place)) else { return true };
    let (mut node, mut place) = (walker.current_node(), 0);
    // The first step is to the element itself.
    for step in steps(shape).skip(1) {
        let kind = match step {
            Step::Begin(_) => Node::ELEMENT_NODE,
            Step::Text => Node::TEXT_NODE,
            Step::Attribute(_) | Step::End => 0,
        };
        if kind != 0 {
            match walker.next_node() {
                Ok(Some(next)) if next.node_type() == kind => node = next,
                _ => return false,
            }
        }
        match step {
            Step::Begin(_) | Step::End => continue,
            Step::Attribute(name) if differs(place) => {
                drop(node.unchecked_ref::<Element>().set_attribute(name, &plain(values[place])));
            }
            Step::Text if differs(place) => node.set_node_value(Some(&plain(values[place]))),
            Step::Attribute(_) | Step::Text => {}
        }
        if place == last {
            break;
        }
        place += 1;
    }
    true
}
