//! The rest of a line beside its addresses: bullets and numbers before them, comments behind them, headings above.

use super::{
    NoteKind,
    classify::Piece,
    keywords::{EXCEPT, HEADINGS, REMARK, is_one_of},
    token::{Gap, Token, tokenize},
};

/// The index of the token that begins a comment.
pub(super) fn comment(line: &str, tokens: &[Token]) -> Option<usize> {
    let first = tokens.iter().position(Token::is_address).unwrap_or(tokens.len());
    let remarks = tokens[..first].iter().take(3).take_while(|token| token.gap == Gap::Line || token.gap == Gap::Blank);
    if tokens[0].text == "!" && tokens.len() == 1
        || tokens[0].text.starts_with('!') && first == tokens.len() && tokens.len() > 1
        || remarks.into_iter().any(|token| is_one_of(REMARK, token.word())) && tokens.len() > 1
    {
        return Some(0);
    }
    // After addresses, an exclamation mark is a negation only before another address.
    let negation = tokens
        .iter()
        .rposition(|token| token.text == "!")
        .filter(|negation| *negation + 1 < tokens.len() && !tokens[*negation..].iter().any(Token::is_address));
    negation
        .or_else(|| tokens.iter().enumerate().position(|(index, token)| token.begins_comment(index == 0)))
        .or_else(|| semicolon(line, tokens))
}

/// The first token after a semicolon with a blank before it, if only words follow.
fn semicolon(line: &str, tokens: &[Token]) -> Option<usize> {
    let last = tokens.iter().rposition(Token::is_address).map_or(0, |last| last + 1);
    let token = tokens.get(last)?;
    let end = last.checked_sub(1).map_or(0, |before| tokens[before].span.end);
    let between = &line[end..token.span.start];
    let is_mark = between.trim() == ";" && (last == 0 || between.starts_with(char::is_whitespace));
    is_mark.then_some(last)
}

/// The number of tokens at the start of a line that are bullets or numbers of a list.
pub(super) fn bullets(tokens: &[Token]) -> usize {
    let mut count = 0;
    while let Some(token) = tokens.get(count) {
        match tokens.get(count + 1) {
            Some(next) if next.gap == Gap::Nothing || next.gap >= Gap::Comma => break,
            // Several numbers in a row are an address that was torn apart.
            Some(next) if is_number(token.text) && next.piece == Piece::Number => break,
            Some(next) if is_bullet(token) || is_number(token.text) && !next.text.starts_with('.') => count += 1,
            Some(next) if is_letter(token.text) && next.is_address() => count += 1,
            None if token.piece == Piece::Dash => count += 1,
            _ => break,
        }
    }
    count
}

fn is_bullet(token: &Token) -> bool {
    let marks = ["*", "+", ">", ">>", "[", "]", "[]", "[x]", "[X]"];
    matches!(token.piece, Piece::Dash | Piece::Arrow) || marks.contains(&token.text)
}

/// The number of a list: `1.`, `2)`, `(3)`, `1.2.`, `#4`.
fn is_number(text: &str) -> bool {
    let number = text.trim_start_matches(['(', '#']).trim_end_matches(['.', ')', ':']);
    let mut parts = number.split('.');
    let is_part = |part: &str| (1..4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    number.len() < text.len() && parts.clone().count() < 4 && parts.all(is_part)
}

/// The letter of a list: `a)`, `b.`, `(c)`, `ii)`, or the bullet `o` of a word processor.
fn is_letter(text: &str) -> bool {
    let letter = text.trim_start_matches('(').trim_end_matches(['.', ')']);
    let is_roman = letter.bytes().all(|byte| matches!(byte.to_ascii_lowercase(), b'i' | b'v' | b'x'));
    text == "o" || letter.len() < text.len() && (letter.len() == 1 || letter.len() < 5 && is_roman) && letter.is_ascii()
}

/// The kind of a line of words above addresses; `None` for any other line.
///
/// `is_first` says that nothing was found before, and `is_table` that the words are known headings.
pub(super) fn heading(
    tokens: &[Token],
    following: &str,
    border: Option<char>,
    is_first: bool,
    is_table: bool,
) -> Option<NoteKind> {
    let is_words = tokens.iter().all(|token| matches!(token.piece, Piece::Word(..) | Piece::Mark | Piece::Dash));
    if !is_words || following.trim().is_empty() {
        return None;
    }
    let below = tokenize(following, border);
    if !below.iter().any(Token::is_address) {
        return None;
    }
    let cells = |tokens: &[Token]| tokens.iter().filter(|token| token.gap == Gap::Tab).count();
    let is_row = is_table || is_first && cells(tokens) > 0 && cells(tokens) == cells(&below);
    if is_row || tokens.iter().all(|token| is_one_of(HEADINGS, token.word())) {
        return Some(NoteKind::Heading);
    }
    let ends_label = tokens.last().is_some_and(|last| last.text.ends_with(':'))
        && tokens.iter().all(|token| token.gap != Gap::Comma);
    (ends_label && !tokens.iter().any(is_exception)).then_some(NoteKind::Label)
}

/// Returns `true` for a word that excludes what follows.
pub(super) fn is_exception(token: &Token) -> bool {
    token.text.starts_with('!')
        || matches!(token.piece, Piece::Word(..))
            && [token.text, token.word()].iter().any(|word| is_one_of(EXCEPT, word))
}
