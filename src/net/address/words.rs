//! Words of a line: names before addresses, descriptions behind them, and those that are listed.

use super::{
    Address, AddressError, HostName, NoteKind,
    classify::Piece,
    keywords::{ABBREVIATIONS, AND, CONFIGURATION, GROUP, NOT_KNOWN_YET, SYNTAX, every, is_one_of},
    line::Line,
    span::Lead,
    token::{Gap, Token},
};
use std::ops::Range;

impl Line<'_, '_, '_> {
    /// Handles a run of words; its meaning depends on its neighbours.
    pub fn words(&mut self) {
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
        if self.has_address && (self.is_behind_address() || next.is_some()) {
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
            "range" | "ip-range" | "start-ip" => Some(Lead::Range),
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
        let is_unknown = self.tokens[body.clone()].iter().any(|token| {
            [token.text, token.word()].iter().any(|word| is_one_of(NOT_KNOWN_YET, word) && *word != "open")
        });
        let kind = if is_every || is_unknown {
            None
        } else if has_next && first.gap == Gap::Line && is_one_of(CONFIGURATION, first.text) {
            Some(NoteKind::Configuration)
        } else if has_next && last.ends_label() {
            Some(NoteKind::Label)
        } else if self.has_address && self.is_cell(body.clone()) && first.gap == Gap::Line {
            Some(NoteKind::NameColumn)
        } else if has_next && first.gap >= Gap::Comma && !has_and {
            Some(NoteKind::Label)
        } else if self.is_behind_address() && near || self.has_address && self.is_cell(body.clone()) {
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
        addresses.iter().flat_map(|text| text.parse()).for_each(|address| self.out.read(address, last.text));
        self.out.note(last.text, kind);
        true
    }

    fn list_words(&mut self, range: Range<usize>) {
        let is_alone = self.is_alone(&range);
        let is_syntax = |token: &Token| is_one_of(SYNTAX, token.word());
        let words = self.tokens[range.clone()].len();
        if words > 1 && is_one_of(GROUP, self.tokens[range.start].word()) {
            self.out.list(self.slice(range), AddressError::GroupName);
            return;
        }
        // `host proxy` is one entry.
        if words > 1 && is_alone && self.tokens[range.start..range.end - 1].iter().all(is_syntax) {
            let name = match &self.tokens[range.end - 1].piece {
                Piece::Word(name, ..) => name.as_ref(),
                _ => None,
            };
            self.out.list_word(self.slice(range), AddressError::BareWord, name, [false; 2]);
            return;
        }
        let is_plain = |token: &Token| matches!(token.piece, Piece::Word(Some(_), ..));
        let is_beside = self.has_address || self.out.has_addresses();
        if words > 2 && is_alone && is_beside && self.tokens[range.clone()].iter().all(is_plain) {
            self.out.list(self.slice(range), AddressError::Words);
            return;
        }
        for index in range {
            let token = &self.tokens[index];
            let word = if token.text.contains(['(', '[', '{']) { token.text } else { token.word() };
            let is_unknown = [token.text, word].iter().any(|word| is_one_of(NOT_KNOWN_YET, word));
            match &token.piece {
                Piece::Mark | Piece::Dash => {}
                _ if is_unknown => self.out.list(token.text, AddressError::NotKnownYet),
                Piece::Word(Some(name), ..) if is_alone && words == 1 && is_confirmed(token.text, name) => {
                    self.out.read(Address::Name(name.clone()), token.text);
                }
                _ if token.text.ends_with('.') && is_one_of(ABBREVIATIONS, word) => {
                    self.out.list(token.text, AddressError::Abbreviation);
                }
                Piece::Word(name, _, error) => {
                    let is_close = [index > 0 && token.gap < Gap::Comma, self.gap_behind(index) < Gap::Comma];
                    self.out.list_word(token.text, error.clone(), name.as_ref(), is_close);
                }
                _ => self.out.list(token.text, AddressError::NotV4),
            }
        }
    }
}

/// Returns `true` for a word that is confirmed to be a name, by the full stop at the end of complete names. Capital
/// letters make it the end of a sentence. There is only one `localhost`.
fn is_confirmed(text: &str, name: &HostName) -> bool {
    let is_abbreviation = is_one_of(ABBREVIATIONS, name.as_str());
    name.as_str() == "localhost"
        || text.ends_with('.') && !is_abbreviation && !text.contains(|ch: char| ch.is_ascii_uppercase())
}
