//! Style sheets without comments and the white space that means nothing.

/// The same style sheet in fewer bytes.
pub fn css(code: &str) -> String {
    let mut small = String::new();
    let mut rest = code;
    let mut blank = false;
    while let Some(next) = rest.chars().next() {
        let length = piece(rest, next);
        let (piece, after) = rest.split_at(length);
        rest = after;
        if piece.starts_with("/*") || next.is_whitespace() {
            blank = true;
            continue;
        }
        let before = small.chars().last();
        if blank && before.is_some_and(|before| !BLANK_AFTER.contains(before)) && !BLANK_BEFORE.contains(next) {
            small.push(' ');
        }
        if next == '}' && before == Some(';') {
            small.pop();
        }
        small.push_str(piece);
        blank = false;
    }
    small
}

/// White space after these means nothing; a space before a colon does, in selectors.
const BLANK_AFTER: &str = "{};,>(:";
const BLANK_BEFORE: &str = "{};,>)";

/// How long the comment, string or single character at the start of `rest` is.
fn piece(rest: &str, first: char) -> usize {
    if rest.starts_with("/*") {
        return rest.find("*/").map_or(rest.len(), |end| end + 2);
    }
    if first != '"' && first != '\'' {
        return first.len_utf8();
    }
    let mut escaped = true;
    let end = rest.find(|c| {
        let ends = c == first && !escaped;
        escaped = c == '\\' && !escaped;
        ends
    });
    end.map_or(rest.len(), |end| end + 1)
}

#[cfg(test)]
mod tests {
    use super::css;

    #[test]
    fn blanks_go_where_they_mean_nothing() {
        for (code, small) in [
            ("/* why */\na > b ,\n c {\n  color: red;\n  margin : 0 1px;\n}\n", "a>b,c{color:red;margin :0 1px}"),
            ("a :hover, a:hover { }", "a :hover,a:hover{}"),
            (
                "@media (width >= 40rem) and (scripting: none) { a { b: c } }",
                "@media (width>= 40rem) and (scripting:none){a{b:c}}",
            ),
            ("a { width: calc( 1px + (2px - 3px) * 2 ) }", "a{width:calc(1px + (2px - 3px) * 2)}"),
            ("a/**/b { c: d/* e */f }", "a b{c:d f}"),
            ("a::before { content: \"/* ' */  } \\\" \" ; }", "a::before{content:\"/* ' */  } \\\" \"}"),
            ("a { b: 'un", "a{b:'un"),
        ] {
            assert_eq!(css(code), small, "{code}");
        }
    }
}
