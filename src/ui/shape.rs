//! Elements of the page's text told apart: how they are built, and what stands in them.
//!
//! Rows of a table are mostly built alike. A row whose shape is known is made by copying one, and a row that keeps its
//! shape is changed by setting what differs.

use super::markup::{name, raw, until, word};

/// An element's text.
#[derive(Debug, PartialEq)]
pub struct Piece<'a> {
    /// Its name among its siblings.
    pub key: &'a str,
    /// How it is built, as [`steps`] reads it: `<tr class<td$/<td$/`.
    pub shape: String,
    /// The values of its attributes and its texts, in the order in which the steps come to them, as they are written.
    pub values: Vec<&'a str>,
}

/// A step in building an element.
#[derive(Debug, PartialEq)]
pub enum Step<'a> {
    /// `<name`: an element begins inside of the one that has not ended.
    Begin(&'a str),
    /// ` name`: it has an attribute, the next of the values.
    Attribute(&'a str),
    /// `$`: it has a text, the next of the values.
    Text,
    /// `/`: it ends.
    End,
}

/// The elements that a text holds.
pub fn pieces(mut text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    while !text.is_empty() {
        pieces.push(piece(&mut text));
    }
    pieces
}

/// The element that a text begins with.
fn piece<'a>(text: &mut &'a str) -> Piece<'a> {
    let mut piece = Piece { key: "", shape: String::with_capacity(128), values: Vec::with_capacity(16) };
    let mut depth = 0;
    loop {
        let value = raw(text, b'<');
        if !value.is_empty() {
            piece.shape.push('$');
            piece.values.push(value);
        }
        if text.starts_with('/') {
            word(text, b'>');
            piece.shape.push('/');
            depth -= 1;
        } else {
            piece.shape.extend(["<", name(text)]);
            depth += 1;
            while let Some(rest) = text.strip_prefix(' ') {
                *text = rest;
                piece.attribute(text);
            }
            if text.starts_with('/') {
                piece.shape.push('/');
                depth -= 1;
            }
            word(text, b'>');
        }
        if depth == 0 {
            return piece;
        }
    }
}

impl<'a> Piece<'a> {
    fn attribute(&mut self, text: &mut &'a str) {
        let name = word(text, b'=');
        word(text, b'\'');
        let value = raw(text, b'\'');
        if name == "key" {
            self.key = value;
        } else if !value.is_empty() {
            self.shape.extend([" ", name]);
            self.values.push(value);
        }
    }
}

/// The steps of a shape.
pub fn steps(mut shape: &str) -> impl Iterator<Item = Step<'_>> {
    std::iter::from_fn(move || {
        let mark = shape.chars().next()?;
        shape = &shape[1..];
        let name = until(&mut shape, |byte| matches!(byte, b'<' | b' ' | b'$' | b'/'));
        Some(match mark {
            '<' => Step::Begin(name),
            ' ' => Step::Attribute(name),
            '$' => Step::Text,
            _ => Step::End,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{
        super::markup::{Markup, plain},
        *,
    };

    fn piece_of(text: &str) -> Piece<'_> {
        let mut pieces = pieces(text);
        assert_eq!(pieces.len(), 1, "{text}");
        pieces.remove(0)
    }

    #[test]
    fn shape_and_values_are_told_apart() {
        let check = |text: &str, shape: &str, values: &[&str]| {
            let piece = piece_of(text);
            assert_eq!((piece.shape.as_str(), piece.values.as_slice()), (shape, values), "{text}");
        };
        check("<p></p>", "<p/", &[]);
        check("<p>one</p>", "<p$/", &["one"]);
        check("<p>one <b>two</b> three</p>", "<p$<b$/$/", &["one ", "two", " three"]);
        check("<tr class='a b' title=''><td>c</td><td/></tr>", "<tr class<td$/<td//", &["a b", "c"]);
        check(r"<p a='\'>'>\< \\ é</p>", "<p a$/", &[r"\'>", r"\< \\ é"]);
    }

    #[test]
    fn a_value_is_never_markup() {
        let odd = r"</tr><b a='c'>\'$' \\ é<";
        let mut page = Markup::default();
        page.add("<p title='$'>$ ($)</p>", &[&odd, &odd, &7]);
        let values: Vec<_> = piece_of(page.text()).values.iter().map(|value| plain(value).into_owned()).collect();
        assert_eq!(values, [odd.to_owned(), format!("{odd} (7)")]);
    }

    #[test]
    fn every_element_is_a_piece_with_its_key() {
        let keys: Vec<_> =
            pieces("<tr key='a'><td/></tr><tr/><tr class='c' key='b'/>").iter().map(|it| it.key).collect();
        assert_eq!(keys, ["a", "", "b"]);
        assert_eq!(pieces(""), []);
    }

    #[test]
    fn a_shape_says_how_to_build() {
        use Step::{Attribute, Begin, End, Text};
        let of = |text: &str| steps(&piece_of(text).shape).map(|step| format!("{step:?}")).collect::<Vec<_>>();
        let expected = [Begin("tr"), Attribute("aria-x"), Begin("td"), Text, End, End].map(|step| format!("{step:?}"));
        assert_eq!(of("<tr key='k' aria-x='v'><td>text</td></tr>"), expected);
    }
}
