//! Tokens: the parts of a line between spaces and commas, each with its classification.

use super::{
    AddressError,
    classify::{Piece, classify},
    explain::{ip, is_number},
    mask::is_like_mask,
    text::trim,
};
use std::{
    net::{Ipv4Addr, Ipv6Addr},
    ops::Range,
};

/// The strongest separator between a token and the one before it, from none to the start of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    /// None: the tokens were typed as one word.
    Nothing,
    /// Spaces or quotation marks.
    Blank,
    /// The border between two spreadsheet cells.
    Tab,
    /// A comma, semicolon, vertical bar or bullet.
    Comma,
    /// The beginning or the end of the line.
    Line,
}

/// A part of a line.
#[derive(Debug)]
pub(super) struct Token<'t> {
    /// The part as it was typed.
    pub text: &'t str,
    /// The byte range of the line that it covers.
    pub span: Range<usize>,
    /// The gap before it.
    pub gap: Gap,
    /// The classification of the part on its own.
    pub piece: Piece,
}

/// Arrows; longer ones come before those that they contain.
const ARROWS: [&str; 12] = ["<-->", "<->", "-->", "==>", "<--", "->", "=>", "→", "⇒", "➔", "➜", "↔"];

/// Longer words are not searched for several tokens in one.
const MAX_JOINED: usize = 1000;

/// Splits a normalized line into tokens. `border` is a character that separates the cells of a table, like a tab.
pub(super) fn tokenize(line: &str, border: Option<char>) -> Vec<Token<'_>> {
    let mut tokens = Tokens { line, list: Vec::new(), gap: Gap::Line };
    // Vertical bars around a row, or with blanks around them, are those of a table.
    let is_row = line.trim_start().starts_with('|');
    let stroke = |before: char, after: char| {
        if is_row || before.is_whitespace() && after.is_whitespace() { Gap::Tab } else { Gap::Comma }
    };
    // Commas within braces belong to the word before them: `10.1.1.{5,6}`.
    let mut is_in_braces = false;
    let mut is_quoted = false;
    let mut start = 0;
    let mut before = ' ';
    let mut chars = line.char_indices().peekable();
    while let Some((index, ch)) = chars.next() {
        let after = chars.peek().map_or(' ', |(_, after)| *after);
        is_in_braces = ch == '{' && before == '.' || is_in_braces && ch != '}' && !ch.is_whitespace();
        is_quoted ^= ch == '"';
        let gap = match ch {
            _ if Some(ch) == border && is_quoted => Some(Gap::Blank),
            '|' => Some(stroke(before, after)),
            ',' if is_in_braces => None,
            _ if Some(ch) == border => Some(Gap::Tab),
            _ => gap_of(ch, before, after),
        };
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

/// The separator that a character is; for an apostrophe, this depends on its neighbours.
fn gap_of(ch: char, before: char, after: char) -> Option<Gap> {
    match ch {
        '\t' => Some(Gap::Tab),
        ',' | ';' | '、' => Some(Gap::Comma),
        _ if is_bullet(ch) => Some(Gap::Comma),
        '\'' | '\u{2019}' if before.is_alphanumeric() && after.is_alphabetic() => None,
        '"' | '\'' | '`' | '´' | '\u{2018}'..='\u{201f}' | '«' | '»' | '‹' | '›' => Some(Gap::Blank),
        '\u{2032}'..='\u{2037}' | '\u{275b}'..='\u{275e}' | '\u{300a}'..='\u{300f}' | '\u{301d}'..='\u{301f}' => {
            Some(Gap::Blank)
        }
        _ => ch.is_whitespace().then_some(Gap::Blank),
    }
}

/// Returns `true` for a bullet, those of word processors' own fonts too.
fn is_bullet(ch: char) -> bool {
    matches!(ch, '•' | '·' | '§' | '∙' | '‣' | '⦁' | '✱' | '∗' | '❖' | '➢' | '➤' | '☐' | '☑' | '☒' | '★' | '☆')
        || matches!(ch, '\u{25a0}'..='\u{25ff}' | '\u{2713}'..='\u{2718}' | '\u{f000}'..='\u{f0ff}')
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

    /// Pushes the tokens of the text between two separators.
    fn run(&mut self, mut span: Range<usize>) {
        while let Some((at, length)) = joint(&self.line[span.clone()]) {
            self.push(span.start..span.start + at);
            self.push(span.start + at..span.start + at + length);
            span.start += at + length;
        }
        self.push(span);
    }
}

/// The first place at which a run splits into tokens: the byte index and the length of the token there; `None` for a
/// run of one token, as most are.
fn joint(run: &str) -> Option<(usize, usize)> {
    // Most runs are of this kind, and no address is that long.
    if run.len() > MAX_JOINED
        || run.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.') && !run.contains("..")
    {
        return None;
    }
    arrow(run)
        .or_else(|| label(run))
        .or_else(|| bracket(run))
        .or_else(|| slash(run))
        .or_else(|| dots(run))
        .or_else(|| dangling(run))
        .filter(|(at, length)| (*at, *length) != (0, run.len()))
}

fn arrow(run: &str) -> Option<(usize, usize)> {
    let first = run.find(['<', '-', '=', '→', '⇒', '➔', '➜', '↔']);
    let mut from = first?;
    // A run of hyphens is examined once.
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

/// A word with an equals sign or a colon before an address (`ip=10.1.1.5`, `addr:10.1.1.5`), or a comment that begins
/// in the middle of a word.
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
        && before.contains(|ch: char| ch.is_ascii_alphabetic() && !ch.is_ascii_hexdigit())
        && after.contains(':')
        && after.split(['/', '-', '%']).next().is_some_and(|start| start.parse::<Ipv6Addr>().is_ok())
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

/// A bracket between an address and a word: `10.1.1.5(primary)`, `srv01(10.1.1.5)`.
fn bracket(run: &str) -> Option<(usize, usize)> {
    let at = run.find(['(', '[']).filter(|at| *at > 0)?;
    let (before, behind) = (&run[..at], run[at + 1..].trim_end_matches([')', ']', ',', '.']));
    let is_address = |text: &str| matches!(ip(text), Ok(Some(_)));
    let is_word = |text: &str| text.starts_with(|ch: char| ch.is_alphabetic()) && !text.contains("://");
    (is_address(before) && is_word(behind) || is_word(before) && is_address(behind)).then_some((0, at))
}

/// A slash that is no prefix's: between a name and an address (`srv01/10.1.1.5`) or between two addresses, of which the
/// second may be only its end (`10.1.1.5/.6`).
fn slash(run: &str) -> Option<(usize, usize)> {
    let (before, behind) = run.split_once('/')?;
    let next = behind.split('/').next().unwrap_or_default();
    let is_host = |text: &str| matches!(ip(text), Ok(Some(address)) if !is_like_mask(address));
    let is_label =
        !before.is_empty() && before.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    let is_end = is_host(next) || next.strip_prefix('.').is_some_and(is_number);
    let is_labelled = is_label && is_host(next) && !is_number(before);
    let is_start = is_host(before) || before.strip_prefix('.').is_some_and(is_number);
    if is_labelled {
        return Some((0, before.len() + 1));
    }
    (is_start && is_end).then_some((before.len(), 1))
}

/// Dots or a tilde between the ends of a range, or a plus sign between two addresses: `10.1.1.1..10.1.1.20`.
fn dots(run: &str) -> Option<(usize, usize)> {
    let (at, joiner) = ["...", "..", "…", "~", "+", "&"].iter().find_map(|joiner| Some((run.find(joiner)?, joiner)))?;
    let (first, last) = (&run[..at], &run[at + joiner.len()..]);
    let is_end = |text: &str| matches!(ip(text), Ok(Some(_)));
    (is_end(first) && (is_end(last.split(['+', '&']).next().unwrap_or_default()) || is_number(last)))
        .then_some((at, joiner.len()))
}

/// A hyphen or slash at one end of a word, if the rest of it is an address or a number.
fn dangling(run: &str) -> Option<(usize, usize)> {
    if let Some(rest) = run.strip_prefix('-')
        && rest.starts_with(|ch: char| ch.is_ascii_digit() || matches!(ch, ':' | '.' | '['))
    {
        return Some((0, 1));
    }
    let before = run.strip_suffix(['-', '/'])?;
    let start = before.split_once('/').filter(|(_, prefix)| is_number(prefix)).map_or(before, |(start, _)| start);
    matches!(ip(start), Ok(Some(_))).then_some((before.len(), 1))
}

impl Token<'_> {
    /// The word without the punctuation around it, in its original case.
    pub fn word(&self) -> &str {
        trim(self.text)
    }

    /// Returns `true` if it begins a comment that continues to the end of the line.
    pub fn begins_comment(&self, is_first: bool) -> bool {
        let slashes = self.text == "//" || self.text.starts_with("//") && !is_first;
        slashes || self.text == "--" || ["#", "/*", "<!--"].iter().any(|start| self.text.starts_with(start))
    }

    /// Returns `true` if it ends a label whose value is the next token.
    pub fn ends_label(&self) -> bool {
        matches!(self.piece, Piece::Dash) || self.text.ends_with([':', '=', '/'])
    }

    /// Returns `true` if it is a complete address or name, or was meant to be one.
    pub fn is_address(&self) -> bool {
        matches!(self.piece, Piece::Ip(..) | Piece::Other(..) | Piece::Name(..)) || self.is_broken_number()
    }

    /// Returns `true` if it is a malformed numeric address.
    pub fn is_broken_number(&self) -> bool {
        matches!(&self.piece, Piece::Broken(error) if *error != AddressError::Wildcard && self.text.contains(|ch: char| ch.is_ascii_digit()))
    }

    /// Returns `true` if it shows that the field contains numeric addresses rather than names.
    pub fn is_numeric(&self) -> bool {
        matches!(self.piece, Piece::Ip(..) | Piece::Other(..)) || self.is_broken_number()
    }
}
