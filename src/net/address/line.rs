//! One line: its bullet and its comment, then addresses and the words between them.

use super::{
    AddressError, NoteKind,
    classify::Piece,
    collector::Collector,
    device::statement,
    keywords::{AND, GROUP, NOT_KNOWN_YET, REMARK, SYNTAX, every, is_one_of, is_statement_word},
    span::{Found, Lead, address_at, slice},
    token::{Gap, Token, tokenize},
};
use std::ops::Range;

/// Parses a normalized line into the collector.
pub(super) fn read_line(line: &str, out: &mut Collector) {
    let mut tokens = tokenize(line);
    if tokens.is_empty() {
        out.is_excepting = false;
        return;
    }
    if let Some(comment) = comment(&tokens) {
        out.note(line[tokens[comment].span.start..].trim_end(), NoteKind::Comment);
        tokens.truncate(comment);
    }
    let bullets = bullets(&tokens);
    tokens.drain(..bullets);
    let Some(first) = tokens.first_mut() else { return };
    first.gap = Gap::Line;
    let line = &line[..tokens.last().map_or(0, |last| last.span.end)];
    let line_from = &line[tokens[0].span.start..];
    out.is_numeric |= tokens.iter().any(Token::is_numeric);
    if out.is_excepting {
        out.list(line_from, AddressError::Exception);
    } else if !statement(line, &tokens, out) {
        let has_address = tokens.iter().any(Token::is_address);
        Line { text: line, tokens: &tokens, at: 0, lead: None, is_behind_address: false, has_address, out }.read();
    }
}

/// The index of the token that begins a comment.
fn comment(tokens: &[Token]) -> Option<usize> {
    let first = tokens.iter().position(Token::is_address).unwrap_or(tokens.len());
    if tokens[0].text.starts_with('!') && first == tokens.len() && tokens.len() > 1
        || tokens[..first].iter().take(3).any(|token| is_one_of(REMARK, token.word())) && tokens.len() > 1
    {
        return Some(0);
    }
    // After addresses, an exclamation mark is a negation only before another address.
    let negation = tokens
        .iter()
        .rposition(|token| token.text == "!")
        .filter(|negation| *negation + 1 < tokens.len() && !tokens[*negation..].iter().any(Token::is_address));
    negation.or_else(|| tokens.iter().enumerate().position(|(index, token)| token.begins_comment(index == 0)))
}

/// The number of tokens at the start of a line that are bullets or numbers of a list.
fn bullets(tokens: &[Token]) -> usize {
    let mut count = 0;
    while let Some(token) = tokens.get(count) {
        let text = token.text;
        let number = text.trim_start_matches('(').trim_end_matches(['.', ')']);
        let is_number = number.len() < text.len()
            && (1..4).contains(&number.len())
            && number.bytes().all(|byte| byte.is_ascii_digit());
        let is_mark = ["*", "+", ">", ">>", "[", "]", "[]", "[x]", "[X]", "☐", "☑", "✓", "✔", "★"].contains(&text);
        let is_letter = text.len() == 2 && text.ends_with(')');
        match tokens.get(count + 1) {
            Some(next) if next.gap == Gap::Nothing || next.gap >= Gap::Comma => break,
            // Several numbers in a row are an address that was torn apart.
            Some(next) if is_number && next.piece == Piece::Number => break,
            None if token.piece != Piece::Dash => break,
            _ if matches!(token.piece, Piece::Dash | Piece::Arrow) || is_number || is_mark || is_letter => count += 1,
            _ => break,
        }
    }
    count
}

struct Line<'t, 'o> {
    text: &'t str,
    tokens: &'t [Token<'t>],
    at: usize,
    lead: Option<Lead>,
    /// `true` if this item, which ends at a comma, has an address already.
    is_behind_address: bool,
    has_address: bool,
    out: &'o mut Collector,
}

impl<'t> Line<'t, '_> {
    fn read(&mut self) {
        while let Some(token) = self.tokens.get(self.at) {
            if token.gap >= Gap::Comma {
                self.is_behind_address = false;
                self.lead = None;
                if self.arrow() {
                    continue;
                }
            }
            match token.piece {
                Piece::Mark => self.at += 1,
                Piece::Word(..) => self.words(),
                Piece::Number if self.is_cell(self.at..self.at + 1) && self.has_address => self.words(),
                Piece::Dash if self.is_behind_address && self.is_text(self.at + 1) => self.at += 1,
                Piece::Slash if self.tokens.len() > 1 => self.at += 1,
                Piece::Dash if self.tokens.get(self.at + 1).is_some_and(|next| next.gap == Gap::Nothing) => {
                    self.list(self.at..self.at + 2, AddressError::NotARange);
                }
                _ => self.address(),
            }
        }
    }

    fn slice(&self, range: Range<usize>) -> &'t str {
        slice(self.text, self.tokens, range)
    }

    fn list(&mut self, range: Range<usize>, error: AddressError) {
        self.at = range.end;
        self.out.list(self.slice(range), error);
    }

    /// The separator after a token.
    fn gap_behind(&self, index: usize) -> Gap {
        self.tokens.get(index + 1).map_or(Gap::Line, |next| next.gap)
    }

    /// Returns `true` if there is a cell border or a stronger separator on both sides.
    fn is_alone(&self, range: &Range<usize>) -> bool {
        self.tokens[range.start].gap >= Gap::Tab && self.gap_behind(range.end - 1) >= Gap::Tab
    }

    /// Returns `true` if there is a cell border on one side and nothing weaker on the other.
    fn is_cell(&self, range: Range<usize>) -> bool {
        let gaps = [self.tokens[range.start].gap, self.gap_behind(range.end - 1)];
        self.is_alone(&range) && gaps.contains(&Gap::Tab)
    }

    fn is_text(&self, index: usize) -> bool {
        let is_text =
            |token: &Token| matches!(token.piece, Piece::Word(..) | Piece::Name(..)) && token.gap < Gap::Comma;
        self.tokens.get(index).is_some_and(is_text)
    }

    fn address(&mut self) {
        let start = self.at;
        let Some(Found { end, result }) = address_at(self.text, self.tokens, start, self.lead.take()) else {
            self.at += 1;
            return;
        };
        match result {
            Ok((address, notes)) => {
                self.at = end;
                self.is_behind_address = true;
                self.out.read(address);
                let text = self.slice(start..end);
                self.out.note_all(text, notes);
            }
            Err(error) => {
                self.list(start..end, error);
                self.is_behind_address = false;
            }
        }
    }

    /// Reports an item with an arrow between addresses, up to the next comma.
    fn arrow(&mut self) -> bool {
        let rest = &self.tokens[self.at..];
        let end = rest.iter().skip(1).position(|token| token.gap >= Gap::Comma).map_or(rest.len(), |index| index + 1);
        let item = &rest[..end];
        let has_arrow = item.iter().any(|token| token.piece == Piece::Arrow);
        if !has_arrow || !item.iter().any(Token::is_address) {
            return false;
        }
        let meant = match item {
            [first, _, last] => super::read::range(first.text, last.text).ok(),
            _ => None,
        };
        let error = meant.map_or(AddressError::Arrow, |meant| AddressError::ArrowRange(meant.into()));
        self.list(self.at..self.at + end, error);
        true
    }

    /// Handles a run of words; its meaning depends on its neighbours.
    fn words(&mut self) {
        let start = self.at;
        let mut end = start + 1;
        while let Some(token) = self.tokens.get(end) {
            let is_word = matches!(token.piece, Piece::Word(..) | Piece::Number | Piece::Mark);
            let is_dash = token.piece == Piece::Dash && self.gap_behind(end) < Gap::Comma;
            if token.gap > Gap::Blank || !(is_word || is_dash) {
                break;
            }
            end += 1;
        }
        self.at = end;
        if self.everything(start..end) {
            return;
        }
        let next = self.tokens.get(end).filter(|next| next.gap < Gap::Comma && next.is_address());
        let is_and = |token: &Token| is_one_of(AND, token.text) || token.piece == Piece::Mark;
        let mut body = start..end;
        if self.has_address && (self.is_behind_address || next.is_some()) {
            while body.start < end && is_and(&self.tokens[body.start]) {
                body.start += 1;
            }
        }
        let has_and = body.start > start;
        if next.is_some() {
            self.syntax(&mut body);
        }
        self.settle(body, has_and, next.is_some());
    }

    /// Removes the words at the end of a run that belong to the address after it.
    fn syntax(&mut self, body: &mut Range<usize>) {
        let is_syntax = |token: &Token| is_one_of(SYNTAX, token.word());
        let last = self.tokens[body.clone()].last();
        self.lead = last.and_then(|last| match last.word().to_ascii_lowercase().as_str() {
            "range" | "ip-range" => Some(Lead::Range),
            "between" => Some(Lead::Between),
            _ => None,
        });
        while self.tokens[body.clone()].last().is_some_and(is_syntax) {
            body.end -= 1;
        }
    }

    /// Decides what to do with the words that belong to no address.
    fn settle(&mut self, body: Range<usize>, has_and: bool, has_next: bool) {
        let Some(last) = self.tokens[body.clone()].last() else { return };
        let first = &self.tokens[body.start];
        let near = first.gap < Gap::Comma && !has_and;
        let is_every = self.tokens[body.clone()].iter().any(|token| every(token.word()).is_some());
        let kind = if is_every {
            None
        } else if has_next && last.ends_label() {
            Some(NoteKind::Label)
        } else if self.has_address && self.is_cell(body.clone()) && first.gap == Gap::Line {
            Some(NoteKind::NameColumn)
        } else if self.is_behind_address && near || self.has_address && self.is_cell(body.clone()) {
            Some(NoteKind::Description)
        } else {
            None
        };
        match kind {
            Some(kind) => self.out.note(self.slice(body), kind),
            None => self.list_words(body),
        }
    }

    /// Parses a word for every address if its item contains nothing else.
    fn everything(&mut self, range: Range<usize>) -> bool {
        let (Some(last), start) = (self.tokens.get(range.end - 1), range.start) else { return false };
        let is_plain = |token: &Token| is_one_of(SYNTAX, token.word()) || token.ends_label();
        let Some((addresses, kind)) = every(last.word()) else { return false };
        if !self.is_alone(&range) || !self.tokens[start..range.end - 1].iter().all(is_plain) {
            return false;
        }
        addresses.iter().flat_map(|text| text.parse()).for_each(|address| self.out.read(address));
        self.out.note(last.text, kind);
        true
    }

    fn list_words(&mut self, range: Range<usize>) {
        let is_lone = range.len() == 1 && self.is_alone(&range);
        if range.len() > 1 && is_one_of(GROUP, self.tokens[range.start].word()) {
            self.out.list(self.slice(range), AddressError::GroupName);
            return;
        }
        for index in range {
            let token = &self.tokens[index];
            let word = if token.text.contains(['(', '[', '{']) { token.text } else { token.word() };
            let is_unknown = [token.text, word].iter().any(|word| is_one_of(NOT_KNOWN_YET, word));
            match &token.piece {
                Piece::Mark | Piece::Dash => {}
                _ if is_unknown => self.out.list(token.text, AddressError::NotKnownYet),
                Piece::Word(Some(name), note, _) if is_lone && !is_statement_word(name.as_str()) => {
                    self.out.lone(name, token.text, note.clone());
                }
                Piece::Word(_, _, error) => self.out.list(token.text, error.clone()),
                _ => self.out.list(token.text, AddressError::NotV4),
            }
        }
    }
}
