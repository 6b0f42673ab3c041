//! The page as text: views write it piece by piece, and [`super::nodes`] makes Yew's nodes of it. Of a `part` that is a
//! table's body, [`super::browser`] makes the rows.
//!
//! It reads like XML, with a few rules of its own. Every attribute has its value in single quotes, and one whose
//! value is empty is left out. `key` is a name among siblings, by which a change finds an element again: rows that
//! come and go need one, and so do a field's neighbours, or it would lose the focus. `value` and `checked` say what
//! stands in a field. A `part` is made anew only when its text is another.
//!
//! A page in text weighs a fraction of calls that build it, which weigh a fraction of Yew's `html!`.

use crate::{matrix::line_break_pieces, write::has};
use std::{
    borrow::Cow,
    fmt::{self, Display, Write},
};

/// A text in the making.
#[derive(Default)]
pub struct Markup(String);

impl Markup {
    /// Appends a piece without values.
    #[inline(never)]
    pub fn put(&mut self, piece: &str) {
        self.0.push_str(piece);
    }

    /// Appends a piece, in which values take the places of the dollar signs. Whatever a value holds, it is no markup.
    #[inline(never)]
    pub fn add(&mut self, piece: &str, values: &[&dyn Display]) {
        let mut values = values.iter();
        let mut pieces = piece.split('$');
        self.put(pieces.next().unwrap_or_default());
        for (piece, value) in pieces.zip(&mut values) {
            // Writing into a text can't fail.
            let _ = write!(Value(&mut self.0), "{value}");
            self.put(piece);
        }
        debug_assert!(values.next().is_none(), "{piece} has no place for every value");
    }

    /// Appends a name that may break between its words where it is too long for a line.
    pub fn name(&mut self, name: &str) {
        let mut before = "";
        let breaks = line_break_pieces(name).nth(1).is_some();
        self.put(when(breaks, "<span class='name'>"));
        for piece in line_break_pieces(name) {
            self.put(before);
            self.add("$", &[&piece]);
            before = "<wbr/>";
        }
        self.put(when(breaks, "</span>"));
    }

    /// Appends a checkbox with its label; picking it is reported by its name.
    pub fn checkbox(&mut self, name: &dyn Display, label: &dyn Display, checked: bool) {
        let piece = "<label key='$'><input type='checkbox' id='$' name='$' checked='$'/>$</label>";
        self.add(piece, &[name, name, name, &when(checked, "yes"), label]);
    }

    /// Appends radio buttons in a row, of which the chosen one is checked.
    pub fn switch(&mut self, name: &str, labels: &[&str], chosen: &str) {
        self.add("<div class='switch' role='radiogroup' aria-label='$'>", &[&name]);
        for label in labels {
            let chosen = when(*label == chosen, "chosen");
            let piece = "<label class='$'><input type='radio' name='$' value='$' checked='$'/>$</label>";
            self.add(piece, &[&chosen, &name, label, &chosen, label]);
        }
        self.put("</div>");
    }

    /// Appends a term and what is said of it.
    pub fn term(&mut self, term: &dyn Display, text: &dyn Display) {
        self.add("<dt>$</dt><dd>$</dd>", &[term, text]);
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.0
    }
}

/// A word under a condition: what an attribute is worth, or nothing.
pub fn when(condition: bool, word: &'static str) -> &'static str {
    if condition { word } else { "" }
}

/// Takes an element's name off a text.
pub fn name<'a>(text: &mut &'a str) -> &'a str {
    until(text, |byte| matches!(byte, b' ' | b'/' | b'>'))
}

/// Takes what stands before a mark off a text, and the mark, which is ASCII.
pub fn word<'a>(text: &mut &'a str, mark: u8) -> &'a str {
    let word = until(text, |byte| byte == mark);
    *text = text.get(1..).unwrap_or_default();
    word
}

/// Takes a value up to a mark off a text, as it is written, and the mark.
pub fn raw<'a>(text: &mut &'a str, mark: u8) -> &'a str {
    let mut is_meant = false;
    let value = until(text, |byte| {
        let is_end = byte == mark && !is_meant;
        is_meant = byte == b'\\' && !is_meant;
        is_end
    });
    *text = text.get(1..).unwrap_or_default();
    value
}

/// Takes what stands before a mark off a text.
pub fn until<'a>(text: &mut &'a str, is_mark: impl FnMut(u8) -> bool) -> &'a str {
    let end = text.bytes().position(is_mark).unwrap_or(text.len());
    let (before, rest) = text.split_at(end);
    *text = rest;
    before
}

/// What a value means that is written like this.
pub fn plain(raw: &str) -> Cow<'_, str> {
    if !has(raw, '\\') {
        return raw.into();
    }
    let mut plain = String::new();
    let mut letters = raw.chars();
    while let Some(letter) = letters.next() {
        plain.extend(if letter == '\\' { letters.next() } else { Some(letter) });
    }
    plain.into()
}

/// Takes care that what is written stays a value: a backslash says that the next letter means nothing.
struct Value<'a>(&'a mut String);

impl Write for Value<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for letter in text.chars() {
            if matches!(letter, '<' | '>' | '\'' | '\\') {
                self.0.push('\\');
            }
            self.0.push(letter);
        }
        Ok(())
    }
}
