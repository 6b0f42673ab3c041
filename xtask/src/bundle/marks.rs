//! The places in Trunk's page where the bundler puts something.

use super::html::{self, Tag};
use crate::Outcome;
use std::ops::Range;

/// What a tag of Trunk's page stands for.
#[derive(Debug, PartialEq)]
pub enum Mark<'a> {
    /// After it goes the policy.
    Charset,
    /// A style sheet's file.
    Stylesheet {
        /// Its name.
        name: &'a str,
        /// What it is for.
        of: Styled,
    },
    /// The files of the program: what Trunk.toml's `pattern_script` leaves.
    Program {
        /// The JavaScript that wasm-bindgen wrote.
        glue: &'a str,
        /// The program itself.
        wasm: &'a str,
    },
}

/// What a style sheet is for, by where its link stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Styled {
    /// The page as it is before the program runs: in the head.
    Page,
    /// What the program shows: in the body.
    Program,
    /// What only a click or paper brings up: behind the program.
    Unfolded,
}

/// A mark and where it is.
pub type Marked<'a> = (Mark<'a>, Range<usize>);

/// What to say when the page has no program.
pub const NO_PROGRAM: &str = "Trunk's page has no mark for the program: see pattern_script in Trunk.toml.";

/// All marks in order.
pub fn find(page: &str) -> Outcome<Vec<Marked<'_>>> {
    let mut marks = Vec::new();
    let mut styled = Styled::Page;
    for tag in html::tags(page) {
        if tag.name == "body" {
            styled = Styled::Program;
        }
        if let Some(mark) = mark(&tag, styled)? {
            if matches!(mark, Mark::Program { .. }) {
                styled = Styled::Unfolded;
            }
            marks.push((mark, tag.span));
        }
    }
    let count = |wanted: fn(&Mark) -> bool| marks.iter().filter(|(mark, _)| wanted(mark)).count();
    if count(|mark| *mark == Mark::Charset) != 1 {
        return Err("index.html needs one <meta charset>: after it goes the policy.".to_owned());
    }
    if count(|mark| matches!(mark, Mark::Program { .. })) != 1 {
        return Err(NO_PROGRAM.to_owned());
    }
    Ok(marks)
}

fn mark<'a>(tag: &Tag<'a>, of: Styled) -> Outcome<Option<Mark<'a>>> {
    if tag.name == "meta" && tag.attribute("charset").is_some() {
        return Ok(Some(Mark::Charset));
    }
    if tag.name == "link" && tag.attribute("rel") == Some("stylesheet") {
        let name = file_name(tag, "href");
        return match tag.attribute("media") {
            None => Ok(Some(Mark::Stylesheet { name, of })),
            Some(_) => Err(format!("{name} is linked with media: use an @media rule in it.")),
        };
    }
    if tag.name == "script" {
        let (glue, wasm) = (file_name(tag, "data-glue"), file_name(tag, "data-wasm"));
        if glue.is_empty() {
            return Err("Trunk's page has a <script> that is not the program.".to_owned());
        }
        return Ok(Some(Mark::Program { glue, wasm }));
    }
    Ok(None)
}

fn file_name<'a>(tag: &Tag<'a>, attribute: &str) -> &'a str {
    tag.attribute(attribute).unwrap_or_default().trim_start_matches("./")
}
