//! One line: its bullet and its comment, then addresses and the words between them.

use super::{
    Address, AddressError, HostName, NoteKind,
    aside::{bullets, comment, heading},
    classify::Piece,
    collector::Collector,
    device::statement,
    keywords::{AND, CONFIGURATION, GROUP, NOT_KNOWN_YET, SYNTAX, every, is_one_of},
    pieces::{Short, short, torn},
    span::{Found, Lead, address_at, slice},
    token::{Gap, Token, tokenize},
};
use std::ops::Range;

/// Parses a normalized line into the collector. `following` is the next line, and `border` what separates cells.
pub(super) fn read_line(line: &str, following: &str, border: Option<char>, out: &mut Collector) {
    let mut tokens = tokenize(line, border);
    if tokens.is_empty() {
        out.is_excepting = false;
        return;
    }
    if let Some(comment) = comment(line, &tokens) {
        out.note(line[tokens[comment].span.start..].trim_end(), NoteKind::Comment);
        tokens.truncate(comment);
    }
    let bullets = bullets(&tokens);
    tokens.drain(..bullets);
    let Some(first) = tokens.first_mut() else { return };
    first.gap = Gap::Line;
    let line = &line[..tokens.last().map_or(0, |last| last.span.end)];
    let line_from = &line[tokens[0].span.start..];
    if out.is_excepting {
        out.list(line_from, AddressError::Exception);
    } else if let Some(kind) = heading(&tokens, following, border, out.is_empty()) {
        out.note(line_from, kind);
    } else if !statement(line, &tokens, following, out) {
        let has_address = tokens.iter().any(Token::is_address);
        let has_number = tokens.iter().any(Token::is_numeric);
        let is_behind = Behind::Nothing;
        Line { text: line, tokens: &tokens, at: 0, lead: None, last: None, is_behind, has_address, has_number, out }
            .read();
    }
}

struct Line<'t, 'o, 's> {
    text: &'t str,
    tokens: &'t [Token<'t>],
    at: usize,
    lead: Option<Lead>,
    /// The last address.
    last: Option<Address>,
    is_behind: Behind,
    has_address: bool,
    /// `true` if an address in numbers is among them.
    has_number: bool,
    out: &'o mut Collector<'s>,
}

/// The last thing in this item, which ends at a comma.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Behind {
    /// No address yet.
    Nothing,
    /// An address.
    Address,
    /// An address with its mask in a cell of its own.
    Mask,
}

impl<'t> Line<'t, '_, '_> {
    fn read(&mut self) {
        while let Some(token) = self.tokens.get(self.at) {
            if token.gap >= Gap::Comma {
                self.is_behind = Behind::Nothing;
                self.lead = None;
                if self.arrow() {
                    continue;
                }
            }
            if self.pieces() {
                continue;
            }
            match token.piece {
                Piece::Mark => self.at += 1,
                Piece::Word(..) => self.words(),
                Piece::Number if self.is_cell(self.at..self.at + 1) && self.has_address => self.words(),
                Piece::Number if self.leads_to_address() => self.words(),
                Piece::Name(..) if self.is_name_of_host() => self.name_of_host(),
                Piece::Dash if self.is_behind_address() && self.is_text(self.at + 1) => self.at += 1,
                Piece::Slash if self.tokens.len() > 1 => self.slash(),
                Piece::Dash if self.tokens.get(self.at + 1).is_some_and(|next| next.gap == Gap::Nothing) => {
                    self.list(self.at..self.at + 2, AddressError::NotARange);
                }
                _ => self.address(),
            }
        }
    }

    fn is_behind_address(&self) -> bool {
        self.is_behind != Behind::Nothing
    }

    /// Handles the pieces of an address: one that was torn apart, or the end of one after another.
    fn pieces(&mut self) -> bool {
        if let Some((end, meant)) = torn(self.tokens, self.at) {
            self.list(self.at..end, AddressError::Lookalike(meant.into()));
            return true;
        }
        let token = &self.tokens[self.at];
        if let (Piece::Broken(AddressError::Port(port)), true) = (&token.piece, self.is_behind_address()) {
            self.out.note(token.text, NoteKind::Port(port.clone()));
            self.at += 1;
            return true;
        }
        if self.at == 0 || !self.has_address {
            return false;
        }
        match short(&self.tokens[self.at], self.last.as_ref()) {
            Some(Short::Sure(address)) => {
                let text = self.slice(self.at..self.at + 1);
                self.out.note(text, NoteKind::Short(address.to_string()));
                self.last = Some(address.clone());
                self.out.read(address, text);
                self.at += 1;
                self.is_behind = Behind::Address;
            }
            Some(Short::Maybe(address)) if !self.is_cell(self.at..self.at + 1) => {
                self.list(self.at..self.at + 1, AddressError::ShortNumber(address.into()));
            }
            _ => return false,
        }
        true
    }

    /// Returns `true` for a number at the start of an item that an address or a word follows.
    fn leads_to_address(&self) -> bool {
        let next = self.tokens.get(self.at + 1);
        let is_start = self.tokens[self.at].gap >= Gap::Tab;
        is_start
            && self.has_address
            && next.is_some_and(|next| {
                next.gap == Gap::Blank && (next.is_numeric() || matches!(next.piece, Piece::Word(..)))
            })
    }

    /// Returns `true` for a DNS name in a cell of its own, or before an address in brackets: it is the name of the host
    /// whose address is beside it.
    fn is_name_of_host(&self) -> bool {
        let next = self.tokens.get(self.at + 1);
        let is_before = next.is_some_and(|next| next.gap < Gap::Tab && next.text.starts_with('(') && next.is_numeric());
        self.has_number && (self.is_cell(self.at..self.at + 1) || is_before)
    }

    fn name_of_host(&mut self) {
        let range = self.at..self.at + 1;
        let is_first = self.tokens[self.at].gap == Gap::Line;
        let is_column = self.is_cell(range.clone());
        self.at = range.end;
        let kind = match (is_first, is_column) {
            (true, true) => NoteKind::NameColumn,
            (false, true) => NoteKind::Description,
            _ => NoteKind::Label,
        };
        self.out.note(self.slice(range), kind);
    }

    /// A slash between two addresses is one of a list; any other says nothing.
    fn slash(&mut self) {
        let next = self.tokens.get(self.at + 1).is_some_and(Token::is_address);
        if self.is_behind_address() && next {
            self.out.note(self.slice(self.at - 1..self.at + 2), NoteKind::SlashList);
        }
        self.at += 1;
    }

    fn slice(&self, range: Range<usize>) -> &'t str {
        slice(self.text, self.tokens, range)
    }

    fn list(&mut self, range: Range<usize>, error: AddressError) {
        self.at = range.end;
        self.out.list(self.slice(range), error);
    }

    /// Returns `true` for an address in the cell after an address and its mask.
    fn is_gateway(&self) -> bool {
        let token = &self.tokens[self.at];
        let has_mask = address_at(self.text, self.tokens, self.at, None).is_some_and(|found| found.end > self.at + 1);
        self.is_behind == Behind::Mask && token.gap == Gap::Tab && matches!(token.piece, Piece::Ip(..)) && !has_mask
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
        if self.is_gateway() {
            self.list(start..start + 1, AddressError::Gateway);
            return;
        }
        let Some(Found { end, result }) = address_at(self.text, self.tokens, start, self.lead.take()) else {
            self.at += 1;
            return;
        };
        let last = &self.tokens[end - 1];
        let has_mask = end > start + 1 && last.gap == Gap::Tab && matches!(last.piece, Piece::Ip(..));
        self.is_behind = match (&result, has_mask) {
            (_, true) => Behind::Mask,
            (Ok(_), false) => Behind::Address,
            (Err(_), false) => Behind::Nothing,
        };
        match result {
            Ok((address, notes)) => {
                self.at = end;
                let text = self.slice(start..end);
                self.last = Some(address.clone());
                self.out.read(address, text);
                self.out.note_all(text, notes);
            }
            Err(error) => self.list(start..end, error),
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
        let is_unknown =
            self.tokens[body.clone()].iter().any(|token| is_one_of(NOT_KNOWN_YET, token.text) && token.text != "open");
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
    name.as_str() == "localhost" || text.ends_with('.') && !text.contains(|ch: char| ch.is_ascii_uppercase())
}
