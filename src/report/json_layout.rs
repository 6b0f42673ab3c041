//! The layout of the JSON export: a line for each field and for each row of a table, so that two exports can be
//! compared line by line. Characters that could do harm unescaped (controls, line ends, changes of the writing
//! direction) are escaped.

use crate::ruleset::one_line;
use serde_json::ser::Formatter;
use std::io::{Result, Write};

/// Formats JSON in lines. Each field of the root has a line, and so has each object in an array that is a field of the
/// root.
#[derive(Default)]
pub struct Lines {
    /// The number of open objects and arrays.
    depth: usize,
    /// `true` if the array in the root is a table: an array of objects.
    is_table: bool,
}

/// The depth inside an array that is a field of the root.
const IN_TABLE: usize = 2;

impl Formatter for Lines {
    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        if self.depth == IN_TABLE {
            self.is_table = true;
            writer.write_all(b"\n    ")?;
        }
        self.depth += 1;
        writer.write_all(b"{")
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.depth -= 1;
        writer.write_all(if self.depth == 0 { b"\n}" } else { b"}" })
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, is_first: bool) -> Result<()> {
        if !is_first {
            writer.write_all(b",")?;
        }
        match (self.depth, is_first) {
            (1, _) => writer.write_all(b"\n  "),
            (_, true) => Ok(()),
            (_, false) => writer.write_all(b" "),
        }
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        writer.write_all(b": ")
    }

    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        if self.depth + 1 == IN_TABLE {
            self.is_table = false;
        }
        self.depth += 1;
        writer.write_all(b"[")
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        let is_table = self.depth == IN_TABLE && self.is_table;
        self.depth -= 1;
        writer.write_all(if is_table { b"\n  ]" } else { b"]" })
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, writer: &mut W, is_first: bool) -> Result<()> {
        let is_table = self.depth == IN_TABLE && self.is_table;
        match is_first {
            true => Ok(()),
            false if is_table => writer.write_all(b","),
            false => writer.write_all(b", "),
        }
    }

    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> Result<()> {
        let mut rest = fragment;
        while let Some((start, ch)) = rest.char_indices().find(|&(_, ch)| is_harmful(ch)) {
            // Four digits are enough: all of these characters are in the Basic Multilingual Plane.
            write!(writer, "{}\\u{:04x}", &rest[..start], u32::from(ch))?;
            rest = &rest[start + ch.len_utf8()..];
        }
        writer.write_all(rest.as_bytes())
    }
}

fn is_harmful(ch: char) -> bool {
    !ch.is_ascii_graphic() && ch != ' ' && one_line(ch.encode_utf8(&mut [0; 4])) == " "
}
