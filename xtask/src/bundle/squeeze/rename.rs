//! Short names for what a script declares.
//!
//! A name gets its short one wherever it stands, so no scopes need be understood; it keeps its own where a word of the
//! same spelling means something else.

use super::js::{Kind, Token, is_word};
use std::collections::{BTreeMap, BTreeSet};

/// Two-letter words that can't be names.
const KEYWORDS: [&str; 5] = ["as", "do", "if", "in", "of"];

/// Renames what the code declares.
pub fn shorten(tokens: &mut [Token]) {
    // Methods are named by the words of others: a script with a class keeps all its names.
    if tokens.iter().any(|token| token.text == "class") {
        return;
    }
    let uses: Vec<Use> = uses(tokens);
    let declared = declared(tokens);
    let fixed = fixed(tokens, &uses);
    let mut counts = BTreeMap::<&str, usize>::new();
    for (token, _) in tokens.iter().zip(&uses).filter(|(_, usage)| **usage == Use::Name) {
        *counts.entry(&token.text).or_default() += 1;
    }
    let may = |name: &str| declared.contains(name) && !fixed.contains(name);
    let (mut chosen, others): (Vec<_>, Vec<_>) = counts.into_iter().partition(|(name, _)| may(name));
    // The most frequent gets the shortest; the sort is stable, so that equals stay in order.
    chosen.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let free = (0..).map(letters).filter(|short| {
        let taken = others.iter().any(|(name, _)| name == short);
        !taken && !KEYWORDS.contains(&short.as_str()) && !fixed.contains(short)
    });
    let short: BTreeMap<String, String> = chosen.iter().map(|(name, _)| (*name).to_owned()).zip(free).collect();
    for (token, _) in tokens.iter_mut().zip(&uses).filter(|(_, usage)| **usage == Use::Name) {
        if let Some(short) = short.get(&token.text) {
            token.text.clone_from(short);
        }
    }
}

/// What a token is to its name.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Use {
    /// A variable, function, keyword or global.
    Name,
    /// The name of a property, after a dot or before a colon.
    Property,
    /// Both in one, as in `{ a, b }`.
    Both,
    /// No word at all.
    None,
}

fn uses(tokens: &[Token]) -> Vec<Use> {
    // For each open bracket, whether it is an object's or a pattern's.
    let mut open = Vec::new();
    let mut uses = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        let is = |back, signs| index.checked_sub(back).is_some_and(|before: usize| tokens[before].is_one_of(signs));
        let after_is = |signs| tokens.get(index + 1).is_some_and(|after| after.is_one_of(signs));
        if token.is_one_of("{([") {
            open.push(token.text == "{" && index > 0 && !opens_block(&tokens[index - 1]));
        } else if token.is_one_of("})]") {
            open.pop();
        }
        // Three dots spread what a name stands for.
        let member = is(1, ".") && !is(2, ".");
        let listed = open.last() == Some(&true) && is(1, "{,");
        uses.push(match token.kind {
            Kind::Word if member || (listed && after_is(":")) => Use::Property,
            Kind::Word if listed && after_is(",}=") => Use::Both,
            Kind::Word => Use::Name,
            _ => Use::None,
        });
    }
    uses
}

/// Whether a brace after this token begins a block of statements.
fn opens_block(before: &Token) -> bool {
    before.is_one_of(")>;{}") || ["try", "else", "finally", "do"].contains(&before.text.as_str())
}

/// What the code declares: names behind `let` and the like, functions and their parameters.
fn declared(tokens: &[Token]) -> BTreeSet<String> {
    let mut declared = BTreeSet::new();
    let mut depth = 0_usize;
    // Where a comma goes on with declaring: in a `let`, and between a function's parentheses.
    let mut listing = None;
    for pair in tokens.windows(2) {
        let [before, token] = pair else { continue };
        if before.is_one_of("{([") {
            depth += 1;
        } else if before.is_one_of("})]") {
            depth = depth.saturating_sub(1);
        }
        match before.text.as_str() {
            "function" => listing = Some(depth + 1),
            "let" | "const" | "var" => listing = Some(depth),
            ")" | ";" if listing.is_some_and(|listing| listing > depth || before.text == ";") => listing = None,
            _ => {}
        }
        let introduced = ["function", "let", "const", "var"].contains(&before.text.as_str());
        let next_of_list = listing == Some(depth) && before.is_one_of("(,");
        if token.kind == Kind::Word && (introduced || next_of_list) {
            declared.insert(token.text.clone());
        }
    }
    declared
}

/// The words that must stay: they are read by name somewhere.
fn fixed(tokens: &[Token], uses: &[Use]) -> BTreeSet<String> {
    let mut fixed = BTreeSet::new();
    for (token, usage) in tokens.iter().zip(uses) {
        if *usage == Use::Both {
            fixed.insert(token.text.clone());
        }
        // A template's expressions are not looked into.
        if token.text.starts_with('`') {
            fixed.extend(token.text.split(|c| !is_word(c)).map(str::to_owned));
        }
    }
    fixed
}

/// a, b, … z, aa, ba, …
pub fn letters(mut number: usize) -> String {
    let mut word = String::new();
    loop {
        word.extend(u8::try_from(number % 26).map(|digit| char::from(b'a' + digit)));
        if number < 26 {
            return word;
        }
        number = number / 26 - 1;
    }
}

#[cfg(test)]
mod tests {
    use super::letters;
    use crate::bundle::squeeze::js;
    use std::collections::BTreeSet;

    #[test]
    fn what_the_code_declares_gets_short_names() {
        for (code, small) in [
            ("function first(second) { const third = second; }", "function b(a){const c=a;}"),
            ("let one = document; let two = one.two", "let a=document;let b=a.two"),
            ("let name = a; f({ name: name, size: 1 })", "let b=a;f({name:b,size:1})"),
            ("let name = 1; f({ name })", "let name=1;f({name})"),
            ("const { name, size } = f(name)", "const{name,size}=f(name)"),
            ("let name = 1; f(`${name}`)", "let name=1;f(`${name}`)"),
            ("let name = 1; f('name', x ? name : y)", "let a=1;f('name',x?a:y)"),
            ("class A { free() {} } let name", "class A{free(){}}let name"),
            ("let first = [a, b], second; third(first, second)", "let c=[a,b],d;third(c,d)"),
            ("try { first = 1 } catch { } let first", "try{a=1}catch{}let a"),
            ("let { first = 1, other: third } = x; let first, third", "let{first=1,other:a}=x;let first,a"),
            ("f(...args); let args", "f(...a);let a"),
        ] {
            assert_eq!(js(code), small, "{code}");
        }
    }

    #[test]
    fn short_names_are_all_different() {
        let names: BTreeSet<_> = (0..2000).map(letters).collect();
        assert_eq!(names.len(), 2000);
        assert_eq!([0, 25, 26, 27, 702].map(letters), ["a", "z", "aa", "ba", "aaa"]);
    }
}
