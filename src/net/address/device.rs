//! Lines that are more than a list of addresses: exceptions, access lists, references to groups.

use super::{
    AddressError, NoteKind,
    aside::is_exception,
    classify::Piece,
    collector::Collector,
    keywords::{
        AND, ASIDE, CONFIGURATION, DENY, END, GONE, GROUP, OTHERWISE, PAST, PERMIT, PROTOCOLS, REMARK, SOURCE, START,
        STATES, SYNTAX, TO, every, is_one_of,
    },
    span::{Found, address_at},
    token::{Gap, Token},
};

/// Parses or reports a line that is a statement; returns `false` for any other line.
///
/// `following` is the next line: what begins a definition is a reference to one if nothing is defined.
pub(super) fn statement(line: &str, tokens: &[Token], following: &str, out: &mut Collector) -> bool {
    let whole = line.trim();
    if is_definition(tokens) && is_member(following) || is_configuration(tokens) {
        out.note(whole, NoteKind::Configuration);
        return true;
    }
    if let Some(error) = refusal(tokens) {
        out.is_excepting = error == AddressError::Exception && announces(tokens);
        out.list(whole, error);
        return true;
    }
    match source(line, tokens) {
        None => return false,
        Some(Err(error)) => out.list(whole, error),
        Some(Ok(addresses)) => {
            for (address, notes) in addresses {
                out.read(address, whole);
                out.note_all(whole, notes);
            }
            out.note(whole, NoteKind::AccessList);
        }
    }
    true
}

/// Returns `true` for the first line of a definition: `object network SRV`, `object-group network ADMINS`.
fn is_definition(tokens: &[Token]) -> bool {
    is_one_of(GROUP, tokens[0].text) && tokens.len() <= 4 && !tokens.iter().any(Token::is_address)
}

/// Returns `true` for a line inside a definition.
fn is_member(line: &str) -> bool {
    let first = line.split_whitespace().next().unwrap_or_default();
    [SYNTAX, REMARK, &["group-object", "description", "nat"]].iter().any(|words| is_one_of(words, first))
}

/// Returns `true` for a line of a configuration with nothing in it that could be an address or a group of them.
fn is_configuration(tokens: &[Token]) -> bool {
    let is_syntax = is_one_of(CONFIGURATION, tokens[0].text);
    let has_group = tokens.iter().any(|token| is_one_of(GROUP, token.word()));
    let is_other = |token: &Token| {
        token.is_address() && token.text.contains(['.', ':']) || is_exception(token) || every(token.word()).is_some()
    };
    is_syntax && !has_group && !tokens.iter().any(is_other)
}

/// The reason why a whole line cannot be used.
fn refusal(tokens: &[Token]) -> Option<AddressError> {
    let is_pair = |pair: &[Token]| {
        let words = [pair[0].word(), pair[1].word()];
        ["bis", "auf"].iter().zip(words).all(|(known, word)| known.eq_ignore_ascii_case(word))
    };
    if tokens.iter().any(is_exception) || tokens.windows(2).any(is_pair) {
        return Some(AddressError::Exception);
    }
    let Some(first) = tokens.iter().position(Token::is_address) else {
        let is_group =
            tokens.len() > 1 && tokens[..tokens.len() - 1].iter().take(3).any(|token| is_one_of(GROUP, token.word()));
        let action = usize::from(tokens[0].piece == Piece::Number && tokens.len() > 1);
        let denies = is_one_of(DENY, tokens[action].word()) && tokens.iter().any(|token| every(token.word()).is_some());
        let error = if denies { AddressError::Denies } else { AddressError::GroupName };
        return (denies || is_group).then_some(error);
    };
    let denies = |(index, token): (usize, &Token)| {
        let follows_jump = index > 0 && tokens[index - 1].text == "-j";
        is_one_of(DENY, token.word())
            && (follows_jump || index < first && (index == 0 || !is_one_of(&["no"], token.word())))
    };
    if tokens.iter().enumerate().any(denies) {
        return Some(AddressError::Denies);
    }
    let last = tokens.iter().rposition(Token::is_address)?;
    let relates = |(index, token): (usize, &Token)| {
        let is_route = is_one_of(&["route"], token.word());
        [token.text, token.word()].iter().any(|word| is_one_of(OTHERWISE, word))
            && index < last
            && (index > first || is_route)
            || is_one_of(PAST, token.word()) && index < last
    };
    let is_aside = tokens[..first].iter().take(1).any(|token| is_one_of(ASIDE, token.word()))
        || first > 1
            && is_one_of(&["default", "ip"], tokens[0].text)
            && is_one_of(&["gateway", "nat", "via"], tokens[1].word())
        || first > 1 && is_one_of(&["static"], tokens[0].text) && tokens[1].text.starts_with('(')
        || tokens[first..].iter().any(|token| is_one_of(GONE, token.word()));
    if is_second_end(&tokens[..=first]) || has_labelled_ends(tokens) {
        return Some(AddressError::NotARange);
    }
    (is_aside || is_of_table(&tokens[first..]) || tokens.iter().enumerate().any(relates))
        .then_some(AddressError::OtherStatement)
}

/// Returns `true` for a line that begins with the end of a range whose start is elsewhere.
fn is_second_end(tokens: &[Token]) -> bool {
    let is_to = |token: &Token| is_one_of(&["to", "through", "thru", "until", "till", "bis"], token.text);
    matches!(tokens, [to, last] if is_to(to) && last.gap < Gap::Comma)
}

/// Returns `true` if both ends of a range have labels: `Start: 10.1.1.1 End: 10.1.1.9`.
fn has_labelled_ends(tokens: &[Token]) -> bool {
    let has = |labels: &[&str]| {
        tokens.windows(2).position(|pair| is_one_of(labels, pair[0].word()) && matches!(pair[1].piece, Piece::Ip(..)))
    };
    let is_label = |end: usize| tokens[end].ends_label() || !is_one_of(TO, tokens[end].text);
    has(START).zip(has(END)).is_some_and(|(start, end)| start < end && is_label(end))
}

/// Returns `true` for a line of a table of routes or of open connections.
fn is_of_table(tokens: &[Token]) -> bool {
    let addresses = tokens.iter().filter(|token| matches!(token.piece, Piece::Ip(..))).count();
    let is_flag = |token: &Token| {
        let rest = token.text.strip_prefix('U');
        rest.is_some_and(|rest| rest.len() < 4 && rest.bytes().all(|byte| b"GHRDMAC!".contains(&byte)))
    };
    let is_state = |token: &Token| is_one_of(STATES, token.text);
    addresses > 1 && tokens.iter().any(|token| is_flag(token) || is_state(token)) || is_every_route(tokens)
}

/// Returns `true` for the default route of Windows: `0.0.0.0 0.0.0.0 10.1.1.1 10.1.1.5 25`.
fn is_every_route(tokens: &[Token]) -> bool {
    let address = |index: usize| tokens.get(index).map(|token| &token.piece);
    let is_none = |index: usize| matches!(address(index), Some(Piece::Ip(address, _)) if address.is_unspecified());
    let is_near = |index: usize| tokens.get(index).is_some_and(|token| token.gap == Gap::Blank);
    is_none(0) && is_none(1) && is_near(1) && is_near(2) && matches!(address(2), Some(Piece::Ip(..)))
}

/// Returns `true` if the line announces that the next lines list the exceptions.
fn announces(tokens: &[Token]) -> bool {
    tokens.last().is_some_and(|last| {
        is_exception(last) && !last.is_address() && !last.text.contains(|ch: char| ch.is_ascii_digit())
            || last.text.ends_with(':')
    })
}

type Sources = Result<Vec<(super::Address, Vec<NoteKind>)>, AddressError>;

/// The source of a line of an access list; `None` for any other line.
fn source(line: &str, tokens: &[Token]) -> Option<Sources> {
    if let Some(keyword) = tokens.iter().position(|token| is_one_of(SOURCE, token.text)) {
        return marked_source(line, tokens, keyword + 1);
    }
    let first = tokens.iter().position(Token::is_address).unwrap_or(tokens.len());
    let action = tokens[..first].iter().position(|token| is_one_of(PERMIT, token.word()))?;
    let mut at = action + 1;
    while tokens.get(at).is_some_and(|token| {
        is_one_of(PROTOCOLS, token.text) || at == action + 1 && matches!(token.piece, Piece::Number)
    }) {
        at += 1;
    }
    let token = tokens.get(at)?;
    if tokens[action + 1..].iter().any(|token| token.gap >= Gap::Comma || is_one_of(AND, token.text)) {
        return None;
    }
    if let Some((addresses, kind)) = every(token.word()) {
        let mut notes = vec![kind];
        let addresses = addresses.iter().flat_map(|text| text.parse());
        return Some(Ok(addresses.map(|address| (address, std::mem::take(&mut notes))).collect()));
    }
    if is_one_of(GROUP, token.text) {
        return Some(Err(AddressError::GroupName));
    }
    match address_at(line, tokens, at, None) {
        Some(Found { result, .. }) => Some(result.map(|found| vec![found])),
        None => (first < tokens.len()).then_some(Err(AddressError::NoSource)),
    }
}

/// The addresses after a keyword for a rule's source.
fn marked_source(line: &str, tokens: &[Token], mut at: usize) -> Option<Sources> {
    let mut addresses = Vec::new();
    loop {
        while tokens.get(at).is_some_and(|token| matches!(token.piece, Piece::Mark)) {
            at += 1;
        }
        match address_at(line, tokens, at, None) {
            Some(Found { result: Ok(found), end }) => {
                addresses.push(found);
                at = end;
            }
            Some(Found { result: Err(error), .. }) => return Some(Err(error)),
            None => break,
        }
    }
    (!addresses.is_empty()).then_some(Ok(addresses))
}
