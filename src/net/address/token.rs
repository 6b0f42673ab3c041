//! Tokens: the pieces of a line between blanks and commas, each with what it was read as.

use super::{
    AddressError,
    classify::{Piece, classify},
    explain::{ip, is_number},
    text::trim,
};
use std::{net::Ipv4Addr, ops::Range};

/// The strongest thing between a token and the one before it, from nothing to the beginning of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    /// Nothing: they were typed as one.
    Nothing,
    /// Blanks or quotation marks.
    Blank,
    /// The border of a spreadsheet's cells.
    Tab,
    /// A comma, semicolon, stroke or bullet.
    Comma,
    /// The beginning or the end of the line.
    Line,
}

/// A part of a line.
#[derive(Debug)]
pub(super) struct Token<'t> {
    /// The part as it was typed.
    pub text: &'t str,
    /// The bytes of the line that it is.
    pub span: Range<usize>,
    /// The gap before it.
    pub gap: Gap,
    /// The meaning of the part, alone.
    pub piece: Piece,
}

/// Arrows, the longest before their own parts.
const ARROWS: [&str; 12] = ["<-->", "<->", "-->", "==>", "<--", "->", "=>", "→", "⇒", "➔", "➜", "↔"];

/// No longer run is looked through for the places where tokens part.
const MAX_JOINED: usize = 1000;

/// The tokens of a line, whose characters are normalized.
pub(super) fn tokenize(line: &str) -> Vec<Token<'_>> {
    let mut tokens = Tokens { line, list: Vec::new(), gap: Gap::Line };
    // Strokes around a row are those of a table.
    let stroke = if line.trim_start().starts_with('|') { Gap::Tab } else { Gap::Comma };
    let mut start = 0;
    let mut before = ' ';
    let mut chars = line.char_indices().peekable();
    while let Some((index, ch)) = chars.next() {
        let after = chars.peek().map_or(' ', |(_, after)| *after);
        let gap = if ch == '|' { Some(stroke) } else { gap_of(ch, before, after) };
        if let Some(gap) = gap {
            tokens.run(start..index);
            tokens.gap = tokens.gap.max(gap);
            start = index + ch.len_utf8();
        }
        before = ch;
    }
    tokens.run(start..line.len());
    tokens.list
}

/// The gap that a character makes, which depends on its neighbours for an apostrophe.
fn gap_of(ch: char, before: char, after: char) -> Option<Gap> {
    match ch {
        '\t' => Some(Gap::Tab),
        ',' | ';' | '，' | '；' | '、' | '•' | '·' | '●' | '◦' | '▪' | '‣' | '○' => Some(Gap::Comma),
        '\'' | '\u{2019}' if before.is_alphanumeric() && after.is_alphabetic() => None,
        '"' | '\'' | '`' | '\u{2018}'..='\u{201f}' | '«' | '»' | '‹' | '›' => Some(Gap::Blank),
        _ => ch.is_whitespace().then_some(Gap::Blank),
    }
}

struct Tokens<'t> {
    line: &'t str,
    list: Vec<Token<'t>>,
    gap: Gap,
}

impl Tokens<'_> {
    fn push(&mut self, span: Range<usize>) {
        if !span.is_empty() {
            let text = &self.line[span.clone()];
            self.list.push(Token { text, span, gap: self.gap, piece: classify(text) });
            self.gap = Gap::Nothing;
        }
    }

    /// Everything between two gaps, which may be several tokens that were typed as one.
    fn run(&mut self, mut span: Range<usize>) {
        while let Some((at, length)) = joint(&self.line[span.clone()]) {
            self.push(span.start..span.start + at);
            self.push(span.start + at..span.start + at + length);
            span.start += at + length;
        }
        self.push(span);
    }
}

/// The first place in a run where tokens part, and how many bytes the token there has. Nothing else parts a run, so
/// that those of one token are most.
fn joint(run: &str) -> Option<(usize, usize)> {
    // Most are of this kind, and no address is that long.
    if run.len() > MAX_JOINED
        || run.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.') && !run.contains("..")
    {
        return None;
    }
    arrow(run)
        .or_else(|| label(run))
        .or_else(|| dots(run))
        .or_else(|| dangling(run))
        .filter(|(at, length)| (*at, *length) != (0, run.len()))
}

fn arrow(run: &str) -> Option<(usize, usize)> {
    let first = run.find(['<', '-', '=', '→', '⇒', '➔', '➜', '↔']);
    let mut from = first?;
    // A run of hyphens is looked at once.
    while let Some(rest) = run.get(from..) {
        if let Some(arrow) = ARROWS.iter().find(|arrow| rest.starts_with(**arrow)) {
            return Some((from, arrow.len()));
        }
        let ch = rest.chars().next()?;
        from += ch.len_utf8();
        from += run[from..].find(['<', '-', '=', '→', '⇒', '➔', '➜', '↔'])?;
    }
    None
}

/// A word with an equals sign or a colon before an address: `ip=10.1.1.5`, `addr:10.1.1.5`. And a comment that begins
/// in the middle of a run.
fn label(run: &str) -> Option<(usize, usize)> {
    if run.contains("://") {
        return None;
    }
    if let Some((before, _)) = run.split_once('=')
        && before.len() + 1 < run.len()
    {
        return Some((0, before.len() + 1));
    }
    if let Some((before, after)) = run.split_once(':')
        && before.starts_with(|ch: char| ch.is_alphabetic())
        && after.split(['/', '-', ':']).next().is_some_and(|start| start.parse::<Ipv4Addr>().is_ok())
    {
        return Some((0, before.len() + 1));
    }
    let (before, after) = run.split_once('#')?;
    (matches!(ip(before), Ok(Some(_))) && !is_number(after)).then_some((before.len(), run.len() - before.len()))
}

/// Dots or a wave between the ends of a range, or a plus sign between two addresses: `10.1.1.1..10.1.1.20`.
fn dots(run: &str) -> Option<(usize, usize)> {
    let (at, joiner) = ["...", "..", "…", "~", "+", "&"].iter().find_map(|joiner| Some((run.find(joiner)?, joiner)))?;
    let (first, last) = (&run[..at], &run[at + joiner.len()..]);
    let is_end = |text: &str| matches!(ip(text), Ok(Some(_)));
    (is_end(first) && (is_end(last.split(['+', '&']).next().unwrap_or_default()) || is_number(last)))
        .then_some((at, joiner.len()))
}

/// A hyphen or slash at one end of a run, the other side of which is an address or a number.
fn dangling(run: &str) -> Option<(usize, usize)> {
    if let Some(rest) = run.strip_prefix('-')
        && rest.starts_with(|ch: char| ch.is_ascii_digit() || matches!(ch, ':' | '.' | '['))
    {
        return Some((0, 1));
    }
    let before = run.strip_suffix(['-', '/'])?;
    matches!(ip(before), Ok(Some(_))).then_some((before.len(), 1))
}

impl Token<'_> {
    /// The text without the punctuation around a word, in lower case or not.
    pub fn word(&self) -> &str {
        trim(self.text)
    }

    /// Whether it begins a comment that goes on to the end of the line.
    pub fn begins_comment(&self, is_first: bool) -> bool {
        let slashes = self.text == "//" || self.text.starts_with("//") && !is_first;
        slashes || self.text == "--" || ["#", "/*", "<!--"].iter().any(|start| self.text.starts_with(start))
    }

    /// Whether a label ends with it, of which the next token is the value.
    pub fn ends_label(&self) -> bool {
        matches!(self.piece, Piece::Dash) || self.text.ends_with([':', '=', '：'])
    }

    /// Whether it is, or was meant to be, an address or a name in full.
    pub fn is_address(&self) -> bool {
        matches!(self.piece, Piece::Ip(..) | Piece::Other(..) | Piece::Name(..)) || self.is_broken_number()
    }

    /// Whether it is an address in numbers that nobody can read.
    pub fn is_broken_number(&self) -> bool {
        matches!(&self.piece, Piece::Broken(error) if *error != AddressError::Wildcard && self.text.contains(|ch: char| ch.is_ascii_digit()))
    }

    /// Whether it shows that the field holds addresses rather than names.
    pub fn is_numeric(&self) -> bool {
        matches!(self.piece, Piece::Ip(..) | Piece::Other(..)) || self.is_broken_number()
    }
}
