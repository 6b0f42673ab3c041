//! One line: its bullet and its comment, then addresses and the words between them.

use super::{
    Address, AddressError, NoteKind,
    aside::{bullets, comment, heading},
    classify::Piece,
    collector::Collector,
    columns::Columns,
    device::statement,
    pieces::{Short, short, torn},
    span::{Found, Lead, address_at, slice},
    token::{Gap, Token, tokenize},
};
use std::ops::Range;

/// Parses a normalized line into the collector. `following` is the next line, and `border` what separates cells.
/// `table` has the columns of the table that the line may be a row of.
pub(super) fn read_line(
    line: &str,
    following: &str,
    border: Option<char>,
    table: &mut Option<Columns>,
    out: &mut Collector,
) {
    let mut tokens = tokenize(line, border);
    if tokens.is_empty() {
        out.is_excepting = false;
        *table = None;
        ditto(line, out);
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
        return;
    }
    let columns = Columns::read(line, border);
    if let Some(kind) = heading(&tokens, following, border, out.is_empty(), columns.is_some()) {
        out.note(line_from, kind);
        *table = columns;
        return;
    }
    let has_address = tokens.iter().any(Token::is_address);
    let has_number = tokens.iter().any(Token::is_numeric);
    if let Some(columns) = table {
        columns.take(line, &mut tokens, out);
    }
    if !tokens.is_empty() && !statement(line, &tokens, following, out) {
        let is_behind = Behind::Nothing;
        Line { text: line, tokens: &tokens, at: 0, lead: None, last: None, is_behind, has_address, has_number, out }
            .read();
    }
}

/// Lists a mark that says “the same as above”, and nothing else in its line.
fn ditto(line: &str, out: &mut Collector) {
    let mark = line.trim();
    if ["\"", "''", "″", "〃", "”", "„"].contains(&mark) {
        out.list(mark, AddressError::NotKnownYet);
    }
}

/// A line that is read token by token.
pub(super) struct Line<'t, 'o, 's> {
    text: &'t str,
    pub tokens: &'t [Token<'t>],
    pub at: usize,
    pub lead: Option<Lead>,
    /// The last address.
    last: Option<Address>,
    is_behind: Behind,
    pub has_address: bool,
    /// `true` if an address in numbers is among them.
    has_number: bool,
    pub out: &'o mut Collector<'s>,
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
                Piece::Number if self.leads_to_address() || self.is_count() => self.words(),
                Piece::Name(..) if self.is_name_of_host() => self.name_of_host(),
                Piece::Dash if self.is_behind_address() && self.is_text(self.at + 1) => self.at += 1,
                // An empty cell.
                Piece::Dash if self.is_cell(self.at..self.at + 1) => self.at += 1,
                Piece::Slash if self.tokens.len() > 1 => self.slash(),
                Piece::Dash if self.tokens.get(self.at + 1).is_some_and(|next| next.gap == Gap::Nothing) => {
                    self.list(self.at..self.at + 2, AddressError::NotARange);
                }
                _ => self.address(),
            }
        }
    }

    pub fn is_behind_address(&self) -> bool {
        self.is_behind != Behind::Nothing
    }

    /// Handles the pieces of an address: one that was torn apart, or the end of one after another.
    fn pieces(&mut self) -> bool {
        if let Some((end, meant)) = torn(self.tokens, self.at) {
            // What is meant is known already: nothing else is in the part.
            self.out.list_word(self.slice(self.at..end), AddressError::Lookalike(meant.into()), None, [false; 2]);
            self.at = end;
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
        // A number behind an equals sign or in brackets is a value or a count.
        let is_value = token.gap == Gap::Nothing && self.tokens[self.at - 1].text.ends_with('=');
        if is_value || token.text.starts_with('(') {
            return false;
        }
        match short(token, self.last.as_ref()) {
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

    /// Returns `true` for the number of something, in brackets behind an address: `(5 hosts)`.
    fn is_count(&self) -> bool {
        let token = &self.tokens[self.at];
        self.is_behind_address() && token.text.starts_with('(') && token.gap < Gap::Comma && self.is_text(self.at + 1)
    }

    /// Returns `true` for a DNS name in a cell of its own, or before an address in brackets or an equals sign: it is the
    /// name of the host whose address is beside it, or of a field.
    fn is_name_of_host(&self) -> bool {
        let next = self.tokens.get(self.at + 1);
        let is_before = next.is_some_and(|next| next.gap < Gap::Tab && next.text.starts_with('(') && next.is_numeric());
        let is_equal = |token: &Token| token.text.ends_with('=') && token.gap < Gap::Tab;
        let is_field = is_equal(&self.tokens[self.at]) || next.is_some_and(is_equal);
        self.has_number && (is_field || self.is_cell(self.at..self.at + 1) || is_before)
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

    pub fn slice(&self, range: Range<usize>) -> &'t str {
        slice(self.text, self.tokens, range)
    }

    fn list(&mut self, range: Range<usize>, error: AddressError) {
        self.at = range.end;
        self.out.list(self.slice(range), error);
    }

    /// Returns `true` for an address in the cell after an address and its mask.
    fn is_gateway(&self) -> bool {
        let token = &self.tokens[self.at];
        let is_cell = self.is_behind == Behind::Mask && token.gap == Gap::Tab && matches!(token.piece, Piece::Ip(..));
        let has_mask = || {
            let found = address_at(self.text, self.tokens, self.at, None);
            found.is_some_and(|found| found.end > self.at + 1)
        };
        is_cell && !has_mask()
    }

    /// The separator after a token.
    pub fn gap_behind(&self, index: usize) -> Gap {
        self.tokens.get(index + 1).map_or(Gap::Line, |next| next.gap)
    }

    /// Returns `true` if there is a cell border or a stronger separator on both sides.
    pub fn is_alone(&self, range: &Range<usize>) -> bool {
        self.tokens[range.start].gap >= Gap::Tab && self.gap_behind(range.end - 1) >= Gap::Tab
    }

    /// Returns `true` if there is a cell border on one side and nothing weaker on the other.
    pub fn is_cell(&self, range: Range<usize>) -> bool {
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
}
