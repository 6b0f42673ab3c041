//! JavaScript without comments and the white space that means nothing, and with short names.

use super::rename;

/// The same code in fewer bytes, for a script that declares nothing which others look for by name.
pub fn js(code: &str) -> String {
    let mut tokens = return_at_once(tokens(code));
    rename::shorten(&mut tokens);
    join(&tokens)
}

/// Turns `const ret = …; return ret;`, which wasm-bindgen writes for every function, into `return …;`.
fn return_at_once(mut tokens: Vec<Token>) -> Vec<Token> {
    let mut at = 0;
    while let Some(end) = tokens[at..].iter().position(|token| token.is_one_of("{};")) {
        let statement = &tokens[at..at + end];
        let returned = tokens.get(at + end..at + end + 4).unwrap_or_default();
        if let ([declare, name, equals, _, ..], [stop, exit, value, semicolon]) = (statement, returned)
            && (declare.text == "const" && equals.is_one_of("="))
            && (exit.text == "return" && value.text == name.text)
            && (stop.is_one_of(";") && semicolon.is_one_of(";"))
        {
            "return".clone_into(&mut tokens[at].text);
            tokens[at + 3].gap = Gap::Blank;
            tokens.drain(at + end + 1..at + end + 4);
            tokens.drain(at + 1..at + 3);
        } else {
            at += end + 1;
        }
    }
    tokens
}

/// A piece of code.
#[derive(Debug, Clone, PartialEq)]
pub struct Token {
    /// What sort of piece it is.
    pub kind: Kind,
    /// As it is written.
    pub text: String,
    /// What stood before it.
    pub gap: Gap,
}

/// What stands between two pieces.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub enum Gap {
    /// Nothing.
    None,
    /// White space or a comment.
    Blank,
    /// The end of a line.
    Line,
}

/// The sorts of pieces.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    /// A name, keyword or number.
    Word,
    /// A string, template or regular expression.
    Literal,
    /// One character of punctuation.
    Sign,
}

fn tokens(code: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut rest = code;
    let mut gap = Gap::None;
    while let Some(next) = rest.chars().next() {
        if let Some(length) = blank(rest, next) {
            let this = if rest[..length].contains('\n') { Gap::Line } else { Gap::Blank };
            gap = if this > gap { this } else { gap };
            rest = &rest[length..];
            continue;
        }
        let (kind, length) = if is_word(next) {
            (Kind::Word, rest.find(|c| !is_word(c)).unwrap_or(rest.len()))
        } else if "'\"`".contains(next) {
            (Kind::Literal, quoted(rest, next))
        } else if next == '/' && starts_value(tokens.last()) {
            (Kind::Literal, regular_expression(rest))
        } else {
            (Kind::Sign, next.len_utf8())
        };
        tokens.push(Token { kind, text: rest[..length].to_owned(), gap });
        gap = Gap::None;
        rest = &rest[length..];
    }
    tokens
}

/// Whether a character can be part of a name.
pub fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '$'
}

/// The length of the comment or white space that `rest` starts with, if it does.
fn blank(rest: &str, next: char) -> Option<usize> {
    if rest.starts_with("//") {
        Some(rest.find('\n').unwrap_or(rest.len()))
    } else if rest.starts_with("/*") {
        Some(rest.find("*/").map_or(rest.len(), |end| end + 2))
    } else {
        next.is_whitespace().then_some(next.len_utf8())
    }
}

/// Whether a slash after this token begins a regular expression and does not divide.
fn starts_value(before: Option<&Token>) -> bool {
    before.is_none_or(|before| match before.kind {
        Kind::Word => before.text == "return",
        Kind::Literal => false,
        Kind::Sign => !")]}".contains(&before.text),
    })
}

fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = true;
    let end = rest.find(|c| {
        let ends = c == quote && !escaped;
        escaped = c == '\\' && !escaped;
        ends
    });
    end.map_or(rest.len(), |end| end + 1)
}

/// The length of a regular expression; its flags are a word of their own, written right after it.
fn regular_expression(rest: &str) -> usize {
    let (mut escaped, mut in_class) = (true, false);
    let end = rest.find(|c| {
        let ends = c == '/' && !escaped && !in_class;
        match c {
            '[' if !escaped => in_class = true,
            ']' if !escaped => in_class = false,
            _ => {}
        }
        escaped = c == '\\' && !escaped;
        ends
    });
    end.map_or(rest.len(), |end| end + 1)
}

fn join(tokens: &[Token]) -> String {
    let mut code = String::new();
    for (index, token) in tokens.iter().enumerate() {
        if let Some(before) = index.checked_sub(1).map(|before| &tokens[before]) {
            code.push_str(between(before, token));
        }
        code.push_str(&token.text);
    }
    code
}

/// What must stand between two tokens: nothing, mostly.
fn between(before: &Token, token: &Token) -> &'static str {
    let word = |token: &Token| token.kind != Kind::Sign;
    match token.gap {
        Gap::None => "",
        // The end of a line can end a statement, but not where the statement plainly goes on or has ended.
        Gap::Line if !before.is_one_of("{([;,:=?&|<>*!") && !token.is_one_of("})].,;:=?&|<>*") => "\n",
        _ if word(before) && token.kind == Kind::Word => " ",
        _ if before.text == token.text && token.is_one_of("+-/") => " ",
        _ => "",
    }
}

impl Token {
    /// Whether it is one of these signs.
    pub fn is_one_of(&self, signs: &str) -> bool {
        self.kind == Kind::Sign && signs.contains(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::js;

    #[test]
    fn blanks_and_comments_go_where_they_mean_nothing() {
        for (code, small) in [
            ("f( 1 , 'a  b' ) ; // why\n/* how */ g( )\n", "f(1,'a  b');g()"),
            ("if (a) {\n  return  b;\n}\nc = d\ne = f", "if(a){return b;}\nc=d\ne=f"),
            ("i++\nj = a + +b - -c", "i++\nj=a+ +b- -c"),
            ("a\n  .b()\n  .c()", "a.b().c()"),
            ("x = a / b / c; y = /[/'] \\/ \"/.test(z)", "x=a/b/c;y=/[/'] \\/ \"/.test(z)"),
            ("return 'a' in /b/g", "return'a' in/b/g"),
            ("x = `a ${ b } \\` c`\n(d)", "x=`a ${ b } \\` c`\n(d)"),
            ("f(() => { const ret = a\n + b; return ret; });", "f(()=>{return a\n+b;});"),
            ("const ret = a; return other;", "const b=a;return other;"),
            ("x = 'un", "x='un"),
        ] {
            assert_eq!(js(code), small, "{code}");
        }
    }
}
